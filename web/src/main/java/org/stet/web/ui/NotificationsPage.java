package org.stet.web.ui;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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

import org.stet.web.security.SignedIn;
import org.stet.workflow.notification.Notification;
import org.stet.workflow.notification.Notifications;

/** What the person is told: unread until they open it or mark all as read. */
@Path("/notifications")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
public class NotificationsPage {

    private final SignedIn signedIn;
    private final Notifications notifications;

    NotificationsPage(SignedIn signedIn, Notifications notifications) {
        this.signedIn = signedIn;
        this.notifications = notifications;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance notifications(List<Notification> all, long unread);

        static native TemplateInstance unread(long count);
    }

    @GET
    public TemplateInstance list() {
        List<Notification> all = notifications.of(signedIn.actor());
        return Templates.notifications(
                all, all.stream().filter(each -> !each.isRead()).count());
    }

    /** How many are unread, for the frame of every page; nothing where none is. */
    @GET
    @Path("unread")
    public TemplateInstance unread() {
        return Templates.unread(notifications.unread(signedIn.actor()));
    }

    /** Leads to what it is about; the notification is read from then on. */
    @GET
    @Path("{id}")
    public Response open(@PathParam("id") UUID id) {
        Notification.About about = notifications.read(signedIn.actor(), id);
        String path = about.claim()
                .map(claim -> "/claims/" + claim)
                .orElseGet(() -> "/webhooks/" + about.webhook().orElseThrow());
        return Response.seeOther(URI.create(path)).build();
    }

    @POST
    @Path("read")
    public Response readAll() {
        notifications.readAll(signedIn.actor());
        return Response.seeOther(URI.create("/notifications")).build();
    }
}
