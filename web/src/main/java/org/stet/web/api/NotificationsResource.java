package org.stet.web.api;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

import org.stet.web.api.Requests.MailPreferenceRequest;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.MailPreferenceView;
import org.stet.web.api.Views.NotificationView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.MailAddresses;
import org.stet.workflow.notification.MailPreference;
import org.stet.workflow.notification.MailPreferences;
import org.stet.workflow.notification.Notification;
import org.stet.workflow.notification.Notifications;

/** What the caller is told. */
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Inbox")
public class NotificationsResource {

    private final SignedIn signedIn;
    private final Notifications notifications;
    private final MailPreferences preferences;
    private final MailAddresses addresses;

    NotificationsResource(
            SignedIn signedIn, Notifications notifications, MailPreferences preferences, MailAddresses addresses) {
        this.signedIn = signedIn;
        this.notifications = notifications;
        this.preferences = preferences;
        this.addresses = addresses;
    }

    /** The caller's notifications, the newest first. */
    @GET
    @Operation(operationId = "listNotifications", summary = "What the caller is told, the newest first")
    public ListView<NotificationView> list(
            @Parameter(
                            description =
                                    "“true” for those that are not read, “false” for the others; all where it is left out")
                    @QueryParam("unread")
                    Optional<Boolean> unread,
            @BeanParam PageRequest page) {
        List<NotificationView> wanted = notifications.of(signedIn.actor()).stream()
                .filter(each -> unread.map(wants -> wants != each.isRead()).orElse(true))
                .map(NotificationsResource::view)
                .toList();
        return page.of(wanted, NotificationView::id, Notifications.MOST);
    }

    /** One notification is read. */
    @PUT
    @Path("/{id}/read")
    @Operation(operationId = "readNotification", summary = "Mark a notification as read")
    @APIResponse(responseCode = "204", description = "It is read")
    public Response read(@PathParam("id") UUID id) {
        notifications.read(signedIn.actor(), id);
        return Response.noContent().build();
    }

    /** All of the caller's notifications are read. */
    @PUT
    @Path("/read")
    @Operation(operationId = "readNotifications", summary = "Mark all notifications as read")
    @APIResponse(responseCode = "204", description = "All are read")
    public Response readAll() {
        notifications.readAll(signedIn.actor());
        return Response.noContent().build();
    }

    /** Where the caller's mails go, and when they come. */
    @GET
    @Path("/mail")
    @Operation(operationId = "getMailPreference", summary = "Where the caller’s mails go, and when they come")
    public MailPreferenceView mail() {
        return view(preferences.of(signedIn.actor()));
    }

    /** Says when the caller's mails come. */
    @PUT
    @Path("/mail")
    @Operation(
            operationId = "changeMailPreference",
            summary = "Say when the caller’s mails come; the address is confirmed on the page")
    @APIResponseSchema(value = MailPreferenceView.class, responseCode = "200")
    public MailPreferenceView mail(MailPreferenceRequest request) {
        return view(preferences.choose(
                signedIn.actor(),
                new MailPreferences.Wanted(
                        request.delivery(),
                        request.quietFrom(),
                        request.quietUntil(),
                        request.dailyAt(),
                        request.timeZone())));
    }

    private MailPreferenceView view(MailPreference.Choice choice) {
        return new MailPreferenceView(
                addresses.of(signedIn.actor()).confirmed(),
                choice.delivery().code(),
                choice.quietFrom().map(LocalTime::toString),
                choice.quietUntil().map(LocalTime::toString),
                choice.dailyAt().toString(),
                choice.timeZone().getId());
    }

    private static NotificationView view(Notification notification) {
        return new NotificationView(
                notification.id().toString(),
                notification.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                notification.about().claim().map(UUID::toString),
                notification.about().webhook().map(UUID::toString),
                notification.wording(),
                notification.at(),
                notification.isRead(),
                notification.updatedAt());
    }
}
