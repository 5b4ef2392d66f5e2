package org.stet.workflow.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.stet.workflow.claim.ClaimState.APPROVED;
import static org.stet.workflow.claim.ClaimState.ASSIGNED;
import static org.stet.workflow.claim.ClaimState.CANDIDATE;
import static org.stet.workflow.claim.ClaimState.CORRECTING;
import static org.stet.workflow.claim.ClaimState.DISMISSED;
import static org.stet.workflow.claim.ClaimState.DISPUTED;
import static org.stet.workflow.claim.ClaimState.IN_REVIEW;
import static org.stet.workflow.claim.ClaimState.MERGED;
import static org.stet.workflow.claim.ClaimState.OPEN;
import static org.stet.workflow.claim.ClaimState.PUBLISHED;
import static org.stet.workflow.claim.ClaimState.RETRACTED;
import static org.stet.workflow.claim.ClaimState.SUBMITTED;
import static org.stet.workflow.claim.Guard.DECIDED_IT_LAST;
import static org.stet.workflow.claim.Guard.HAS_A_FREE_PLACE;
import static org.stet.workflow.claim.Guard.HAS_NOT_SUBMITTED;
import static org.stet.workflow.claim.Guard.IS_ITS_REVIEWER;
import static org.stet.workflow.claim.Guard.IS_ITS_REVIEWER_OR_EDITOR;
import static org.stet.workflow.claim.Guard.IS_NOT_BLIND;
import static org.stet.workflow.claim.Guard.IS_NOT_PUBLIC;
import static org.stet.workflow.claim.Guard.IS_NOT_RECUSED;
import static org.stet.workflow.claim.Guard.IS_NOT_YET_ITS_REVIEWER;
import static org.stet.workflow.claim.Guard.WROTE_NONE_OF_IT;
import static org.stet.workflow.claim.Guard.WROTE_NO_VERDICT;
import static org.stet.workflow.claim.Party.EDITOR;
import static org.stet.workflow.claim.Party.REVIEWER;
import static org.stet.workflow.claim.Party.REVIEWER_OR_EDITOR;
import static org.stet.workflow.claim.Party.SCHEDULE;

/**
 * One row of the state table: from which state, by which action, of whom, under which rules, to which states. The table
 * is the only place that says what may happen to a claim; {@code docs/workflow.md} is printed from it.
 *
 * @param from the state that the claim is in
 * @param action what is done
 * @param party whose role allows it
 * @param guards the rules that must hold besides
 * @param to the states that it can lead to; more than one where the verdicts decide
 */
public record Transition(ClaimState from, ClaimAction action, Party party, List<Guard> guards, Set<ClaimState> to) {

    /**
     * What a person with a conflict of interest may do all the same: get the claim out of these hands. Releasing what is
     * judged already is another thing, and asks for the rule again.
     */
    private static final Set<ClaimAction> GIVING_BACK = EnumSet.of(ClaimAction.DECLINE, ClaimAction.RELEASE);

    /** Every transition that there is. */
    public static final List<Transition> TABLE = List.of(
            row(CANDIDATE, ClaimAction.ACCEPT, EDITOR, OPEN),
            row(CANDIDATE, ClaimAction.EDIT, EDITOR, CANDIDATE),
            row(CANDIDATE, ClaimAction.DISMISS, EDITOR, DISMISSED),
            row(CANDIDATE, ClaimAction.MERGE, EDITOR, MERGED),
            row(OPEN, ClaimAction.ASSIGN, EDITOR, ASSIGNED),
            row(OPEN, ClaimAction.TAKE, REVIEWER, ASSIGNED),
            row(OPEN, ClaimAction.EDIT, EDITOR, OPEN),
            row(OPEN, ClaimAction.COLLECT_EVIDENCE, EDITOR, OPEN),
            row(OPEN, ClaimAction.SEEK_REPLY, EDITOR, OPEN),
            row(OPEN, ClaimAction.WITHDRAW_ACCEPTANCE, EDITOR, CANDIDATE).when(IS_NOT_PUBLIC),
            row(OPEN, ClaimAction.UNDO, EDITOR, CANDIDATE).when(IS_NOT_PUBLIC, DECIDED_IT_LAST),
            row(OPEN, ClaimAction.DISMISS, EDITOR, DISMISSED).when(IS_NOT_PUBLIC),
            row(OPEN, ClaimAction.MERGE, EDITOR, MERGED).when(IS_NOT_PUBLIC),
            row(ASSIGNED, ClaimAction.START, REVIEWER, IN_REVIEW).when(IS_ITS_REVIEWER),
            row(ASSIGNED, ClaimAction.TAKE, REVIEWER, ASSIGNED).when(IS_NOT_YET_ITS_REVIEWER, HAS_A_FREE_PLACE),
            row(ASSIGNED, ClaimAction.COLLECT_EVIDENCE, REVIEWER_OR_EDITOR, ASSIGNED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(ASSIGNED, ClaimAction.SEEK_REPLY, REVIEWER_OR_EDITOR, ASSIGNED).when(IS_ITS_REVIEWER_OR_EDITOR),
            row(ASSIGNED, ClaimAction.EDIT, EDITOR, ASSIGNED),
            row(ASSIGNED, ClaimAction.ACCEPT_ASSIGNMENT, REVIEWER, ASSIGNED).when(IS_ITS_REVIEWER),
            row(ASSIGNED, ClaimAction.HAND_OVER, REVIEWER_OR_EDITOR, ASSIGNED).when(IS_ITS_REVIEWER_OR_EDITOR),
            row(ASSIGNED, ClaimAction.VACATE, SCHEDULE, ASSIGNED, OPEN),
            row(ASSIGNED, ClaimAction.MOVE_SCALE, SCHEDULE, ASSIGNED),
            row(ASSIGNED, ClaimAction.DECLINE, REVIEWER, OPEN).when(IS_ITS_REVIEWER),
            row(ASSIGNED, ClaimAction.RELEASE, EDITOR, OPEN),
            row(IN_REVIEW, ClaimAction.SAVE_REVIEW, REVIEWER, IN_REVIEW).when(IS_ITS_REVIEWER, HAS_NOT_SUBMITTED),
            row(IN_REVIEW, ClaimAction.SUBMIT, REVIEWER, IN_REVIEW, SUBMITTED, DISPUTED)
                    .when(IS_ITS_REVIEWER, HAS_NOT_SUBMITTED),
            row(IN_REVIEW, ClaimAction.TAKE, REVIEWER, IN_REVIEW).when(IS_NOT_YET_ITS_REVIEWER, HAS_A_FREE_PLACE),
            row(IN_REVIEW, ClaimAction.HAND_OVER, REVIEWER_OR_EDITOR, IN_REVIEW)
                    .when(IS_ITS_REVIEWER_OR_EDITOR, HAS_NOT_SUBMITTED),
            row(IN_REVIEW, ClaimAction.VACATE, SCHEDULE, IN_REVIEW, OPEN),
            row(IN_REVIEW, ClaimAction.MOVE_SCALE, SCHEDULE, IN_REVIEW),
            row(IN_REVIEW, ClaimAction.COLLECT_EVIDENCE, REVIEWER_OR_EDITOR, IN_REVIEW)
                    .when(IS_ITS_REVIEWER_OR_EDITOR, HAS_NOT_SUBMITTED),
            row(IN_REVIEW, ClaimAction.SEEK_REPLY, REVIEWER_OR_EDITOR, IN_REVIEW)
                    .when(IS_ITS_REVIEWER_OR_EDITOR, HAS_NOT_SUBMITTED),
            row(IN_REVIEW, ClaimAction.EDIT_REPORT, REVIEWER_OR_EDITOR, IN_REVIEW)
                    .when(IS_ITS_REVIEWER_OR_EDITOR, IS_NOT_BLIND),
            row(IN_REVIEW, ClaimAction.EDIT, EDITOR, IN_REVIEW),
            row(IN_REVIEW, ClaimAction.RELEASE, EDITOR, OPEN),
            row(DISPUTED, ClaimAction.ADJUDICATE, REVIEWER_OR_EDITOR, SUBMITTED).when(WROTE_NO_VERDICT),
            row(DISPUTED, ClaimAction.COLLECT_EVIDENCE, REVIEWER_OR_EDITOR, DISPUTED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(DISPUTED, ClaimAction.SEEK_REPLY, REVIEWER_OR_EDITOR, DISPUTED).when(IS_ITS_REVIEWER_OR_EDITOR),
            row(DISPUTED, ClaimAction.EDIT, EDITOR, DISPUTED),
            row(DISPUTED, ClaimAction.RELEASE, EDITOR, OPEN).when(IS_NOT_RECUSED),
            row(SUBMITTED, ClaimAction.APPROVE, EDITOR, APPROVED).when(WROTE_NONE_OF_IT),
            row(SUBMITTED, ClaimAction.EDIT_REPORT, REVIEWER_OR_EDITOR, SUBMITTED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(SUBMITTED, ClaimAction.COLLECT_EVIDENCE, REVIEWER_OR_EDITOR, SUBMITTED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(SUBMITTED, ClaimAction.SEEK_REPLY, REVIEWER_OR_EDITOR, SUBMITTED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(SUBMITTED, ClaimAction.EDIT, EDITOR, SUBMITTED),
            row(SUBMITTED, ClaimAction.RETURN, EDITOR, IN_REVIEW),
            row(SUBMITTED, ClaimAction.RELEASE, EDITOR, OPEN).when(IS_NOT_RECUSED),
            row(APPROVED, ClaimAction.PUBLISH, EDITOR, PUBLISHED),
            row(APPROVED, ClaimAction.EDIT_REPORT, REVIEWER_OR_EDITOR, SUBMITTED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(APPROVED, ClaimAction.WITHDRAW_APPROVAL, EDITOR, SUBMITTED),
            row(APPROVED, ClaimAction.EDIT, EDITOR, APPROVED),
            row(APPROVED, ClaimAction.RELEASE, EDITOR, OPEN).when(IS_NOT_RECUSED),
            row(PUBLISHED, ClaimAction.CORRECT, EDITOR, CORRECTING),
            row(PUBLISHED, ClaimAction.RETRACT, EDITOR, RETRACTED),
            row(PUBLISHED, ClaimAction.SET_EXPIRY, EDITOR, PUBLISHED),
            row(PUBLISHED, ClaimAction.EXPIRE, SCHEDULE, OPEN),
            row(CORRECTING, ClaimAction.EDIT_REPORT, REVIEWER_OR_EDITOR, SUBMITTED)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(CORRECTING, ClaimAction.COLLECT_EVIDENCE, REVIEWER_OR_EDITOR, CORRECTING)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(CORRECTING, ClaimAction.SEEK_REPLY, REVIEWER_OR_EDITOR, CORRECTING)
                    .when(IS_ITS_REVIEWER_OR_EDITOR),
            row(CORRECTING, ClaimAction.EDIT, EDITOR, CORRECTING),
            row(CORRECTING, ClaimAction.CANCEL_CORRECTION, EDITOR, PUBLISHED),
            row(CORRECTING, ClaimAction.RELEASE, EDITOR, OPEN).when(IS_NOT_RECUSED),
            row(RETRACTED, ClaimAction.REOPEN, EDITOR, OPEN),
            row(DISMISSED, ClaimAction.UNDO, EDITOR, CANDIDATE, OPEN).when(DECIDED_IT_LAST),
            row(DISMISSED, ClaimAction.REOPEN, EDITOR, CANDIDATE),
            row(MERGED, ClaimAction.UNDO, EDITOR, CANDIDATE, OPEN).when(DECIDED_IT_LAST),
            row(MERGED, ClaimAction.SPLIT, EDITOR, CANDIDATE));

    /** Keeps its own copies of the collections. */
    public Transition {
        guards = List.copyOf(guards);
        to = Set.copyOf(to);
    }

    /** The row for this action in this state, if the table has one. */
    public static Optional<Transition> find(ClaimState from, ClaimAction action) {
        return TABLE.stream()
                .filter(row -> row.from == from && row.action == action)
                .findFirst();
    }

    /** The rows that lead out of, or stay in, this state. */
    public static List<Transition> from(ClaimState state) {
        return TABLE.stream().filter(row -> row.from == state).toList();
    }

    /** Whether it leaves the claim in the state that it is in. */
    public boolean stays() {
        return to.equals(EnumSet.of(from));
    }

    private static Transition row(ClaimState from, ClaimAction action, Party party, ClaimState to, ClaimState... orTo) {
        List<Guard> always = party == SCHEDULE || GIVING_BACK.contains(action) ? List.of() : List.of(IS_NOT_RECUSED);
        return new Transition(from, action, party, always, EnumSet.of(to, orTo));
    }

    private Transition when(Guard... further) {
        return new Transition(
                from,
                action,
                party,
                Stream.concat(guards.stream(), Stream.of(further)).toList(),
                to);
    }
}
