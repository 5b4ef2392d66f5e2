package org.stet.web.ui;

import java.net.URI;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.mail.MailSender;
import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.MailAddresses;
import org.stet.workflow.notification.MailPreference;
import org.stet.workflow.notification.MailPreferences;
import org.stet.workflow.notification.MailPreferences.Wanted;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** Where the person's mails go, and when they come. */
@Path("/account/mail")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
public class MailPage {

    private static final String SELF = "/account/mail";

    private final SignedIn signedIn;
    private final MailAddresses addresses;
    private final MailPreferences preferences;
    private final MailSender sender;
    private final MailPageMessages messages;
    private final Notices notices;

    MailPage(
            SignedIn signedIn,
            MailAddresses addresses,
            MailPreferences preferences,
            MailSender sender,
            MailPageMessages messages,
            Notices notices) {
        this.signedIn = signedIn;
        this.addresses = addresses;
        this.preferences = preferences;
        this.sender = sender;
        this.messages = messages;
        this.notices = notices;
    }

    /** What stands in the fields. */
    public record Form(
            String address, String delivery, String quietFrom, String quietUntil, String dailyAt, String timeZone) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance mails(
                boolean on,
                MailAddresses.Standing standing,
                Form form,
                List<Choice> deliveries,
                List<String> zones,
                FormErrors errors,
                String done);

        static native TemplateInstance confirmation(String secret, boolean dead);
    }

    @GET
    public TemplateInstance show() {
        return page(kept(""), FormErrors.none(), done(notices.taken()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("delivery") Optional<String> delivery,
            @FormParam("quietFrom") Optional<String> quietFrom,
            @FormParam("quietUntil") Optional<String> quietUntil,
            @FormParam("dailyAt") Optional<String> dailyAt,
            @FormParam("timeZone") Optional<String> timeZone) {
        try {
            preferences.choose(signedIn.actor(), new Wanted(delivery, quietFrom, quietUntil, dailyAt, timeZone));
            return notices.see(SELF, "saved");
        } catch (InvalidInput invalid) {
            Form typed = new Form(
                    "",
                    delivery.orElse(""),
                    quietFrom.orElse(""),
                    quietUntil.orElse(""),
                    dailyAt.orElse(""),
                    timeZone.orElse(""));
            return Pages.answer(422, page(typed, FormErrors.of(invalid, labels()), ""));
        }
    }

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@FormParam("address") Optional<String> address) {
        if (!sender.isOn()) {
            return Response.seeOther(URI.create(SELF)).build();
        }
        try {
            String secret = addresses.propose(signedIn.actor(), address);
            if (sender.sendLink(address.orElseThrow().strip(), secret)) {
                return notices.see(SELF, "sent");
            }
            return Pages.answer(502, page(kept(address.orElse("")), FormErrors.of("address", messages.notSent()), ""));
        } catch (InvalidInput invalid) {
            return Pages.answer(422, page(kept(address.orElse("")), FormErrors.of(invalid, labels()), ""));
        }
    }

    @POST
    @Path("address/removal")
    public Response remove() {
        addresses.remove(signedIn.actor());
        return notices.see(SELF, "removed");
    }

    /** Asks first: what opens each link of a mail to look at it must confirm nothing. */
    @GET
    @Path("confirmation")
    public TemplateInstance askWhetherToConfirm(@QueryParam("secret") Optional<String> secret) {
        return Templates.confirmation(secret.orElse(""), false);
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@FormParam("secret") Optional<String> secret) {
        try {
            addresses.confirm(signedIn.actor(), secret.orElse(""));
            return notices.see(SELF, "confirmed");
        } catch (NotFound dead) {
            return Pages.answer(404, Templates.confirmation("", true));
        }
    }

    private TemplateInstance page(Form form, FormErrors errors, String done) {
        List<Choice> deliveries = Arrays.stream(MailPreference.Delivery.values())
                .map(each -> new Choice(each.code(), messages.delivery(each)))
                .toList();
        return Templates.mails(
                sender.isOn(), addresses.of(signedIn.actor()), form, deliveries, TimeZones.names(), errors, done);
    }

    private Form kept(String address) {
        MailPreference.Choice choice = preferences.of(signedIn.actor());
        return new Form(
                address,
                choice.delivery().code(),
                choice.quietFrom().map(LocalTime::toString).orElse(""),
                choice.quietUntil().map(LocalTime::toString).orElse(""),
                choice.dailyAt().toString(),
                choice.timeZone().getId());
    }

    private String done(String notice) {
        return switch (notice) {
            case "saved" -> messages.saved();
            case "sent" -> messages.sent();
            case "removed" -> messages.removed();
            case "confirmed" -> messages.nowConfirmed();
            default -> "";
        };
    }

    private Map<String, String> labels() {
        return Map.of(
                "address", messages.newAddress(),
                "quietFrom", messages.quietFrom(),
                "quietUntil", messages.quietUntil(),
                "dailyAt", messages.dailyAt(),
                "timeZone", messages.timeZone());
    }
}
