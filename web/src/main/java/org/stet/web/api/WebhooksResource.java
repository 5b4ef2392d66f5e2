package org.stet.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.ReplayRequest;
import org.stet.web.api.Requests.WebhookChangeRequest;
import org.stet.web.api.Requests.WebhookRequest;
import org.stet.web.api.Views.DeliveryView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.PersonView;
import org.stet.web.api.Views.ReplayedView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.api.Views.WebhookView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.webhook.DeliveryQuery;
import org.stet.workflow.webhook.Webhook;
import org.stet.workflow.webhook.WebhookDelivery;
import org.stet.workflow.webhook.Webhooks;

/** Webhooks: whom events are posted to, and the log of what was posted. */
@Path("/api/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "integrator"})
@Tag(ref = "Events")
public class WebhooksResource {

    private final SignedIn signedIn;
    private final Webhooks webhooks;
    private final Desks desks;
    private final People people;
    private final CreatingRequests creating;

    WebhooksResource(SignedIn signedIn, Webhooks webhooks, Desks desks, People people, CreatingRequests creating) {
        this.signedIn = signedIn;
        this.webhooks = webhooks;
        this.desks = desks;
        this.people = people;
        this.creating = creating;
    }

    /** One's own webhooks; everybody's for an administrator. */
    @GET
    @Operation(operationId = "listWebhooks", summary = "The webhooks that one keeps")
    public ListView<WebhookView> all(@BeanParam PageRequest page) {
        List<Webhook> all = webhooks.of(signedIn.actor());
        Map<UUID, Person> keepers =
                people.byIds(all.stream().map(Webhook::keptBy).collect(Collectors.toSet()));
        Map<UUID, String> codes = codes();
        return page.of(
                all.stream()
                        .map(webhook -> view(webhook, Optional.empty(), keepers, codes))
                        .toList(),
                WebhookView::id);
    }

    /** Makes a webhook; its secret is in this answer and in no other. */
    @POST
    @Operation(operationId = "makeWebhook", summary = "Have events posted to an address")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response make(@HeaderParam("Idempotency-Key") String key, WebhookRequest request) {
        Actor actor = signedIn.actor();
        AtomicReference<Webhooks.Keyed> made = new AtomicReference<>();
        Response remembered = creating.answer(actor, key, "POST /api/webhooks", request, () -> {
            made.set(webhooks.make(
                    actor,
                    new Webhooks.Wish(request.address(), request.description(), request.desk(), request.actions())));
            Webhook webhook = made.get().webhook();
            return new CreatingRequests.Created(201, "/api/webhooks/" + webhook.id(), view(webhook, Optional.empty()));
        });
        return withSecret(remembered, made);
    }

    /** One webhook. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "One webhook")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(webhooks.webhook(signedIn.actor(), id));
    }

    /** Changes where it leads or what is posted there; pauses or resumes it. */
    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeWebhook", summary = "Change, pause or resume a webhook")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, WebhookChangeRequest request) {
        Actor actor = signedIn.actor();
        Expected expected = Preconditions.required(ifMatch);
        Webhook changed = webhooks.change(
                actor,
                id,
                expected,
                new Webhooks.Wish(request.address(), request.description(), request.desk(), request.actions()));
        if (request.paused().isPresent()) {
            changed = request.paused().get() ? webhooks.pause(actor, id) : webhooks.resume(actor, id);
        }
        return answer(changed);
    }

    /** Deletes a webhook with its log. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with its log")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@PathParam("id") UUID id) {
        webhooks.delete(signedIn.actor(), id);
        return Response.noContent().build();
    }

    /** Gives it a new secret, which is in this answer and in no other; for a day the one before signs as well. */
    @POST
    @Path("/{id}/rotations")
    @Operation(operationId = "rotateWebhook", summary = "Give a webhook a new secret")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        Actor actor = signedIn.actor();
        AtomicReference<Webhooks.Keyed> made = new AtomicReference<>();
        Response remembered = creating.answer(actor, key, "POST /api/webhooks/" + id + "/rotations", "", () -> {
            made.set(webhooks.rotate(actor, id));
            return new CreatingRequests.Created(200, "", view(made.get().webhook(), Optional.empty()));
        });
        return withSecret(remembered, made);
    }

    /** Sends a test within seconds, also where the webhook is paused; the log says what came of it. */
    @POST
    @Path("/{id}/tests")
    @Operation(operationId = "testWebhook", summary = "Send a test")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
    public Response test(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        Actor actor = signedIn.actor();
        return creating.answer(
                actor,
                key,
                "POST /api/webhooks/" + id + "/tests",
                "",
                () -> new CreatingRequests.Created(
                        201, "/api/webhooks/" + id + "/deliveries", view(webhooks.test(actor, id))));
    }

    /** What was posted and is to be, the newest first. */
    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was posted to a webhook and is to be")
    public ListView<DeliveryView> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("updatedSince") Optional<String> updatedSince,
            @Parameter(description = UpdateOrder.DESCRIPTION) @QueryParam("sort") Optional<String> sort,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        Actor actor = signedIn.actor();
        int most = Limits.of(limit);
        Optional<Instant> since = UpdateOrder.since(updatedSince);
        Optional<UpdateOrder> order = UpdateOrder.of(sort);
        List<WebhookDelivery> found = webhooks.deliveries(
                actor,
                id,
                order.map(by -> by.place(cursor))
                        .map(place -> new DeliveryQuery(
                                DeliveryQuery.Order.valueOf(order.orElseThrow().name()),
                                since,
                                place.map(before -> Codes.id(Optional.of(before.key()), "cursor")),
                                place.map(UpdateOrder.Place::at),
                                most + 1))
                        .orElseGet(() -> new DeliveryQuery(
                                DeliveryQuery.Order.NEWEST,
                                since,
                                cursor.map(String::strip)
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> Codes.id(Optional.of(text), "cursor")),
                                Optional.empty(),
                                most + 1)));
        List<WebhookDelivery> page = found.subList(0, Math.min(most, found.size()));
        return new ListView<>(
                page.stream().map(WebhooksResource::view).toList(),
                found.size() > most ? cursor(order, page.get(most - 1)) : null,
                TotalView.of(webhooks.countDeliveries(actor, id, since)));
    }

    private static String cursor(Optional<UpdateOrder> order, WebhookDelivery last) {
        return order.map(by -> by.cursor(
                        new UpdateOrder.Place(last.updatedAt(), last.id().toString())))
                .orElseGet(() -> last.id().toString());
    }

    /** Posts one delivery again, under the same id. */
    @POST
    @Path("/{id}/deliveries/{delivery}/replays")
    @Operation(operationId = "replayDelivery", summary = "Post one delivery again")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200")
    public Response replay(
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @HeaderParam("Idempotency-Key") String key) {
        Actor actor = signedIn.actor();
        return creating.answer(
                actor,
                key,
                "POST /api/webhooks/" + id + "/deliveries/" + delivery + "/replays",
                "",
                () -> new CreatingRequests.Created(200, "", view(webhooks.replay(actor, id, delivery))));
    }

    /** Posts again all that is dead since a moment, in each claim's order. */
    @POST
    @Path("/{id}/replays")
    @Operation(operationId = "replayDead", summary = "Post again all that is dead since a moment")
    @APIResponseSchema(value = ReplayedView.class, responseCode = "200")
    public Response replayDead(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, ReplayRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/webhooks/" + id + "/replays", request, () -> {
            String since = request.since().orElseThrow(() -> new InvalidInput("since", Fault.MISSING, "request.since"));
            return new CreatingRequests.Created(
                    200, "", new ReplayedView(webhooks.replayDead(actor, id, Codes.moment(since, "since"))));
        });
    }

    /** What is remembered for a repetition has no secret in it: it lies open in the database. */
    private Response withSecret(Response remembered, AtomicReference<Webhooks.Keyed> made) {
        return Optional.ofNullable(made.get())
                .map(keyed -> Response.fromResponse(remembered)
                        .entity(view(keyed.webhook(), Optional.of(keyed.secret())))
                        .build())
                .orElse(remembered);
    }

    private Response answer(Webhook webhook) {
        WebhookView view = view(webhook, Optional.empty());
        return Response.ok(view).tag(Preconditions.entityTag(view.version())).build();
    }

    private WebhookView view(Webhook webhook, Optional<String> secret) {
        return view(webhook, secret, people.byIds(Set.of(webhook.keptBy())), codes());
    }

    private Map<UUID, String> codes() {
        return desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Desk::code));
    }

    private static WebhookView view(
            Webhook webhook, Optional<String> secret, Map<UUID, Person> keepers, Map<UUID, String> codes) {
        Person keeper = keepers.get(webhook.keptBy());
        return new WebhookView(
                webhook.id().toString(),
                webhook.version(),
                webhook.address(),
                webhook.description(),
                webhook.deskId().map(codes::get).orElse(Webhooks.ALL_DESKS),
                webhook.actions(),
                new PersonView(keeper.id().toString(), keeper.username(), keeper.name()),
                webhook.madeAt(),
                webhook.pause().isPresent(),
                webhook.pause().map(Webhook.Pause::code),
                webhook.pausedAt(),
                webhook.failingSince(),
                webhook.formerUntil(),
                webhook.updatedAt(),
                secret);
    }

    private static DeliveryView view(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id().toString(),
                delivery.eventId().toString(),
                delivery.type(),
                delivery.claimId().map(UUID::toString),
                delivery.state().code(),
                delivery.attempts(),
                delivery.madeAt(),
                delivery.dueAt(),
                delivery.triedAt(),
                delivery.took().map(took -> took.toMillis()),
                delivery.status(),
                delivery.failure(),
                delivery.answer(),
                delivery.updatedAt());
    }
}
