package org.stet.web.ui.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.web.wording.FormattedText;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.newsroom.AboutPage;
import org.stet.workflow.newsroom.AboutPages;
import org.stet.workflow.newsroom.AboutText;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Where editors write what the newsroom tells readers of itself. */
@Path("/about-pages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"editor", "admin"})
@Blocking
public class AboutPagesPage {

    private static final int INVALID = 422;
    private static final int STALE = 412;
    private static final int CONFLICT = 409;

    private final SignedIn signedIn;
    private final AboutPages pages;
    private final People people;
    private final NewsroomMessages messages;
    private final Notices notices;

    AboutPagesPage(SignedIn signedIn, AboutPages pages, People people, NewsroomMessages messages, Notices notices) {
        this.signedIn = signedIn;
        this.pages = pages;
        this.people = people;
        this.messages = messages;
        this.notices = notices;
    }

    /** A page in the list: whether there is anything, and what readers see. */
    public record Line(AboutPage page, boolean written, boolean shown, boolean newer) {}

    /** A version as the page shows it. */
    public record Version(AboutText text, String writer, String html) {}

    /**
     * One page with its versions.
     *
     * @param typed what stands in the form
     * @param version the number of the newest version, 0 for none
     * @param preview the newest version as readers will see it; empty where there is none
     */
    public record View(
            AboutPage page,
            String typed,
            String version,
            String preview,
            boolean newestIsPublic,
            boolean isPublic,
            List<Version> versions,
            FormErrors errors,
            String notice,
            String warning) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance pages(List<Line> lines);

        static native TemplateInstance page(View view);
    }

    @GET
    public TemplateInstance list() {
        return Templates.pages(Arrays.stream(AboutPage.values()).map(this::line).toList());
    }

    @GET
    @Path("{page}")
    public TemplateInstance one(@PathParam("page") String code) {
        AboutPage page = page(code);
        List<AboutText> versions = pages.versions(signedIn.actor(), page);
        String notice =
                switch (notices.taken()) {
                    case "written" -> messages.written();
                    case "published" -> messages.saved();
                    case "taken-down" -> messages.takenDown();
                    default -> "";
                };
        return view(page, typed(versions), versions, FormErrors.none(), notice, "");
    }

    @POST
    @Path("{page}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("page") String code, @RestForm Optional<String> version, @RestForm Optional<String> text) {
        AboutPage page = page(code);
        try {
            pages.write(signedIn.actor(), page, new Expected(version.orElse("")), text);
            return notices.see("/about-pages/" + code, "written");
        } catch (InvalidInput invalid) {
            FormErrors errors = FormErrors.of(invalid, Map.of("text", messages.text()));
            return again(INVALID, page, text, errors, "");
        } catch (StaleVersion changed) {
            return again(STALE, page, text, FormErrors.none(), messages.staleText());
        }
    }

    @POST
    @Path("{page}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("page") String code, @RestForm Optional<String> version) {
        AboutPage page = page(code);
        try {
            pages.publish(signedIn.actor(), page, new Expected(version.orElse("")));
            return notices.see("/about-pages/" + code, "published");
        } catch (StaleVersion changed) {
            return again(STALE, page, Optional.empty(), FormErrors.none(), messages.staleText());
        }
    }

    @POST
    @Path("{page}/removal")
    public Response takeDown(@PathParam("page") String code) {
        AboutPage page = page(code);
        try {
            pages.takeDown(signedIn.actor(), page);
            return notices.see("/about-pages/" + code, "taken-down");
        } catch (NotInThisState refused) {
            return again(CONFLICT, page, Optional.empty(), FormErrors.none(), RefusalWords.of(refused));
        }
    }

    private static AboutPage page(String code) {
        return AboutPage.of(code).orElseThrow(() -> new NotFound("page", code));
    }

    private Line line(AboutPage page) {
        List<AboutText> versions = pages.versions(signedIn.actor(), page);
        boolean shown = versions.stream().anyMatch(AboutText::isPublic);
        return new Line(
                page, !versions.isEmpty(), shown, shown && !versions.get(0).isPublic());
    }

    private static String typed(List<AboutText> versions) {
        return versions.isEmpty() ? "" : versions.get(0).text();
    }

    private Response again(int status, AboutPage page, Optional<String> text, FormErrors errors, String warning) {
        List<AboutText> versions = pages.versions(signedIn.actor(), page);
        return Pages.answer(status, view(page, text.orElseGet(() -> typed(versions)), versions, errors, "", warning));
    }

    private TemplateInstance view(
            AboutPage page, String typed, List<AboutText> versions, FormErrors errors, String notice, String warning) {
        Map<UUID, PersonName> writers =
                people.names(versions.stream().map(AboutText::writtenBy).collect(Collectors.toSet()));
        List<Version> shown = new ArrayList<>();
        for (AboutText each : versions) {
            shown.add(new Version(each, writers.get(each.writtenBy()).name(), FormattedText.html(each.text())));
        }
        return Templates.page(new View(
                page,
                typed,
                Integer.toString(versions.isEmpty() ? 0 : versions.get(0).number()),
                versions.isEmpty() ? "" : shown.get(0).html(),
                !versions.isEmpty() && versions.get(0).isPublic(),
                versions.stream().anyMatch(AboutText::isPublic),
                shown,
                errors,
                notice,
                warning));
    }
}
