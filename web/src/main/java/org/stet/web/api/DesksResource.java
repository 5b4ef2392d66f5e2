package org.stet.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.DeskRequest;
import org.stet.web.api.Requests.MemberRequest;
import org.stet.web.api.Requests.PolicyRequest;
import org.stet.web.api.Requests.QuestionRequest;
import org.stet.web.api.Requests.ScaleMoveRequest;
import org.stet.web.api.Views.DeskView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.MemberView;
import org.stet.web.api.Views.OutcomeView;
import org.stet.web.api.Views.OutcomesView;
import org.stet.web.api.Views.PolicyView;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.ReasonMessages;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.Member;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.PolicyVersion;
import org.stet.workflow.desk.Question;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.review.ScaleMoving;

/** A desk's policy in versions, its members, and the way to another version of its scale. */
@Path("/api/desks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Desks")
public class DesksResource {

    private static final Set<String> OF_THE_DESK = Set.of("code", "name");

    private final SignedIn signedIn;
    private final Desks desks;
    private final DeskPolicies policies;
    private final Membership membership;
    private final ScaleMoving moving;
    private final CreatingRequests creating;
    private final ReasonMessages reasons;

    DesksResource(
            SignedIn signedIn,
            Desks desks,
            DeskPolicies policies,
            Membership membership,
            ScaleMoving moving,
            CreatingRequests creating,
            ReasonMessages reasons) {
        this.signedIn = signedIn;
        this.desks = desks;
        this.policies = policies;
        this.membership = membership;
        this.moving = moving;
        this.creating = creating;
        this.reasons = reasons;
    }

    /** The desks with what their policies ask. */
    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listDesks", summary = "The desks with their policies")
    public ListView<DeskView> desks(@BeanParam PageRequest page) {
        return page.of(
                desks.inOrder().stream()
                        .map(desk -> new DeskView(
                                desk.id().toString(),
                                desk.code(),
                                desk.name(),
                                desk.policy().reviewsRequired(),
                                desk.policy().evidenceRequired(),
                                desk.scale().id().toString(),
                                desk.updatedAt()))
                        .toList(),
                DeskView::id);
    }

    /** Founds a desk. */
    @POST
    @RolesAllowed("admin")
    @Operation(operationId = "foundDesk", summary = "Create a desk")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public Response found(@HeaderParam("Idempotency-Key") String key, DeskRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/desks", request, () -> {
            Desk desk = founded(actor, request);
            return new CreatingRequests.Created(
                    201, "/api/desks/" + desk.code() + "/policy", view(desk.code(), desk.policyVersion()));
        });
    }

    private Desk founded(Actor actor, DeskRequest request) {
        try {
            PolicySettings settings = request.policy()
                    .map(given -> settings(given, PolicySettings.plain(1, 1)))
                    .orElse(PolicySettings.plain(1, 1));
            return policies.found(
                    actor,
                    request.code(),
                    request.name(),
                    settings,
                    request.policy().flatMap(PolicyRequest::scale));
        } catch (InvalidInput invalid) {
            throw invalid.renamed(field -> OF_THE_DESK.contains(field) ? field : "policy." + field);
        }
    }

    /** The policy for claims that are assigned from now on. */
    @GET
    @Path("/{desk}/policy")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getPolicy", summary = "The desk’s policy")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Response policy(@PathParam("desk") String desk) {
        Desk found = policies.desk(desk);
        return answer(found.code(), found.policyVersion());
    }

    /** Every version of the policy, newest first. */
    @GET
    @Path("/{desk}/policies")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listPolicies", summary = "Every version of the desk’s policy")
    public ListView<PolicyView> all(@PathParam("desk") String desk, @BeanParam PageRequest page) {
        Desk found = policies.desk(desk);
        return page.of(
                policies.versions(found).stream()
                        .map(version -> view(found.code(), version))
                        .toList(),
                PolicyView::version);
    }

    /** Makes the policy's next version; what is assigned goes on under the one before. */
    @PUT
    @Path("/{desk}/policy")
    @RolesAllowed("admin")
    @Operation(operationId = "changePolicy", summary = "Make the policy’s next version")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Response change(
            @PathParam("desk") String desk, @HeaderParam("If-Match") String ifMatch, PolicyRequest request) {
        Desk found = policies.desk(desk);
        Expected expected = Preconditions.required(ifMatch);
        String now = Integer.toString(found.policyVersion().policy().version());
        PolicyVersion next = policies.change(
                signedIn.actor(),
                found.code(),
                expected.admits(now) ? now : expected.tag(),
                settings(request, PolicySettings.of(found.policy())),
                request.scale());
        return answer(found.code(), next);
    }

    /** Previews taking the desk to another version of its scale, or does it where {@code dryRun} is false. */
    @POST
    @Path("/{desk}/scale-moves")
    @RolesAllowed("admin")
    @Operation(operationId = "moveScale", summary = "Preview, or do, the way to another version of the scale")
    @APIResponseSchema(value = OutcomesView.class, responseCode = "200")
    public Response move(
            @PathParam("desk") String desk, @HeaderParam("Idempotency-Key") String key, ScaleMoveRequest request) {
        Actor actor = signedIn.actor();
        String code = policies.desk(desk).code();
        return creating.answerMany(
                actor, key, "POST /api/desks/" + code + "/scale-moves", request, () -> outcomes(actor, code, request));
    }

    private OutcomesView outcomes(Actor actor, String desk, ScaleMoveRequest request) {
        String scale = request.scale().orElse("");
        List<ScaleMoving.Row> rows =
                request.dryRun().orElse(true) ? moving.preview(actor, desk, scale) : moving.move(actor, desk, scale);
        return new OutcomesView(
                rows.stream()
                        .map(row -> new OutcomeView(
                                row.claim().id().toString(),
                                List.of(),
                                Codes.of(row.outcome()),
                                Optional.of(Codes.of(row.reason())),
                                reasons.scaleMove(row.reason().name())))
                        .toList(),
                null);
    }

    /** The desk's members, by name. */
    @GET
    @Path("/{desk}/members")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listMembers", summary = "The desk’s members")
    public ListView<MemberView> members(@PathParam("desk") String desk, @BeanParam PageRequest page) {
        return page.of(
                membership.of(policies.desk(desk)).stream()
                        .map(named -> view(named.member(), named.person()))
                        .toList(),
                member -> member.person().id());
    }

    /** Makes a person a member, or changes what the membership says. */
    @PUT
    @Path("/{desk}/members/{person}")
    @RolesAllowed("admin")
    @Operation(operationId = "putMember", summary = "Make a person a member of the desk")
    @APIResponse(responseCode = "204", description = "It is so")
    public Response put(@PathParam("desk") String desk, @PathParam("person") String person, MemberRequest request) {
        Set<Role> roles = Codes.each(Role.class, request.roles().orElse(List.of()), "roles");
        membership.put(
                signedIn.actor(),
                policies.desk(desk),
                person,
                roles,
                request.languages().orElse(List.of()),
                request.topics().orElse(List.of()));
        return Response.noContent().build();
    }

    /** Ends a membership. */
    @DELETE
    @Path("/{desk}/members/{person}")
    @RolesAllowed("admin")
    @Operation(operationId = "removeMember", summary = "End a person’s membership of the desk")
    @APIResponse(responseCode = "204", description = "It is so")
    public Response remove(@PathParam("desk") String desk, @PathParam("person") String person) {
        membership.remove(signedIn.actor(), policies.desk(desk), person);
        return Response.noContent().build();
    }

    private static PolicySettings settings(PolicyRequest request, PolicySettings before) {
        return new PolicySettings(
                request.reviewsRequired().orElse(before.reviewsRequired()),
                request.blindSharePercent().orElse(before.blindSharePercent()),
                request.evidenceRequired().orElse(before.evidenceRequired()),
                request.minimumIndependentSources().orElse(before.minimumIndependentSources()),
                request.primarySourceRequired().orElse(before.primarySourceRequired()),
                request.replyRequired().orElse(before.replyRequired()),
                request.checklist()
                        .map(asked -> Places.each(asked, "checklist", DesksResource::question))
                        .orElse(before.checklist()));
    }

    private static Question question(QuestionRequest request, String place) {
        return new Question(
                request.code().orElse(""),
                request.text().orElse("").strip(),
                Codes.required(Question.Kind.class, request.kind(), place + ".kind"),
                request.required().orElse(false),
                request.choices().orElse(List.of()));
    }

    private static Response answer(String desk, PolicyVersion version) {
        PolicyView view = view(desk, version);
        return Response.ok(view).tag(Preconditions.entityTag(view.version())).build();
    }

    private static PolicyView view(String desk, PolicyVersion version) {
        ReviewPolicy policy = version.policy();
        return new PolicyView(
                desk,
                Integer.toString(policy.version()),
                policy.scaleId().toString(),
                policy.reviewsRequired(),
                policy.blindSharePercent(),
                policy.evidenceRequired(),
                policy.minimumIndependentSources(),
                policy.primarySourceRequired(),
                policy.replyRequired(),
                policy.checklist().stream().map(Rendering::question).toList(),
                version.madeAt(),
                version.madeAt());
    }

    private static MemberView view(Member member, Person person) {
        return new MemberView(
                Rendering.person(person),
                member.roles().stream().map(Role::code).toList(),
                member.languages(),
                member.topics(),
                member.updatedAt());
    }
}
