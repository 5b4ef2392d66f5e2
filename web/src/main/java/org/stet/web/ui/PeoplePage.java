package org.stet.web.ui;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.workflow.directory.DirectoryNotReached;
import org.stet.workflow.directory.Staffing;
import org.stet.workflow.directory.Synchronising;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonalData;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;

/** The people of the newsroom, for administrators: accounts, roles, links, and what is held about somebody. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Blocking
public class PeoplePage {

    private final SignedIn signedIn;
    private final Administration administration;
    private final Staffing staffing;
    private final Synchronising synchronising;
    private final PersonalData data;
    private final PeopleMessages messages;
    private final Notices notices;

    PeoplePage(
            SignedIn signedIn,
            Administration administration,
            Staffing staffing,
            Synchronising synchronising,
            PersonalData data,
            PeopleMessages messages,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.administration = administration;
        this.staffing = staffing;
        this.synchronising = synchronising;
        this.data = data;
        this.messages = messages;
    }

    /** What was typed to invite somebody. */
    public record Invitation(String username, String name, String mail) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance people(
                List<Person> people,
                boolean directory,
                Invitation typed,
                List<Role> roles,
                FormErrors errors,
                String link,
                String told);

        static native TemplateInstance person(
                Person person, List<Role> roles, FormErrors errors, String link, String told);
    }

    @GET
    public TemplateInstance list() {
        return page(new Invitation("", "", ""), FormErrors.none(), "", "");
    }

    /** The answer shows the link, which is why it does not lead to another page: nobody could read it there. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            @RestForm Optional<String> username,
            @RestForm Optional<String> name,
            @RestForm Optional<String> mail,
            @RestForm List<String> roles,
            UriInfo uri) {
        try {
            String secret = administration.invite(signedIn.actor(), username, name, mail, chosen(roles));
            return Response.ok(page(new Invitation("", "", ""), FormErrors.none(), link(uri, secret), ""))
                    .build();
        } catch (InvalidInput invalid) {
            Invitation typed = new Invitation(username.orElse(""), name.orElse(""), mail.orElse(""));
            return Pages.answer(422, page(typed, FormErrors.of(invalid), "", ""));
        }
    }

    @POST
    @Path("synchronisation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance synchronise() {
        String told;
        try {
            Synchronising.Report report = synchronising.now(signedIn.actor());
            told = messages.synchronised(
                    report.joined().size(),
                    report.changed().size(),
                    report.left().size(),
                    report.released().size(),
                    report.failed());
        } catch (DirectoryNotReached away) {
            told = messages.directoryAway();
        }
        return page(new Invitation("", "", ""), FormErrors.none(), "", told);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        String[] done = notices.taken().split(" ");
        String told =
                switch (done[0]) {
                    case "deactivated" -> messages.deactivated(Integer.parseInt(done[1]));
                    case "done" -> messages.done();
                    default -> "";
                };
        return page(id, FormErrors.none(), "", told);
    }

    @POST
    @Path("{id}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(UUID id, @RestForm List<String> roles) {
        return change(id, () -> administration.give(signedIn.actor(), id, chosen(roles)));
    }

    @POST
    @Path("{id}/deactivation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deactivate(UUID id) {
        try {
            int released = staffing.deactivate(signedIn.actor(), id).size();
            return notices.see("/people/" + id, "deactivated " + released);
        } catch (InvalidInput invalid) {
            return refused(id, invalid);
        }
    }

    @POST
    @Path("{id}/activation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response activate(UUID id) {
        return change(id, () -> administration.activate(signedIn.actor(), id));
    }

    @POST
    @Path("{id}/unlocking")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unlock(UUID id) {
        return change(id, () -> administration.unlock(signedIn.actor(), id));
    }

    @POST
    @Path("{id}/second-factor/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeSecondFactor(UUID id) {
        return change(id, () -> administration.removeSecondFactor(signedIn.actor(), id));
    }

    @POST
    @Path("{id}/signing-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(UUID id) {
        return change(id, () -> administration.signOut(signedIn.actor(), id));
    }

    @POST
    @Path("{id}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(UUID id, UriInfo uri) {
        try {
            String secret = administration.resetLink(signedIn.actor(), id);
            return Response.ok(page(id, FormErrors.none(), link(uri, secret), ""))
                    .build();
        } catch (InvalidInput invalid) {
            return refused(id, invalid);
        }
    }

    /** Erased people have no page: the list follows. */
    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(UUID id) {
        try {
            data.erase(signedIn.actor(), id);
            return Response.seeOther(URI.create("/people")).build();
        } catch (InvalidInput invalid) {
            return refused(id, invalid);
        }
    }

    @GET
    @Path("{id}/data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(UUID id) {
        Map<String, Object> held = data.export(signedIn.actor(), id);
        return Response.ok(held)
                .header("Content-Disposition", "attachment; filename=\"person.json\"")
                .build();
    }

    private Response change(UUID id, Runnable change) {
        try {
            change.run();
            return notices.see("/people/" + id, "done");
        } catch (InvalidInput invalid) {
            return refused(id, invalid);
        }
    }

    private Response refused(UUID id, InvalidInput invalid) {
        return Pages.answer(422, page(id, FormErrors.of(invalid), "", ""));
    }

    private TemplateInstance page(Invitation typed, FormErrors errors, String link, String told) {
        return Templates.people(
                administration.everybody(signedIn.actor()),
                synchronising.isPossible(),
                typed,
                List.of(Role.values()),
                errors,
                link,
                told);
    }

    private TemplateInstance page(UUID id, FormErrors errors, String link, String told) {
        return Templates.person(
                administration.person(signedIn.actor(), id), List.of(Role.values()), errors, link, told);
    }

    private static Set<Role> chosen(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> codes != null && codes.contains(role.code()))
                .forEach(roles::add);
        return roles;
    }

    private static String link(UriInfo uri, String secret) {
        return uri.getBaseUri().resolve("/sign-in/link?secret=" + secret).toString();
    }
}
