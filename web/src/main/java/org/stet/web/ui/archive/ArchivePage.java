package org.stet.web.ui.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Crumb;
import org.stet.workflow.archive.Archive;
import org.stet.workflow.archive.file.CheckDraft;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.search.Count;

/** What other publishers checked: searched, and read one by one. */
@Path("/archive")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "editor", "admin"})
@Blocking
public class ArchivePage {

    private static final int A_PAGE = 50;

    private final SignedIn signedIn;
    private final Archive archive;
    private final Notices notices;
    private final ArchiveMessages messages;

    ArchivePage(SignedIn signedIn, Archive archive, Notices notices, ArchiveMessages messages) {
        this.signedIn = signedIn;
        this.archive = archive;
        this.notices = notices;
        this.messages = messages;
    }

    /**
     * A list.
     *
     * @param keeps whether the reader may import and decide
     * @param next the address of what follows, or empty
     * @param done what was just done, or empty
     */
    public record Listed(
            List<Archive.Found> found, Count count, String q, String site, boolean keeps, String next, String done) {}

    /** One check, and whether the reader may remove it. */
    public record One(Archive.Found found, boolean keeps, List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance archive(Listed view);

        static native TemplateInstance check(One view);
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") Optional<String> q,
            @QueryParam("site") Optional<String> site,
            @QueryParam("before") Optional<Long> before) {
        Optional<String> of = site.filter(name -> !name.isBlank()).map(CheckDraft::folded);
        Archive.Page page = archive.page(signedIn.actor(), q, of, before, A_PAGE);
        String next = page.more()
                ? "/archive?q=" + encoded(q.orElse("")) + "&site=" + encoded(of.orElse("")) + "&before="
                        + page.found().get(page.found().size() - 1).check().ordinal()
                : "";
        return Templates.archive(
                new Listed(page.found(), page.count(), q.orElse(""), of.orElse(""), isKeeper(), next, notices.taken()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean isKeeper() {
        return Permission.KEEP_ARCHIVE.admits(signedIn.actor());
    }

    @GET
    @Path("checks/{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return Templates.check(new One(
                archive.get(signedIn.actor(), id), isKeeper(), List.of(new Crumb(messages.title(), "/archive"))));
    }

    @POST
    @Path("checks/{id}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response remove(@PathParam("id") UUID id) {
        archive.remove(signedIn.actor(), id);
        return notices.see("/archive", "removed");
    }
}
