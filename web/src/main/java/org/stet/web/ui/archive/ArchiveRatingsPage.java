package org.stet.web.ui.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.Pages;
import org.stet.workflow.archive.RatingMappings;
import org.stet.workflow.archive.file.CheckDraft;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.StaleVersion;

/** Where people decide what the ratings of other publishers mean. */
@Path("/archive/ratings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"editor", "admin"})
@Blocking
public class ArchiveRatingsPage {

    private static final int STALE = 412;

    private final SignedIn signedIn;
    private final RatingMappings mappings;
    private final RatingScales scales;
    private final Notices notices;
    private final ArchiveMessages messages;

    ArchiveRatingsPage(
            SignedIn signedIn,
            RatingMappings mappings,
            RatingScales scales,
            Notices notices,
            ArchiveMessages messages) {
        this.signedIn = signedIn;
        this.mappings = mappings;
        this.scales = scales;
        this.notices = notices;
        this.messages = messages;
    }

    /** The ratings of publishers, and those of the newsroom. */
    public record Listed(
            List<RatingMappings.Given> given,
            List<Choice> choices,
            String site,
            String done,
            String warning,
            List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance ratings(Listed view);
    }

    @GET
    public TemplateInstance show(@QueryParam("site") Optional<String> site) {
        return page(site, notices.taken(), "");
    }

    private TemplateInstance page(Optional<String> site, String done, String warning) {
        Optional<String> of = site.filter(name -> !name.isBlank()).map(CheckDraft::folded);
        return Templates.ratings(new Listed(
                mappings.given(signedIn.actor(), of),
                choices(),
                of.orElse(""),
                done,
                warning,
                List.of(new Crumb(messages.title(), "/archive"))));
    }

    /** Those of the last version of each scale. */
    private List<Choice> choices() {
        Map<String, RatingScale> last = new LinkedHashMap<>();
        scales.inOrder().forEach(scale -> last.put(scale.name(), scale));
        List<Choice> choices = new ArrayList<>();
        for (RatingScale scale : last.values()) {
            for (Rating rating : scale.ratings()) {
                choices.add(new Choice(rating.id().toString(), scale.name() + ": " + rating.name()));
            }
        }
        return choices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestForm Optional<String> site,
            @RestForm Optional<String> rating,
            @RestForm Optional<String> means,
            @RestForm Optional<String> version) {
        try {
            mappings.decide(
                    signedIn.actor(),
                    site.orElse(""),
                    rating.orElse(""),
                    means.filter(id -> !id.isBlank()).map(ArchiveRatingsPage::id),
                    number(version));
            return notices.see(
                    "/archive/ratings?site=" + URLEncoder.encode(site.orElse(""), StandardCharsets.UTF_8), "saved");
        } catch (StaleVersion changed) {
            return Pages.answer(STALE, page(site, "", messages.stale()));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("means", Fault.UNKNOWN, "archive.means-unknown");
        }
    }

    private static int number(Optional<String> version) {
        try {
            return Integer.parseInt(version.orElse("0"));
        } catch (NumberFormatException noVersion) {
            return -1;
        }
    }
}
