package org.stet.web.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.webhook.DeliveryQuery;
import org.stet.workflow.webhook.Webhook;
import org.stet.workflow.webhook.WebhookDelivery;
import org.stet.workflow.webhook.Webhooks;

/** Keeps webhooks, for integrators and administrators: whom events are posted to, and the log of it. */
@Path("/webhooks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "integrator"})
@Blocking
public class WebhooksPage {

    private static final int LOGGED = 50;
    private static final List<String> SINCE = List.of("PT1H", "P1D", "P7D", "all");

    private final SignedIn signedIn;
    private final Webhooks webhooks;
    private final Desks desks;
    private final People people;
    private final WebhookMessages messages;
    private final Notices notices;
    private final Clock clock;

    WebhooksPage(
            SignedIn signedIn,
            Webhooks webhooks,
            Desks desks,
            People people,
            WebhookMessages messages,
            Notices notices,
            Clock clock) {
        this.signedIn = signedIn;
        this.webhooks = webhooks;
        this.desks = desks;
        this.people = people;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    /** What stands in the form: what is kept, or what was typed. */
    public record Form(String address, String description, String desk, String actions, String version) {

        static Form empty() {
            return new Form("", "", Webhooks.ALL_DESKS, "", "");
        }
    }

    /** A webhook with what a page shows of it. */
    public record Shown(Webhook webhook, String desk, String actions, String keeper) {

        /** Why it is paused, as a code; empty where it is not. */
        public String pause() {
            return webhook.pause().map(Webhook.Pause::code).orElse("");
        }
    }

    /** What is around a form: the desks, the codes of actions, and what is wrong. */
    public record Around(List<Choice> desks, String actions, FormErrors errors) {}

    /** What a page tells besides: what was done, the secret that was just made, and what stands in the way. */
    public record Told(String done, String secret, String warning) {

        static Told nothing() {
            return new Told("", "", "");
        }
    }

    /** The log, and the address of what follows, or empty. */
    public record Log(List<WebhookDelivery> deliveries, String next, List<Choice> since) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance webhooks(List<Shown> webhooks, Form form, Around around, String done);

        static native TemplateInstance webhook(Shown shown, Form form, Around around, Told told, Log log);
    }

    @GET
    public TemplateInstance show() {
        return list(Form.empty(), FormErrors.none(), notices.taken());
    }

    /** The answer shows the secret, which is why it does not lead to another page: nobody could read it there. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @RestForm Optional<String> address,
            @RestForm Optional<String> description,
            @RestForm Optional<String> desk,
            @RestForm Optional<String> actions) {
        try {
            Webhooks.Keyed made = webhooks.make(signedIn.actor(), wish(address, description, desk, actions));
            return Pages.answer(200, page(made.webhook(), new Told("", made.secret(), ""), Optional.empty()));
        } catch (InvalidInput invalid) {
            Form typed = typed(address, description, desk, actions, "");
            return Pages.answer(422, list(typed, errors(invalid), ""));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("before") Optional<UUID> before) {
        Webhook webhook = webhooks.webhook(signedIn.actor(), id);
        return page(webhook, new Told(notices.taken(), "", ""), before);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") UUID id,
            @RestForm Optional<String> address,
            @RestForm Optional<String> description,
            @RestForm Optional<String> desk,
            @RestForm Optional<String> actions,
            @RestForm Optional<String> version) {
        try {
            webhooks.change(
                    signedIn.actor(), id, new Expected(version.orElse("")), wish(address, description, desk, actions));
            return notices.see("/webhooks/" + id, "saved");
        } catch (InvalidInput invalid) {
            Form typed = typed(address, description, desk, actions, version.orElse(""));
            return Pages.answer(422, again(id, typed, errors(invalid), ""));
        } catch (StaleVersion changed) {
            Form typed = typed(address, description, desk, actions, changed.current());
            return Pages.answer(412, again(id, typed, FormErrors.none(), messages.stale()));
        }
    }

    @POST
    @Path("/{id}/pause")
    public Response pause(@PathParam("id") UUID id) {
        webhooks.pause(signedIn.actor(), id);
        return notices.see("/webhooks/" + id, "paused");
    }

    @POST
    @Path("/{id}/resumption")
    public Response resume(@PathParam("id") UUID id) {
        webhooks.resume(signedIn.actor(), id);
        return notices.see("/webhooks/" + id, "resumed");
    }

    @POST
    @Path("/{id}/rotation")
    public Response rotate(@PathParam("id") UUID id) {
        Webhooks.Keyed rotated = webhooks.rotate(signedIn.actor(), id);
        return Pages.answer(200, page(rotated.webhook(), new Told("", rotated.secret(), ""), Optional.empty()));
    }

    @POST
    @Path("/{id}/test")
    public Response test(@PathParam("id") UUID id) {
        webhooks.test(signedIn.actor(), id);
        return notices.see("/webhooks/" + id, "tested");
    }

    @POST
    @Path("/{id}/deletion")
    public Response delete(@PathParam("id") UUID id) {
        webhooks.delete(signedIn.actor(), id);
        return notices.see("/webhooks", "deleted");
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    public Response replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        webhooks.replay(signedIn.actor(), id, delivery);
        return notices.see("/webhooks/" + id, "replayed");
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replayDead(@PathParam("id") UUID id, @RestForm Optional<String> since) {
        webhooks.replayDead(signedIn.actor(), id, moment(since.orElse("")));
        return notices.see("/webhooks/" + id, "replayed");
    }

    private Instant moment(String since) {
        return switch (since) {
            case "PT1H" -> clock.instant().minus(Duration.ofHours(1));
            case "P1D" -> clock.instant().minus(Period.ofDays(1));
            case "P7D" -> clock.instant().minus(Period.ofDays(7));
            default -> Instant.EPOCH;
        };
    }

    private static Webhooks.Wish wish(
            Optional<String> address, Optional<String> description, Optional<String> desk, Optional<String> actions) {
        List<String> codes = Arrays.stream(actions.orElse("").strip().split("[\\s,]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        return new Webhooks.Wish(address.or(() -> Optional.of("")), description, desk, Optional.of(codes));
    }

    private static Form typed(
            Optional<String> address,
            Optional<String> description,
            Optional<String> desk,
            Optional<String> actions,
            String version) {
        return new Form(
                address.orElse(""),
                description.orElse(""),
                desk.orElse(Webhooks.ALL_DESKS),
                actions.orElse(""),
                version);
    }

    private FormErrors errors(InvalidInput invalid) {
        return FormErrors.of(
                invalid,
                Map.of(
                        "address", messages.address(),
                        "description", messages.description(),
                        "actions", messages.actions()));
    }

    private TemplateInstance list(Form form, FormErrors errors, String done) {
        List<Webhook> all = webhooks.of(signedIn.actor());
        return Templates.webhooks(shown(all), form, around(errors), done);
    }

    private TemplateInstance again(UUID id, Form form, FormErrors errors, String warning) {
        Webhook webhook = webhooks.webhook(signedIn.actor(), id);
        return Templates.webhook(
                shown(List.of(webhook)).get(0),
                form,
                around(errors),
                new Told("", "", warning),
                log(id, Optional.empty()));
    }

    private TemplateInstance page(Webhook webhook, Told told, Optional<UUID> before) {
        Form form = new Form(
                webhook.address(),
                webhook.description(),
                webhook.deskId().map(UUID::toString).orElse(Webhooks.ALL_DESKS),
                String.join(" ", webhook.actions()),
                webhook.version());
        return Templates.webhook(
                shown(List.of(webhook)).get(0), form, around(FormErrors.none()), told, log(webhook.id(), before));
    }

    private List<Shown> shown(List<Webhook> all) {
        Map<UUID, String> names = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Desk::name));
        Map<UUID, PersonName> keepers =
                people.names(all.stream().map(Webhook::keptBy).collect(Collectors.toSet()));
        return all.stream()
                .map(webhook -> new Shown(
                        webhook,
                        webhook.deskId().map(names::get).orElseGet(messages::allDesks),
                        webhook.actions().isEmpty() ? messages.allActions() : String.join(", ", webhook.actions()),
                        keepers.get(webhook.keptBy()).name()))
                .toList();
    }

    private Around around(FormErrors errors) {
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice(Webhooks.ALL_DESKS, messages.allDesks())),
                        desks.inOrder().stream()
                                .map(desk -> new Choice(desk.id().toString(), desk.name())))
                .toList();
        return new Around(choices, String.join(", ", Webhooks.actions()), errors);
    }

    private Log log(UUID id, Optional<UUID> before) {
        List<WebhookDelivery> found =
                new ArrayList<>(webhooks.deliveries(signedIn.actor(), id, DeliveryQuery.newest(before, LOGGED + 1)));
        String next = "";
        if (found.size() > LOGGED) {
            found.remove(LOGGED);
            next = "/webhooks/" + id + "?before=" + found.get(LOGGED - 1).id();
        }
        return new Log(
                found,
                next,
                SINCE.stream()
                        .map(since -> new Choice(since, messages.sinceChoice(since)))
                        .toList());
    }
}
