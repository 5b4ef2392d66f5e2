package org.stet.workflow.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.stet.workflow.article.Article;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.reply.ReplyRequest;

/**
 * A fact-check as the public sees it.
 *
 * @param publication its address
 * @param claim the claim that was checked
 * @param article the article that the claim stands in
 * @param scale the scale that its verdict is given on
 * @param versions every version that went out, first to last; never empty
 * @param evidence the evidence as it stood when the current version went out, oldest first
 * @param snapshots what can be told of the snapshots of its sources, by evidence
 * @param replies whose reply was sought by then, and what had come of it
 * @param retraction the retraction that stands now
 */
public record PublicCheck(
        Publication publication,
        Claim claim,
        Article article,
        RatingScale scale,
        List<PublicationVersion> versions,
        List<Evidence> evidence,
        Map<UUID, EvidenceSnapshot.Seal> snapshots,
        List<Reply> replies,
        Optional<Retraction> retraction) {

    /**
     * What readers learn of a reply.
     *
     * @param party who was asked
     * @param askedAt when
     * @param outcome what had come of it when the version went out
     * @param answer the answer, where it had come
     * @param loggedAt when the entry was written
     * @param earlier what the log said before it was corrected, newest first; empty where it was not
     */
    public record Reply(
            String party,
            Instant askedAt,
            ReplyRequest.Outcome outcome,
            Optional<String> answer,
            Instant loggedAt,
            List<Reply> earlier) {

        static List<Reply> asOf(Instant moment, List<ReplyRequest> log) {
            return Replies.standing(log).stream()
                    .map(entry -> of(moment, entry, earlier(moment, entry, log)))
                    .toList();
        }

        private static List<Reply> earlier(Instant moment, ReplyRequest entry, List<ReplyRequest> log) {
            return log.stream()
                    .filter(each -> entry.corrects().filter(each.id()::equals).isPresent())
                    .flatMap(each ->
                            Stream.concat(Stream.of(of(moment, each, List.of())), earlier(moment, each, log).stream()))
                    .toList();
        }

        private static Reply of(Instant moment, ReplyRequest request, List<Reply> earlier) {
            boolean ended = request.endedAt().filter(at -> !at.isAfter(moment)).isPresent();
            return new Reply(
                    request.party(),
                    request.askedAt(),
                    ended ? request.outcome() : ReplyRequest.Outcome.AWAITED,
                    request.answer().filter(words -> ended),
                    request.loggedAt(),
                    earlier);
        }
    }

    /** The version that is public now, or was when it was retracted. */
    public PublicationVersion current() {
        return versions.get(versions.size() - 1);
    }

    /** The corrections that went out, first to last. */
    public List<PublicationVersion> corrections() {
        return versions.stream()
                .filter(version -> version.correction().isPresent())
                .toList();
    }
}
