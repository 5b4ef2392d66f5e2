package org.stet.web.ui.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
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
import org.stet.web.ui.Pages;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Members;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.PolicyVersion;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.StaleVersion;

/** One desk: its policy in versions, and its members. */
@Path("/desks/{desk}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DeskPage {

    private static final int INVALID = 422;
    private static final int STALE = 412;

    private final DeskPolicies policies;
    private final Members members;
    private final Membership membership;
    private final RatingScales scales;
    private final People people;
    private final SignedIn signedIn;
    private final DeskMessages messages;

    DeskPage(
            DeskPolicies policies,
            Members members,
            Membership membership,
            RatingScales scales,
            People people,
            SignedIn signedIn,
            DeskMessages messages) {
        this.policies = policies;
        this.members = members;
        this.membership = membership;
        this.scales = scales;
        this.people = people;
        this.signedIn = signedIn;
        this.messages = messages;
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
            PolicyFields policy,
            FormErrors errors,
            String notice,
            Map<String, String> member) {

        /** The way to the page. */
        public List<Crumb> crumbs(String desks) {
            return List.of(new Crumb(desks, "/desks"), Crumb.here(desk.name()));
        }

        /** What was typed into the form of a member; the role of a reviewer is ticked from the start. */
        public String typed(String field) {
            return member.getOrDefault(field, field.equals("reviewer") && member.isEmpty() ? "true" : "");
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
        return page(desk, Response.Status.OK.getStatusCode(), FormErrors.none(), "", Optional.empty(), Map.of());
    }

    /** Makes the next version of the policy. */
    @POST
    @Path("/policy")
    @RolesAllowed("admin")
    public Response change(@PathParam("desk") String desk, @BeanParam PolicyInput input) {
        if (input.isEditingRows()) {
            return policyPage(desk, Response.Status.OK.getStatusCode(), FormErrors.none(), "", input);
        }
        try {
            String read = input.version().orElse("");
            PolicyVersion holds = policies.change(signedIn.actor(), desk, read, input.settings(), Optional.empty());
            return Integer.toString(holds.policy().version()).equals(read)
                    ? policyPage(desk, Response.Status.OK.getStatusCode(), FormErrors.none(), messages.nothing(), input)
                    : seeDesk(desk);
        } catch (InvalidInput invalid) {
            return policyPage(desk, INVALID, FormErrors.of(invalid), "", input);
        } catch (StaleVersion stale) {
            return policyPage(desk, STALE, FormErrors.none(), messages.stale(stale.current()), input);
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
                throw new InvalidInput("person", Message.quoted(messages.person()));
            }
            membership.put(signedIn.actor(), found, person.orElseThrow(), given, words(languages), words(topics));
            return seeDesk(desk);
        } catch (InvalidInput invalid) {
            Map<String, String> typed = Map.of(
                    "person", person.orElse(""),
                    "reviewer", given.contains(Role.REVIEWER) ? "true" : "",
                    "editor", given.contains(Role.EDITOR) ? "true" : "",
                    "languages", languages.orElse(""),
                    "topics", topics.orElse(""));
            return page(desk, INVALID, FormErrors.of(invalid), "", Optional.empty(), typed);
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

    private Response policyPage(String code, int status, FormErrors errors, String notice, PolicyInput input) {
        return page(code, status, errors, notice, Optional.of(input), Map.of());
    }

    private Response page(
            String code,
            int status,
            FormErrors errors,
            String notice,
            Optional<PolicyInput> input,
            Map<String, String> member) {
        Actor actor = signedIn.actor();
        Desk desk = policies.desk(code);
        View view = new View(
                desk,
                Permission.KEEP_DESKS.admits(actor),
                members.staffOf(desk.id()).at(actor).may(Permission.SHARE_OUT),
                policies.versions(desk),
                membership.of(desk),
                Permission.KEEP_MEMBERS.admits(actor) ? everybody() : List.of(),
                otherScales(desk),
                PolicyFields.of(
                        "/desks/" + desk.code() + "/policy",
                        input.orElseGet(() -> PolicyInput.of(PolicySettings.of(desk.policy()))),
                        errors,
                        messages),
                errors,
                notice,
                member);
        return Pages.answer(status, Templates.desk(view));
    }

    private List<Choice> everybody() {
        return people.workingOnClaims().stream()
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
