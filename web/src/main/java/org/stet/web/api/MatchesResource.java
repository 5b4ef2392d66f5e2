package org.stet.web.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.MatchRequest;
import org.stet.web.api.Views.MatchView;
import org.stet.web.api.Views.MatchesView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.archive.Archive;
import org.stet.workflow.archive.ArchivedCheck;
import org.stet.workflow.matching.PastChecks;
import org.stet.workflow.matching.SeenBefore;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.publication.PublicationVersion;

/** Whether a claim was checked before: here, or by others. */
@Path("/api/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Archive")
public class MatchesResource {

    private static final int USUAL = 5;

    private final SignedIn signedIn;
    private final PastChecks pastChecks;
    private final Mastheads mastheads;

    MatchesResource(SignedIn signedIn, PastChecks pastChecks, Mastheads mastheads) {
        this.signedIn = signedIn;
        this.pastChecks = pastChecks;
        this.mastheads = mastheads;
    }

    /** Looks a claim up; changes nothing. */
    @POST
    @Operation(operationId = "matchClaim", summary = "Whether a claim was checked before, here or by others")
    @APIResponseSchema(value = MatchesView.class, responseCode = "200")
    public MatchesView match(MatchRequest request) {
        PastChecks.Answer answer = pastChecks.match(
                signedIn.actor(),
                request.text(),
                request.language().filter(tag -> !tag.isBlank()).map(tag -> Codes.language(tag, "language")),
                request.limit().orElse(USUAL));
        Masthead masthead = mastheads.now();
        List<MatchView> matches =
                answer.seen().stream().map(seen -> view(seen, masthead)).toList();
        return new MatchesView(matches.isEmpty() ? "nothing" : matches.get(0).verdict(), answer.known(), matches);
    }

    private static MatchView view(SeenBefore seen, Masthead masthead) {
        return seen.own()
                .map(own -> view(seen, own, masthead))
                .orElseGet(() -> view(seen, seen.archived().orElseThrow()));
    }

    private static MatchView view(SeenBefore seen, SeenBefore.Own own, Masthead masthead) {
        PublicationVersion version = own.version();
        return new MatchView(
                verdict(seen),
                differs(seen),
                seen.score(),
                true,
                version.revision().claimId().toString(),
                version.revision().text().wording(),
                Optional.of(version.revision().text().headline()),
                masthead.name(),
                masthead.address().map(Object::toString).orElse("") + "/checks/" + own.slug(),
                version.revision().rating().name(),
                Optional.of(NewsroomResource.rating(version.revision().rating())),
                Optional.of(LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC)));
    }

    private static MatchView view(SeenBefore seen, Archive.Found found) {
        ArchivedCheck check = found.check();
        return new MatchView(
                verdict(seen),
                differs(seen),
                seen.score(),
                false,
                check.id().toString(),
                check.claim(),
                Optional.of(check.title()).filter(title -> !title.isEmpty()),
                check.publisher(),
                check.url(),
                check.rating(),
                found.means().map(NewsroomResource::rating),
                check.reviewedOn());
    }

    private static String verdict(SeenBefore seen) {
        if (seen.likely()) {
            return "same";
        }
        return seen.isVariant() ? "differs" : "related";
    }

    private static List<String> differs(SeenBefore seen) {
        return seen.differs().stream().map(Codes::of).toList();
    }
}
