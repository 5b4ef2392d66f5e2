package org.stet.workflow.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput.Violation;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.reply.ReplyRequest;

/** What the ledger must have before a verdict is given, by the policy that holds for the claim; and what it lacks. */
@ApplicationScoped
public class EvidenceGate {

    private final ClaimPolicies policies;
    private final EvidenceLedger ledger;
    private final Replies replies;

    EvidenceGate(ClaimPolicies policies, EvidenceLedger ledger, Replies replies) {
        this.policies = policies;
        this.ledger = ledger;
        this.replies = replies;
    }

    /**
     * What the claim's ledger lacks, as far as the actor may see it: what another blind reviewer found does not count for
     * one's own verdict.
     */
    public List<Violation> lacks(Claim claim, Actor actor) {
        return lacks(
                policies.of(claim),
                ledger.visible(claim, actor),
                !ledger.primarySourceReasons(claim, actor).isEmpty(),
                replies.standing(claim, actor));
    }

    /**
     * What a ledger lacks under a policy; empty when nothing does.
     *
     * @param evidence the evidence that counts
     * @param reasonStated whether it is said why there is no primary source
     * @param replies whose reply was sought
     */
    public static List<Violation> lacks(
            ReviewPolicy policy,
            Collection<Evidence> evidence,
            boolean reasonStated,
            Collection<ReplyRequest> replies) {
        List<Violation> lacking = new ArrayList<>();
        count(lacking, policy.evidenceRequired(), evidence.size());
        independence(lacking, policy.minimumIndependentSources(), IndependentSources.count(evidence), evidence.size());
        boolean primary = evidence.stream().anyMatch(each -> each.kind() == Evidence.Kind.PRIMARY);
        if (policy.primarySourceRequired() && !primary && !reasonStated) {
            lacking.add(new Violation("primarySourceReason", Fault.INCOMPLETE, "evidence.primary-source"));
        }
        if (policy.replyRequired()) {
            reply(lacking, replies);
        }
        return List.copyOf(lacking);
    }

    private static void count(List<Violation> lacking, int required, int has) {
        if (has < required) {
            lacking.add(new Violation("evidence", Fault.INCOMPLETE, "evidence.too-few", required, has));
        }
    }

    private static void independence(List<Violation> lacking, int required, int has, int pieces) {
        if (has < required) {
            lacking.add(
                    new Violation("evidence", Fault.INCOMPLETE, "evidence.too-few-independent", required, has, pieces));
        }
    }

    private static void reply(List<Violation> lacking, Collection<ReplyRequest> replies) {
        if (replies.isEmpty()) {
            lacking.add(new Violation("replies", Fault.INCOMPLETE, "evidence.no-reply-sought"));
        }
        replies.stream()
                .filter(ReplyRequest::isAwaited)
                .map(awaited -> new Violation("replies", Fault.INCOMPLETE, "evidence.reply-awaited", awaited.party()))
                .forEach(lacking::add);
    }
}
