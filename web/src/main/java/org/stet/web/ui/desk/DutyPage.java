package org.stet.web.ui.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
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

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.web.ui.Times;
import org.stet.workflow.assignment.Absence;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.LeftBehind;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** Conflicts of interest and absences: one's own, and everybody's for who speaks for the desk. */
@Path("/duty")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin"})
public class DutyPage {

    private static final int INVALID = 422;

    private final Recusing recusing;
    private final BeingAway beingAway;
    private final People people;
    private final DeskRoles roles;
    private final SignedIn signedIn;
    private final Times times;
    private final DeskMessages messages;
    private final Notices notices;

    DutyPage(
            Recusing recusing,
            BeingAway beingAway,
            People people,
            DeskRoles roles,
            SignedIn signedIn,
            Times times,
            DeskMessages messages,
            Notices notices) {
        this.notices = notices;
        this.recusing = recusing;
        this.beingAway = beingAway;
        this.people = people;
        this.roles = roles;
        this.signedIn = signedIn;
        this.times = times;
        this.messages = messages;
    }

    /** A recusal with the names in it. */
    public record RecusalLine(Recusal recusal, String person, boolean ends) {}

    /** An absence with the name. */
    public record AbsenceLine(Absence absence, String person) {}

    /** All that the page shows. */
    public record View(
            List<RecusalLine> recusals,
            List<AbsenceLine> absences,
            List<Choice> people,
            List<Choice> kinds,
            String self,
            String notice,
            FormErrors errors,
            Map<String, String> typed) {

        /** What was typed into the field. */
        public String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance duty(View view);
    }

    @GET
    public Response show() {
        String[] done = notices.taken().split(" ");
        String notice =
                switch (done[0]) {
                    case "declared" -> messages.declared(Integer.parseInt(done[1]), Integer.parseInt(done[2]));
                    case "noted" -> messages.noted();
                    case "ended" -> messages.ended();
                    default -> "";
                };
        return page(Response.Status.OK.getStatusCode(), notice, FormErrors.none(), Map.of());
    }

    /** Declares a conflict of interest. */
    @POST
    @Path("/recusals")
    public Response declare(
            @RestForm Optional<String> person,
            @RestForm Optional<String> kind,
            @RestForm Optional<String> name,
            @RestForm Optional<String> reason) {
        try {
            FormReading form = new FormReading();
            Recusal.Kind chosen = form.read(() -> kind(kind), Recusal.Kind.TOPIC);
            LeftBehind left = form.perform(() -> recusing.declare(signedIn.actor(), person, chosen, name, reason)
                    .left());
            return see(
                    "declared " + left.givenBack().size() + " " + left.decided().size());
        } catch (InvalidInput invalid) {
            return page(
                    INVALID,
                    "",
                    FormErrors.of(invalid),
                    Map.of(
                            "person", person.orElse(""),
                            "kind", kind.orElse(""),
                            "name", name.orElse(""),
                            "reason", reason.orElse("")));
        }
    }

    /** Ends a recusal. */
    @POST
    @Path("/recusals/{id}/end")
    public Response end(@PathParam("id") UUID id) {
        recusing.end(signedIn.actor(), id);
        return see("ended");
    }

    /** Notes an absence. */
    @POST
    @Path("/absences")
    public Response away(
            @RestForm Optional<String> away, @RestForm Optional<String> startsAt, @RestForm Optional<String> endsAt) {
        try {
            FormReading form = new FormReading();
            Optional<Instant> start = form.readIfGiven(() -> times.given(startsAt, "startsAt"));
            Optional<Instant> end = form.readIfGiven(() -> times.given(endsAt, "endsAt"));
            form.perform(() -> beingAway.declare(signedIn.actor(), away, start, end));
            return see("noted");
        } catch (InvalidInput invalid) {
            return page(
                    INVALID,
                    "",
                    FormErrors.of(invalid).renamed("person", "away"),
                    Map.of(
                            "away", away.orElse(""),
                            "startsAt", startsAt.orElse(""),
                            "endsAt", endsAt.orElse("")));
        }
    }

    /** Ends an absence. */
    @POST
    @Path("/absences/{id}/end")
    public Response back(@PathParam("id") UUID id) {
        beingAway.cancel(signedIn.actor(), id);
        return see("ended");
    }

    private Response see(String done) {
        return notices.see("/duty", done);
    }

    private Recusal.Kind kind(Optional<String> name) {
        return Arrays.stream(Recusal.Kind.values())
                .filter(kind -> kind.name().equals(name.orElse("")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", Message.quoted(messages.chooseKind())));
    }

    private Response page(int status, String notice, FormErrors errors, Map<String, String> typed) {
        Actor actor = signedIn.actor();
        List<Recusal> recusals = recusing.standing(actor);
        List<Absence> absences = beingAway.notOver(actor);
        Map<UUID, Person> named = people.byIds(Stream.concat(
                        recusals.stream().map(Recusal::personId),
                        absences.stream().map(Absence::personId))
                .collect(Collectors.toSet()));
        View view = new View(
                recusals.stream()
                        .map(recusal -> new RecusalLine(
                                recusal, named.get(recusal.personId()).name(), recusing.mayEnd(actor, recusal)))
                        .toList(),
                absences.stream()
                        .map(absence -> new AbsenceLine(
                                absence, named.get(absence.personId()).name()))
                        .toList(),
                Permission.DECLARE_FOR_OTHERS.admits(actor) ? others(actor) : List.of(),
                Arrays.stream(Recusal.Kind.values())
                        .map(kind -> new Choice(kind.name(), messages.kind(kind.name())))
                        .toList(),
                actor.username(),
                notice,
                errors,
                typed);
        return Pages.answer(status, Templates.duty(view));
    }

    private List<Choice> others(Actor actor) {
        List<Person> working = people.workingOnClaims();
        Set<UUID> declaredFor = roles.declaresFor(actor, working);
        return working.stream()
                .filter(person -> declaredFor.contains(person.id()))
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
    }
}
