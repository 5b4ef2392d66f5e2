package org.stet.web.ui.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.PolicyVersion;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.StaleVersion;

/** One desk: its policy in versions, and its members. */
@Path("/desks/{desk}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DeskPage {

    private static final int INVALID = 422;
    private static final int STALE = 412;

    private final DeskPolicies policies;
    private final Membership membership;
    private final RatingScales scales;
    private final People people;
    private final SignedIn signedIn;
    private final DeskMessages messages;

    DeskPage(
            DeskPolicies policies,
            Membership membership,
            RatingScales scales,
            People people,
            SignedIn signedIn,
            DeskMessages messages) {
        this.policies = policies;
        this.membership = membership;
        this.scales = scales;
        this.people = people;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /** What the form of the policy sends. */
    public record PolicyInput(
            @RestForm Optional<String> version,
            @RestForm Optional<String> reviewsRequired,
            @RestForm Optional<String> blindSharePercent,
            @RestForm Optional<String> evidenceRequired,
            @RestForm Optional<String> minimumIndependentSources,
            @RestForm Optional<String> primarySourceRequired,
            @RestForm Optional<String> replyRequired,
            @RestForm Optional<String> dueWithinHours,
            @RestForm Optional<String> checklist) {

        Map<String, String> typed() {
            Map<String, String> typed = new HashMap<>();
            typed.put("reviewsRequired", reviewsRequired.orElse(""));
            typed.put("blindSharePercent", blindSharePercent.orElse(""));
            typed.put("evidenceRequired", evidenceRequired.orElse(""));
            typed.put("minimumIndependentSources", minimumIndependentSources.orElse(""));
            typed.put("primarySourceRequired", primarySourceRequired.orElse(""));
            typed.put("replyRequired", replyRequired.orElse(""));
            typed.put("dueWithinHours", dueWithinHours.orElse(""));
            typed.put("checklist", checklist.orElse(""));
            return typed;
        }
    }

    /** All that the page shows. */
    public record View(
            Desk desk,
            boolean admin,
            boolean editor,
            List<PolicyVersion> versions,
            List<Membership.Named> members,
            List<Choice> people,
            List<Choice> scales,
            List<Choice> reviews,
            FormErrors errors,
            String notice,
            Map<String, String> values) {

        /** The way to the page. */
        public List<Crumb> crumbs(String desks) {
            return List.of(new Crumb(desks, "/desks"), Crumb.here(desk.name()));
        }

        /** The number of the next version. */
        public int nextVersion() {
            return desk.policy().version() + 1;
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance desk(View view);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin"})
    public Response show(@PathParam("desk") String desk) {
        return page(desk, Response.Status.OK.getStatusCode(), FormErrors.none(), "", Map.of());
    }

    /** Makes the next version of the policy. */
    @POST
    @Path("/policy")
    @RolesAllowed("admin")
    public Response change(@PathParam("desk") String desk, @BeanParam PolicyInput input) {
        Actor actor = signedIn.actor();
        try {
            policies.change(actor, desk, input.version().orElse(""), settings(input), Optional.empty());
            return seeDesk(desk);
        } catch (InvalidInput invalid) {
            return page(desk, INVALID, FormErrors.of(invalid), "", input.typed());
        } catch (StaleVersion stale) {
            return page(desk, STALE, FormErrors.none(), messages.stale(stale.current()), input.typed());
        }
    }

    /** Names a member. */
    @POST
    @Path("/members")
    @RolesAllowed("admin")
    public Response put(
            @PathParam("desk") String desk,
            @RestForm Optional<String> person,
            @RestForm List<String> roles,
            @RestForm Optional<String> languages,
            @RestForm Optional<String> topics) {
        Desk found = policies.desk(desk);
        Set<Role> given = EnumSet.noneOf(Role.class);
        Optional.ofNullable(roles).orElse(List.of()).stream()
                .filter(role -> role.equals("reviewer") || role.equals("editor"))
                .forEach(role -> given.add(Role.of(role)));
        try {
            if (person.filter(named -> !named.isBlank()).isEmpty()) {
                throw new InvalidInput("person", messages.person());
            }
            membership.put(signedIn.actor(), found, person.orElseThrow(), given, words(languages), words(topics));
            return seeDesk(desk);
        } catch (InvalidInput invalid) {
            return page(
                    desk,
                    INVALID,
                    FormErrors.of(invalid),
                    "",
                    Map.of(
                            "person", person.orElse(""),
                            "languages", languages.orElse(""),
                            "topics", topics.orElse("")));
        }
    }

    /** Ends a membership. */
    @POST
    @Path("/members/{person}/removal")
    @RolesAllowed("admin")
    public Response remove(@PathParam("desk") String desk, @PathParam("person") String person) {
        membership.remove(signedIn.actor(), policies.desk(desk), person);
        return seeDesk(desk);
    }

    private static Response seeDesk(String desk) {
        return Response.seeOther(URI.create("/desks/" + desk)).build();
    }

    private static List<String> words(Optional<String> text) {
        return Arrays.stream(text.orElse("").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private PolicySettings settings(PolicyInput input) {
        return new PolicySettings(
                number(input.reviewsRequired(), "reviewsRequired"),
                number(input.blindSharePercent(), "blindSharePercent"),
                number(input.evidenceRequired(), "evidenceRequired"),
                number(input.minimumIndependentSources(), "minimumIndependentSources"),
                input.primarySourceRequired().isPresent(),
                input.replyRequired().isPresent(),
                number(input.dueWithinHours(), "dueWithinHours"),
                QuestionLines.read(input.checklist().orElse(""), messages));
    }

    private int number(Optional<String> text, String field) {
        try {
            return Integer.parseInt(text.orElse("").strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(field, messages.wholeNumber());
        }
    }

    private Response page(String code, int status, FormErrors errors, String notice, Map<String, String> typed) {
        Actor actor = signedIn.actor();
        Desk desk = policies.desk(code);
        View view = new View(
                desk,
                actor.is(Role.ADMIN),
                actor.is(Role.EDITOR),
                policies.versions(desk),
                membership.of(desk),
                actor.is(Role.ADMIN) ? everybody() : List.of(),
                otherScales(desk),
                List.of(new Choice("1", messages.one()), new Choice("2", messages.two())),
                errors,
                notice,
                values(PolicySettings.of(desk.policy()), typed));
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.desk(view).render())
                .build();
    }

    private static Map<String, String> values(PolicySettings kept, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        values.put("person", "");
        values.put("languages", "");
        values.put("topics", "");
        values.put("reviewsRequired", Integer.toString(kept.reviewsRequired()));
        values.put("blindSharePercent", Integer.toString(kept.blindSharePercent()));
        values.put("evidenceRequired", Integer.toString(kept.evidenceRequired()));
        values.put("minimumIndependentSources", Integer.toString(kept.minimumIndependentSources()));
        values.put("primarySourceRequired", kept.primarySourceRequired() ? "true" : "");
        values.put("replyRequired", kept.replyRequired() ? "true" : "");
        values.put("dueWithinHours", Integer.toString(kept.dueWithinHours()));
        values.put("checklist", QuestionLines.write(kept.checklist()));
        values.putAll(typed);
        return values;
    }

    private List<Choice> everybody() {
        return List.of(Role.REVIEWER, Role.EDITOR).stream()
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
    }

    private List<Choice> otherScales(Desk desk) {
        return scales.inOrder().stream()
                .filter(scale -> !scale.id().equals(desk.policy().scaleId()))
                .map(scale -> new Choice(scale.id().toString(), messages.scaleVersion(scale.name(), scale.version())))
                .toList();
    }
}
