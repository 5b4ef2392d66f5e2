package org.stet.workflow.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.refusal.StaleVersion;

/**
 * Decides on several candidates of one article at once. Each goes through the same rules as one alone, in a transaction of
 * its own, and has an outcome of its own; the whole can be undone.
 */
@ApplicationScoped
public class BulkTriage {

    private final Triage triage;
    private final Claims claims;

    BulkTriage(Triage triage, Claims claims) {
        this.triage = triage;
        this.claims = claims;
    }

    /**
     * One of the claims that are decided on.
     *
     * @param claim its id
     * @param expected the version that was read
     */
    public record Chosen(UUID claim, Expected expected) {}

    /**
     * What became of one of them.
     *
     * @param claim its id
     * @param refusal why it stays as it is; empty where it is done
     */
    public record Outcome(UUID claim, Optional<Refusal> refusal) {

        /** Whether it is done. */
        public boolean isDone() {
            return refusal.isEmpty();
        }
    }

    /**
     * A decision on several claims.
     *
     * @param id by which it can be undone
     * @param outcomes one for each claim, in the order in which they were named
     */
    public record Bulk(UUID id, List<Outcome> outcomes) {

        /** Keeps its own copy. */
        public Bulk {
            outcomes = List.copyOf(outcomes);
        }

        /** How many are done. */
        public long done() {
            return outcomes.stream().filter(Outcome::isDone).count();
        }

        /** Those that stay as they are. */
        public List<Outcome> refused() {
            return outcomes.stream().filter(outcome -> !outcome.isDone()).toList();
        }
    }

    /** The id of a decision that is still to be made, in the order of time as all ids are. */
    public static UUID newDecision() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Takes candidates into the queue. */
    public Bulk accept(Actor actor, UUID articleId, List<Chosen> chosen) {
        UUID bulk = newDecision();
        return decide(bulk, articleId, chosen, each -> triage.accept(actor, each.claim(), each.expected(), bulk));
    }

    /**
     * Dismisses candidates, all for the same reason.
     *
     * @throws InvalidInput if the note is too long
     */
    public Bulk dismiss(
            Actor actor, UUID articleId, List<Chosen> chosen, DismissalReason reason, Optional<String> note) {
        UUID bulk = newDecision();
        return decide(
                bulk,
                articleId,
                chosen,
                each -> triage.dismissIn(bulk, actor, each.claim(), each.expected(), reason, note));
    }

    /**
     * Undoes a decision on several claims, as far as nobody else has acted on them since.
     *
     * @throws NotFound if nothing in the article was decided in it, or all of it was decided anew
     */
    public Bulk undo(Actor actor, UUID articleId, UUID bulk) {
        List<Chosen> decided = QuarkusTransaction.requiringNew().call(() -> claims.decidedIn(articleId, bulk)).stream()
                .map(claim -> new Chosen(claim.id(), Expected.ANY))
                .toList();
        if (decided.isEmpty()) {
            throw new NotFound("decision", bulk.toString());
        }
        return decide(bulk, articleId, decided, each -> triage.undo(actor, each.claim(), each.expected()));
    }

    /**
     * Brings back what was dismissed in a decision and still is, whoever dismissed it.
     *
     * @return an outcome for each; none where nothing is left of the decision
     */
    public Bulk reopen(Actor actor, UUID articleId, UUID bulk) {
        List<Chosen> dismissed =
                QuarkusTransaction.requiringNew().call(() -> claims.decidedIn(articleId, bulk)).stream()
                        .filter(claim -> claim.state() == ClaimState.DISMISSED)
                        .map(claim -> new Chosen(claim.id(), Expected.ANY))
                        .toList();
        return decide(bulk, articleId, dismissed, each -> triage.reopen(actor, each.claim(), each.expected()));
    }

    /** Dismisses a candidate in a decision that somebody else makes whole, in that transaction. */
    @Transactional(TxType.MANDATORY)
    public void dismissIn(UUID bulk, Actor actor, Claim claim, DismissalReason reason) {
        triage.dismissIn(bulk, actor, claim.id(), Expected.ANY, reason, Optional.empty());
    }

    /** The article's candidates that score below this, as they are now. */
    public List<Chosen> below(UUID articleId, double score) {
        return candidates(articleId).stream()
                .filter(claim -> claim.checkworthiness() < score)
                .map(BulkTriage::asItIs)
                .toList();
    }

    /** The article's candidates but for these, as they are now. */
    public List<Chosen> allBut(UUID articleId, Collection<UUID> others) {
        return candidates(articleId).stream()
                .filter(claim -> !others.contains(claim.id()))
                .map(BulkTriage::asItIs)
                .toList();
    }

    private List<Claim> candidates(UUID articleId) {
        return QuarkusTransaction.requiringNew().call(() -> claims.candidatesOf(articleId));
    }

    private static Chosen asItIs(Claim claim) {
        return new Chosen(claim.id(), new Expected(Long.toString(claim.version())));
    }

    private Bulk decide(UUID bulk, UUID articleId, List<Chosen> chosen, Consumer<Chosen> decision) {
        Set<UUID> here = QuarkusTransaction.requiringNew().call(() -> claims.ofArticle(articleId)).stream()
                .map(Claim::id)
                .collect(Collectors.toSet());
        List<Outcome> outcomes = new ArrayList<>();
        for (Chosen each : chosen) {
            outcomes.add(
                    here.contains(each.claim())
                            ? outcome(each, decision)
                            : new Outcome(
                                    each.claim(),
                                    Optional.of(new NotFound(
                                            "claim of this article",
                                            each.claim().toString()))));
        }
        return new Bulk(bulk, outcomes);
    }

    private static Outcome outcome(Chosen chosen, Consumer<Chosen> decision) {
        try {
            QuarkusTransaction.requiringNew().run(() -> decision.accept(chosen));
            return new Outcome(chosen.claim(), Optional.empty());
        } catch (NotFound | NotYours | NotInThisState | StaleVersion refused) {
            return new Outcome(chosen.claim(), Optional.of(refused));
        }
    }
}
