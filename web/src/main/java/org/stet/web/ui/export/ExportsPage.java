package org.stet.web.ui.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.export.ExportFile;
import org.stet.web.export.ExportFiles;
import org.stet.web.security.SignedIn;
import org.stet.web.security.StillSignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** Exports files, for editors and administrators. */
@Path("/exports")
@Blocking
@RolesAllowed({"editor", "admin"})
public class ExportsPage {

    private final ExportFiles files;
    private final Desks desks;
    private final DeskRoles roles;
    private final SignedIn signedIn;
    private final StillSignedIn still;
    private final ExportMessages messages;

    ExportsPage(
            ExportFiles files,
            Desks desks,
            DeskRoles roles,
            SignedIn signedIn,
            StillSignedIn still,
            ExportMessages messages) {
        this.files = files;
        this.desks = desks;
        this.roles = roles;
        this.signedIn = signedIn;
        this.still = still;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance exports(List<Choice> files, List<Choice> desks, List<Crumb> crumbs);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        Set<UUID> open = roles.desksWhere(signedIn.actor(), Permission.EXPORT);
        return Templates.exports(
                ExportFile.all().stream()
                        .map(file -> new Choice(file.name(), file.name()))
                        .toList(),
                desks.inOrder().stream()
                        .filter(desk -> open.contains(desk.id()))
                        .map(desk -> new Choice(desk.code(), desk.name()))
                        .toList(),
                List.of(new Crumb(messages.desks(), "/desks"), Crumb.here(messages.title())));
    }

    @GET
    @Path("/download")
    @Produces(MediaType.WILDCARD)
    public Response download(
            @QueryParam("file") Optional<String> file,
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("since") Optional<String> since) {
        Actor actor = signedIn.actor();
        return files.answer(
                actor,
                ExportFile.named(file.orElse("")),
                desk.filter(code -> !code.isBlank()),
                since.filter(day -> !day.isBlank()).map(this::day),
                still.asking(actor));
    }

    private Instant day(String text) {
        try {
            return LocalDate.parse(text.strip()).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADay) {
            throw new InvalidInput("since", Message.quoted(messages.giveDay()));
        }
    }
}
