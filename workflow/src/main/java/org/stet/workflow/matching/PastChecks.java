package org.stet.workflow.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.core.matching.Match;
import org.stet.core.matching.Matches;
import org.stet.workflow.archive.Archive;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/**
 * Past fact-checks, the newsroom's own and those of others, by a claim's words. What was published or imported a second ago can
 * still be missing; what was taken back, withdrawn or removed is never found.
 */
@ApplicationScoped
public class PastChecks {

    /** The longest text that is asked about, in characters. */
    public static final int LONGEST = 5_000;

    /** The most answers to one question. */
    public static final int MOST = 20;

    private static final int SHOWN = 5;
    private static final double POSSIBLE = 0.3;
    private static final double LIKELY = 0.6;

    private final PastCheckIndex index;
    private final PublicNow publicNow;
    private final Archive archive;

    PastChecks(PastCheckIndex index, PublicNow publicNow, Archive archive) {
        this.index = index;
        this.publicNow = publicNow;
        this.archive = archive;
    }

    /**
     * What is known of a text.
     *
     * @param seen past fact-checks, the likeliest first; none where nothing comes near
     * @param known the belief, 0 to 1, that the first is of the same claim
     */
    public record Answer(List<SeenBefore> seen, double known) {

        /** Keeps its own copy of the list. */
        public Answer {
            seen = List.copyOf(seen);
        }
    }

    /**
     * The past fact-checks of what may be the same claim, the likeliest first; none where nothing comes near. A claim that
     * has a fact-check of its own is not looked up.
     */
    @Transactional
    public List<SeenBefore> like(Claim claim) {
        List<SeenBefore> seen = answer(claim.wording(), "", SHOWN).seen();
        return seen.stream()
                        .flatMap(each -> each.own().stream())
                        .anyMatch(own -> own.version().revision().claimId().equals(claim.id()))
                ? List.of()
                : seen;
    }

    /**
     * Whether a claim was checked before.
     *
     * @param text the claim, or a short post that makes it
     * @param language BCP 47; empty where it is not known
     * @param most how many answers at most
     * @throws NotYours if the actor does not work with Stet
     * @throws InvalidInput if the text is empty or too long
     */
    @Transactional
    public Answer match(Actor actor, Optional<String> text, Optional<String> language, int most) {
        Permission.READ.require(actor);
        new Checks()
                .text(text, "text", LONGEST)
                .require(most >= 1 && most <= MOST, "limit", Fault.OUT_OF_RANGE, "request.limit", MOST)
                .done();
        return answer(text.orElseThrow(), language.orElse(""), most);
    }

    private Answer answer(String text, String language, int most) {
        Matches matches = index.match(text, language, most);
        return comeNear(matches) ? new Answer(seen(matches), matches.known()) : new Answer(List.of(), matches.known());
    }

    private static boolean comeNear(Matches matches) {
        return matches.known() >= POSSIBLE
                || matches.best().stream().anyMatch(match -> !match.differs().isEmpty());
    }

    private List<SeenBefore> seen(Matches matches) {
        Map<UUID, PublicNow.Check> own = publicNow.ofClaims(ids(matches, PastCheckIndex.OWN)).stream()
                .collect(Collectors.toMap(check -> check.version().revision().claimId(), Function.identity()));
        Map<UUID, Archive.Found> archived = archive.withIds(ids(matches, PastCheckIndex.ARCHIVED));
        List<SeenBefore> seen = new ArrayList<>();
        for (Match match : matches.best()) {
            boolean best = match.equals(matches.best().get(0));
            boolean likely =
                    best && matches.known() >= LIKELY && match.differs().isEmpty();
            Optional<PublicNow.Check> mine = id(match, PastCheckIndex.OWN).map(own::get);
            Optional<Archive.Found> others = id(match, PastCheckIndex.ARCHIVED)
                    .map(archived::get)
                    .filter(found -> found.check().withdrawnAt().isEmpty());
            if (mine.isPresent() || others.isPresent()) {
                seen.add(new SeenBefore(
                        mine.map(check -> new SeenBefore.Own(check.slug(), check.version())),
                        others,
                        likely,
                        match.differs(),
                        match.score()));
            }
        }
        return seen;
    }

    private static List<UUID> ids(Matches matches, String prefix) {
        return matches.best().stream()
                .flatMap(match -> id(match, prefix).stream())
                .toList();
    }

    private static Optional<UUID> id(Match match, String prefix) {
        return match.id().startsWith(prefix)
                ? Optional.of(UUID.fromString(match.id().substring(prefix.length())))
                : Optional.empty();
    }
}
