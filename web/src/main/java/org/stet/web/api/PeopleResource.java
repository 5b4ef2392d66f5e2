package org.stet.web.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.InvitationRequest;
import org.stet.web.api.Requests.RolesRequest;
import org.stet.web.api.Views.AccountView;
import org.stet.web.api.Views.DepartureView;
import org.stet.web.api.Views.InvitationView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.SignInLinkView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.directory.Staffing;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonalData;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.NotFound;

/** The people of the newsroom, for administrators: accounts, roles, links, and what is held about somebody. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(ref = "People")
public class PeopleResource {

    private final SignedIn signedIn;
    private final Administration administration;
    private final Staffing staffing;
    private final PersonalData data;
    private final People people;

    PeopleResource(
            SignedIn signedIn, Administration administration, Staffing staffing, PersonalData data, People people) {
        this.signedIn = signedIn;
        this.administration = administration;
        this.staffing = staffing;
        this.data = data;
        this.people = people;
    }

    /** Everybody with an account, by name. */
    @GET
    @Operation(operationId = "listPeople", summary = "Everybody with an account")
    public ListView<AccountView> list(@BeanParam PageRequest page) {
        return page.of(
                administration.everybody(signedIn.actor()).stream()
                        .map(PeopleResource::view)
                        .toList(),
                AccountView::id);
    }

    /** Makes an account without a password. The answer has the link by which its owner sets one; it is kept nowhere. */
    @POST
    @Operation(
            operationId = "invitePerson",
            summary = "Make an account, and the link by which its owner sets a password")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response invite(InvitationRequest request, UriInfo uri) {
        Actor actor = signedIn.actor();
        String secret = administration.invite(
                actor, request.username(), request.name(), request.mail(), chosen(request.roles()));
        Person invited = found(request.username().orElseThrow().strip());
        return Response.created(URI.create("/api/people/" + invited.id()))
                .entity(new InvitationView(view(invited), link(uri, secret)))
                .build();
    }

    /** One account. */
    @GET
    @Path("/{person}")
    @Operation(operationId = "getPerson", summary = "One account")
    public AccountView get(@PathParam("person") String person) {
        return account(found(person).id());
    }

    /** Gives exactly these roles. */
    @PUT
    @Path("/{person}/roles")
    @Operation(operationId = "giveRoles", summary = "Give a person exactly these roles")
    public AccountView give(@PathParam("person") String person, RolesRequest request) {
        UUID id = found(person).id();
        Optional<List<String>> roles = request.roles();
        new Checks()
                .require(roles.isPresent(), "roles", Fault.MISSING, "field.missing", "roles")
                .done();
        administration.give(signedIn.actor(), id, chosen(roles));
        return account(id);
    }

    /** Lets a person in again. */
    @PUT
    @Path("/{person}/activation")
    @Operation(operationId = "activatePerson", summary = "Let a person in again")
    public AccountView activate(@PathParam("person") String person) {
        UUID id = found(person).id();
        administration.activate(signedIn.actor(), id);
        return account(id);
    }

    /** Lets nobody in with this account any more; what the person was to review goes back to the queue. */
    @DELETE
    @Path("/{person}/activation")
    @Operation(operationId = "deactivatePerson", summary = "Let nobody in with an account any more")
    public DepartureView deactivate(@PathParam("person") String person) {
        UUID id = found(person).id();
        List<UUID> released = staffing.deactivate(signedIn.actor(), id);
        return new DepartureView(
                account(id), released.stream().map(UUID::toString).toList());
    }

    /** Makes a link by which a person sets a new password; it is kept nowhere. */
    @POST
    @Path("/{person}/links")
    @Operation(operationId = "makeSignInLink", summary = "Make a link by which a person sets a new password")
    @APIResponseSchema(value = SignInLinkView.class, responseCode = "201")
    public Response makeLink(@PathParam("person") String person, UriInfo uri) {
        String secret = administration.resetLink(signedIn.actor(), found(person).id());
        return Response.status(Response.Status.CREATED)
                .entity(new SignInLinkView(link(uri, secret)))
                .build();
    }

    /** Opens an account that wrong passwords have closed. */
    @DELETE
    @Path("/{person}/lock")
    @Operation(operationId = "unlockPerson", summary = "Open an account that wrong passwords have closed")
    public AccountView unlock(@PathParam("person") String person) {
        UUID id = found(person).id();
        administration.unlock(signedIn.actor(), id);
        return account(id);
    }

    /** Takes the second factor away from somebody who lost it. */
    @DELETE
    @Path("/{person}/second-factor")
    @Operation(operationId = "removeSecondFactor", summary = "Take the second factor away from somebody who lost it")
    public AccountView removeSecondFactor(@PathParam("person") String person) {
        UUID id = found(person).id();
        administration.removeSecondFactor(signedIn.actor(), id);
        return account(id);
    }

    /** Ends every session and every token of a person. */
    @DELETE
    @Path("/{person}/sessions")
    @Operation(operationId = "signPersonOut", summary = "End every session and every token of a person")
    @APIResponse(responseCode = "204", description = "They are ended")
    public Response signOut(@PathParam("person") String person) {
        administration.signOut(signedIn.actor(), found(person).id());
        return Response.noContent().build();
    }

    /** All that is held about a person, by kind. */
    @GET
    @Path("/{person}/data")
    @Operation(operationId = "exportPerson", summary = "All that is held about a person, by kind")
    public Map<String, Object> export(@PathParam("person") String person) {
        return data.export(signedIn.actor(), found(person).id());
    }

    /** Erases what tells who a person is; the account has to be deactivated first. */
    @DELETE
    @Path("/{person}")
    @Operation(operationId = "erasePerson", summary = "Erase what tells who a person is")
    @APIResponse(responseCode = "204", description = "It is erased")
    public Response erase(@PathParam("person") String person) {
        data.erase(signedIn.actor(), found(person).id());
        return Response.noContent().build();
    }

    private AccountView account(UUID id) {
        return view(administration.person(signedIn.actor(), id));
    }

    private Person found(String person) {
        return people.findByIdOrUsername(person).orElseThrow(() -> new NotFound("person", person));
    }

    private static Set<Role> chosen(Optional<List<String>> codes) {
        return Codes.each(Role.class, codes.orElse(List.of()), "roles");
    }

    private static String link(UriInfo uri, String secret) {
        return uri.getBaseUri().resolve("/sign-in/link?secret=" + secret).toString();
    }

    private static AccountView view(Person person) {
        return new AccountView(
                person.id().toString(),
                person.username(),
                person.name(),
                person.mail(),
                person.roles().stream().sorted().map(Role::code).toList(),
                List.copyOf(person.desks()),
                person.isActive(),
                person.subject().isPresent(),
                person.hasSecondFactor(),
                person.updatedAt());
    }
}
