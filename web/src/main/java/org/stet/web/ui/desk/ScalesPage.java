package org.stet.web.ui.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Permission;

/** The scales of ratings with all their versions, and who works with which. */
@Path("/scales")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin"})
public class ScalesPage {

    private final RatingScales scales;
    private final Desks desks;
    private final SignedIn signedIn;
    private final Notices notices;

    ScalesPage(RatingScales scales, Desks desks, SignedIn signedIn, Notices notices) {
        this.notices = notices;
        this.scales = scales;
        this.desks = desks;
        this.signedIn = signedIn;
    }

    /**
     * A version with the desks that give verdicts on it.
     *
     * @param behind whether there is a later one
     */
    public record Version(RatingScale scale, List<Desk> desks, boolean behind) {}

    /** A scale: its newest version, and those before, newest first. */
    public record Line(Version newest, List<Version> earlier) {

        /** The desks that are on an earlier version. */
        public List<Desk> behind() {
            return earlier.stream().flatMap(version -> version.desks().stream()).toList();
        }
    }

    /**
     * All that the page shows.
     *
     * @param made the version that was just made
     */
    public record View(List<Line> scales, Optional<RatingScale> made, boolean admin) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance scales(View view);
    }

    @GET
    public TemplateInstance show() {
        String made = notices.taken();
        List<RatingScale> all = scales.inOrder();
        Map<String, List<RatingScale>> byName = new LinkedHashMap<>();
        all.forEach(scale ->
                byName.computeIfAbsent(scale.name(), name -> new ArrayList<>()).add(scale));
        List<Desk> working = desks.inOrder();
        return Templates.scales(new View(
                byName.values().stream()
                        .map(versions -> line(versions, working))
                        .toList(),
                all.stream().filter(scale -> scale.id().toString().equals(made)).findFirst(),
                Permission.KEEP_SCALES.admits(signedIn.actor())));
    }

    private static Line line(List<RatingScale> versions, List<Desk> working) {
        List<RatingScale> newestFirst = new ArrayList<>(versions);
        Collections.reverse(newestFirst);
        return new Line(
                version(newestFirst.get(0), working, false),
                newestFirst.stream()
                        .skip(1)
                        .map(scale -> version(scale, working, true))
                        .toList());
    }

    private static Version version(RatingScale scale, List<Desk> working, boolean behind) {
        return new Version(
                scale,
                working.stream()
                        .filter(desk -> desk.scale().id().equals(scale.id()))
                        .toList(),
                behind);
    }
}
