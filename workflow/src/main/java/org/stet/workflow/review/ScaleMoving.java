package org.stet.workflow.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;

/**
 * Takes a desk to another version of its scale. Claims in the queue follow when they are assigned; those that are with a
 * reviewer move, and a rating saved so far is kept where the new version has one of the same code. Blind reviews that are
 * under way and all that is decided keep the version that they were given on.
 */
@ApplicationScoped
public class ScaleMoving {

    private final DeskPolicies deskPolicies;
    private final ClaimLifecycle lifecycle;
    private final ClaimPolicies policies;
    private final Claims claims;
    private final Reviews reviews;

    ScaleMoving(
            DeskPolicies deskPolicies,
            ClaimLifecycle lifecycle,
            ClaimPolicies policies,
            Claims claims,
            Reviews reviews) {
        this.deskPolicies = deskPolicies;
        this.lifecycle = lifecycle;
        this.policies = policies;
        this.claims = claims;
        this.reviews = reviews;
    }

    /** What becomes of a claim. */
    public enum Outcome {
        /** It would move, or has moved. */
        MOVES,
        /** It keeps its version. */
        STAYS
    }

    /** Why. */
    public enum Reason {
        /** A rating saved so far is kept where the new version has its code. */
        WITH_A_REVIEWER,
        /** It is on another scale. */
        OTHER_SCALE,
        /** A blind review is under way; both reviewers go on with the scale they began with. */
        BLIND_REVIEW,
        /** Its verdict is given; what is decided keeps its meaning. */
        VERDICT_GIVEN,
        /** Somebody moved it on meanwhile. */
        MOVED_ON
    }

    /**
     * One claim's outcome.
     *
     * @param claim the claim
     * @param outcome what becomes of it
     * @param reason why
     */
    public record Row(Claim claim, Outcome outcome, Reason reason) {}

    /**
     * What moving would do; nothing is changed by asking.
     *
     * @throws NotYours if the actor is no administrator
     */
    public List<Row> preview(Actor actor, String desk, String scale) {
        Permission.KEEP_SCALES.require(actor);
        RatingScale to = deskPolicies.scale(scale);
        return QuarkusTransaction.joiningExisting().call(() -> rows(deskPolicies.desk(desk), to));
    }

    /**
     * Takes the desk to the version, and each claim that can move, one transaction a claim.
     *
     * @throws NotYours if the actor is no administrator
     */
    public List<Row> move(Actor actor, String desk, String scale) {
        Permission.KEEP_SCALES.require(actor);
        RatingScale to = deskPolicies.scale(scale);
        deskPolicies.adoptScale(actor, desk, to);
        List<Row> rows = QuarkusTransaction.requiringNew().call(() -> rows(deskPolicies.desk(desk), to));
        return rows.stream()
                .map(row -> row.outcome() == Outcome.MOVES ? moved(actor, row, to) : row)
                .toList();
    }

    private List<Row> rows(Desk desk, RatingScale to) {
        return claims.ofOtherScales(desk.id(), to.id()).stream()
                .map(claim -> row(claim, to))
                .toList();
    }

    private Row row(Claim claim, RatingScale to) {
        return whyItStays(claim, to)
                .map(reason -> new Row(claim, Outcome.STAYS, reason))
                .orElse(new Row(claim, Outcome.MOVES, Reason.WITH_A_REVIEWER));
    }

    /** Depends on nothing that a blind reviewer does in secret. */
    private Optional<Reason> whyItStays(Claim claim, RatingScale to) {
        if (!policies.scaleOf(claim).name().equals(to.name())) {
            return Optional.of(Reason.OTHER_SCALE);
        }
        if (claim.state() == ClaimState.IN_REVIEW && claim.isBlind()) {
            return Optional.of(Reason.BLIND_REVIEW);
        }
        return claim.state().isWithReviewers() ? Optional.empty() : Optional.of(Reason.VERDICT_GIVEN);
    }

    private Row moved(Actor actor, Row row, RatingScale to) {
        try {
            UUID claimId = row.claim().id();
            return QuarkusTransaction.requiringNew()
                    .call(() -> new Row(move(actor, claimId, to), Outcome.MOVES, Reason.WITH_A_REVIEWER));
        } catch (NotInThisState movedOn) {
            return new Row(row.claim(), Outcome.STAYS, Reason.MOVED_ON);
        }
    }

    private Claim move(Actor actor, UUID claimId, RatingScale to) {
        Change change = lifecycle.beginFollowing(actor, claimId, ClaimAction.MOVE_SCALE);
        Claim claim = claims.get(claimId);
        whyItStays(claim, to).ifPresent(reason -> {
            throw new NotInThisState(
                    claim.state().name(),
                    List.of(),
                    "scale-stays",
                    "review.scale-kept."
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        change.scale(policies.scaleOf(claim), to);
        reviews.current(claim)
                .forEach(review -> review.translate(review.rating().flatMap(rating -> to.rating(rating.code()))));
        return change.move().record(new Fact.MoveScale(to.version()));
    }
}
