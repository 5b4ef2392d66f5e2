package org.stet.workflow.claim;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Every action, by everybody, on a claim in every state: what the table says, and a refusal changes nothing. */
@QuarkusTest
class EveryActionInEveryStateTest {

    private static final Optional<String> REASON = Optional.of("a reason");
    private static final Set<ClaimAction> BY_THE_SYSTEM =
            EnumSet.of(ClaimAction.EXPIRE, ClaimAction.VACATE, ClaimAction.MOVE_SCALE);

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    ClaimLifecycle lifecycle;

    @Inject
    Claims claims;

    @Inject
    Situations situations;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    Reporting reporting;

    @Inject
    Reports reports;

    @Inject
    CheckDocuments documents;

    @Inject
    Publishing publishing;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Rechecks rechecks;

    @Inject
    Membership membership;

    @Inject
    DeskPolicies policies;

    @Inject
    Sql sql;

    /** Who tries: the claim's reviewer, another one, an editor with no part in it, and those whom no row names. */
    private enum Who {
        ITS_REVIEWER("R"),
        ANOTHER_REVIEWER("R"),
        EDITOR("E"),
        EDITOR_WHO_WROTE("E"),
        REVIEWER_AND_EDITOR("RE"),
        ADMINISTRATOR(""),
        INTEGRATOR("");

        private final String roles;

        Who(String roles) {
            this.roles = roles;
        }

        boolean isAnyOf(String named) {
            return roles.chars().anyMatch(role -> named.indexOf(role) >= 0);
        }

        boolean isEditor() {
            return roles.contains("E");
        }
    }

    private enum Outcome {
        DONE,
        NOT_YOURS,
        NOT_IN_THIS_STATE
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void everybody_can_do_what_the_table_says_and_nothing_else(ClaimState state) throws SQLException {
        UUID id = claimWrittenByWanda(state);
        UUID other = journey.open(NewsroomCast.SINGLE);
        Map<String, Outcome> expected = new LinkedHashMap<>();
        Map<String, Outcome> found = new LinkedHashMap<>();
        for (ClaimAction action : ClaimAction.values()) {
            for (Who who : Who.values()) {
                String attempt = action + " by " + who;
                expected.put(attempt, expected(state, action, who));
                found.put(attempt, attempt(state, action, who, id, other));
            }
        }
        assertThat(found).containsExactlyEntriesOf(expected);
        assertThat(journey.state(id)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void what_a_person_is_told_to_be_allowed_is_what_works(ClaimState state) {
        UUID id = claimWrittenByWanda(state);
        for (Who who : Who.values()) {
            Set<ClaimAction> done = Set.copyOf(List.of(ClaimAction.values()).stream()
                    .filter(action -> expected(state, action, who) == Outcome.DONE)
                    .toList());
            List<ClaimAction> allowed = QuarkusTransaction.requiringNew()
                    .call(() -> situations.of(claims.get(id)).allowed(actor(who)));
            assertThat(allowed).as("%s in %s", who, state).containsExactlyInAnyOrderElementsOf(done);
        }
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void at_a_desk_with_members_nobody_else_can_do_anything(ClaimState state) throws SQLException {
        UUID id = claimWrittenByWanda(state);
        UUID other = journey.open(NewsroomCast.SINGLE);
        Desk desk = policies.desk(journey.claim(id).deskId().toString());
        membership.put(cast.nora(), desk, "both", Set.of(Role.REVIEWER, Role.EDITOR), List.of(), List.of());
        try {
            for (ClaimAction action : ClaimAction.values()) {
                for (Who who : Who.values()) {
                    if (who != Who.REVIEWER_AND_EDITOR) {
                        assertThat(attempt(state, action, who, id, other))
                                .as("%s by %s", action, who)
                                .isEqualTo(Outcome.NOT_YOURS);
                    }
                }
            }
        } finally {
            membership.remove(cast.nora(), desk, "both");
        }
        assertThat(journey.state(id)).isEqualTo(state);
    }

    /** What goes out again as it is, or goes nowhere, needs nobody's approval. */
    private static final Set<ClaimAction> ENDING_A_CORRECTION =
            EnumSet.of(ClaimAction.PUBLISH, ClaimAction.CANCEL_CORRECTION, ClaimAction.RELEASE);

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void whatever_changes_what_readers_will_see_makes_whoever_does_it_a_contributor(ClaimState state) {
        UUID id = journey.to(state);
        UUID other = journey.open(NewsroomCast.SINGLE);
        String before = hash(id);
        for (ClaimAction action : ClaimAction.values()) {
            for (Who who : Who.values()) {
                givenUp(() -> {
                    act(state, action, actor(who), id, other);
                    if (!action.contributes() && !ENDING_A_CORRECTION.contains(action)) {
                        assertThat(latestHash(id)).as("%s in %s", action, state).isEqualTo(before);
                    }
                });
            }
        }
    }

    private String hash(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> latestHash(id));
    }

    @Test
    void only_what_is_public_expires() throws SQLException {
        for (ClaimState state : ClaimState.values()) {
            UUID id = journey.to(state);
            String before = trace(id);
            try {
                publishing.expire(id);
                assertThat(state).isEqualTo(ClaimState.PUBLISHED);
                assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
            } catch (NotInThisState refused) {
                assertThat(state).isNotEqualTo(ClaimState.PUBLISHED);
                assertThat(trace(id)).isEqualTo(before);
            }
        }
    }

    /** Where there is a report, Wanda has a hand in it. */
    private UUID claimWrittenByWanda(ClaimState state) {
        if (state != ClaimState.SUBMITTED) {
            return journey.to(state);
        }
        UUID id = journey.submitted();
        reporting.save(cast.wanda(), id, journey.report(id), ClaimJourney.draft("by Wanda"));
        return id;
    }

    private Outcome expected(ClaimState state, ClaimAction action, Who who) {
        if (!who.isAnyOf(rolesThatEver(action))) {
            return Outcome.NOT_YOURS;
        }
        if (!StateTable.leads(state, action) || !who.isAnyOf(StateTable.roles(state, action))) {
            return Outcome.NOT_IN_THIS_STATE;
        }
        boolean its = who == Who.ITS_REVIEWER;
        return switch (action) {
            case START, SAVE_REVIEW, SUBMIT, DECLINE, ACCEPT_ASSIGNMENT -> its ? Outcome.DONE : Outcome.NOT_YOURS;
            case COLLECT_EVIDENCE, SEEK_REPLY, EDIT_REPORT, HAND_OVER ->
                its || who.isEditor() ? Outcome.DONE : Outcome.NOT_YOURS;
            case TAKE -> state == ClaimState.OPEN ? Outcome.DONE : Outcome.NOT_IN_THIS_STATE;
            case ADJUDICATE -> its ? Outcome.NOT_IN_THIS_STATE : Outcome.DONE;
            case UNDO -> Outcome.NOT_IN_THIS_STATE; // Marta decided it
            case APPROVE -> who == Who.EDITOR_WHO_WROTE ? Outcome.NOT_IN_THIS_STATE : Outcome.DONE;
            default -> Outcome.DONE;
        };
    }

    private static String rolesThatEver(ClaimAction action) {
        return switch (action) {
            case TAKE, START, DECLINE, SAVE_REVIEW, SUBMIT, ACCEPT_ASSIGNMENT -> "R";
            case COLLECT_EVIDENCE, SEEK_REPLY, EDIT_REPORT, ADJUDICATE, HAND_OVER -> "RE";
            case EXPIRE, VACATE, MOVE_SCALE -> "";
            default -> "E";
        };
    }

    /** Tries it in a transaction that is given up again; what is refused is tried once more without one around it. */
    private Outcome attempt(ClaimState state, ClaimAction action, Who who, UUID id, UUID other) throws SQLException {
        Optional<Refusal> refusal = givenUp(() -> act(state, action, actor(who), id, other));
        if (refusal.isEmpty()) {
            return Outcome.DONE;
        }
        String before = trace(id);
        if (!BY_THE_SYSTEM.contains(action) && !isReachedByAnotherName(state, action)) {
            try {
                act(state, action, actor(who), id, other);
            } catch (Refusal again) {
                assertThat(again)
                        .hasSameClassAs(refusal.get())
                        .hasMessage(refusal.get().getMessage());
            }
        }
        assertThat(trace(id)).as("%s by %s", action, who).isEqualTo(before);
        return refusal.get() instanceof NotYours ? Outcome.NOT_YOURS : notInThisState(refusal.get());
    }

    private static Outcome notInThisState(Refusal refusal) {
        assertThat(refusal).isInstanceOf(NotInThisState.class);
        return Outcome.NOT_IN_THIS_STATE;
    }

    private static Optional<Refusal> givenUp(Runnable act) {
        QuarkusTransaction.begin();
        try {
            act.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** The claim's row with the number of entries in the whole record. */
    private String trace(UUID id) throws SQLException {
        return sql.rows(
                        "select to_jsonb(c)::text as claim, (select count(*) from audit_entry) as entries,"
                                + " (select count(*) from assignment a where a.claim_id = c.id and a.ended_at is null) as open,"
                                + " (select count(*) from evidence e where e.claim_id = c.id) as evidence,"
                                + " (select count(*) from reply_request r where r.claim_id = c.id) as replies,"
                                + " (select string_agg(k::text, ' ' order by k.id) from claim_clock k"
                                + " where k.claim_id = c.id) as clocks,"
                                + " (select sum(version) from review r where r.claim_id = c.id) as reviews,"
                                + " (select count(*) from report_revision r where r.claim_id = c.id) as revisions"
                                + " from claim c where c.id = ?",
                        id)
                .toString();
    }

    private Actor actor(Who who) {
        return switch (who) {
            case ITS_REVIEWER -> cast.ana();
            case ANOTHER_REVIEWER -> cast.lin();
            case EDITOR -> cast.chief();
            case EDITOR_WHO_WROTE -> cast.wanda();
            case REVIEWER_AND_EDITOR -> cast.both();
            case ADMINISTRATOR -> cast.nora();
            case INTEGRATOR -> cast.wire();
        };
    }

    /** The one method for beginning and going on picks the action by the state. */
    private static boolean isReachedByAnotherName(ClaimState state, ClaimAction action) {
        return action == ClaimAction.START
                ? state != ClaimState.ASSIGNED
                : action == ClaimAction.SAVE_REVIEW && state == ClaimState.ASSIGNED;
    }

    private void act(ClaimState state, ClaimAction action, Actor actor, UUID id, UUID other) {
        if (BY_THE_SYSTEM.contains(action) || isReachedByAnotherName(state, action)) {
            lifecycle.begin(actor, id, Expected.ANY, action);
            return;
        }
        switch (action) {
            case ACCEPT -> triage.accept(actor, id, Expected.ANY);
            case WITHDRAW_ACCEPTANCE -> triage.withdrawAcceptance(actor, id, Expected.ANY);
            case DISMISS -> triage.dismiss(actor, id, Expected.ANY, DismissalReason.OPINION, REASON);
            case MERGE -> triage.merge(actor, id, Expected.ANY, other);
            case SPLIT -> triage.split(actor, id, Expected.ANY);
            case UNDO -> triage.undo(actor, id, Expected.ANY);
            case REOPEN -> triage.reopen(actor, id, Expected.ANY);
            case EDIT -> triage.edit(actor, id, Expected.ANY, priority(Priority.HIGH));
            case ASSIGN -> assigning.assign(actor, id, Expected.ANY, List.of("tom"));
            case TAKE -> assigning.take(actor, id, Expected.ANY);
            case DECLINE -> assigning.decline(actor, id, Expected.ANY, REASON);
            case RELEASE -> assigning.release(actor, id, Expected.ANY, REASON);
            case START, SAVE_REVIEW -> reviewing.save(actor, id, Expected.ANY, Optional.of("true"), REASON);
            case SUBMIT -> reviewing.submit(actor, id, Expected.ANY);
            case COLLECT_EVIDENCE -> collecting.add(actor, id, ClaimJourney.source("more"));
            case SEEK_REPLY -> rightOfReply.ask(actor, id, ClaimJourney.asking("the harbour"));
            case SET_EXPIRY -> rechecks.setExpiry(actor, id, Expected.ANY, Optional.empty());
            case ADJUDICATE -> reviewing.adjudicate(actor, id, Expected.ANY, Optional.of("true"), REASON);
            case EDIT_REPORT -> reporting.save(actor, id, Expected.ANY, ClaimJourney.draft("another"));
            case RETURN -> reviewing.sendBack(actor, id, Expected.ANY, REASON);
            case APPROVE -> reporting.approve(actor, id, Expected.ANY, latestHash(id));
            case WITHDRAW_APPROVAL -> reporting.withdrawApproval(actor, id, Expected.ANY);
            case PUBLISH -> publishing.publish(actor, id, Expected.ANY);
            case CORRECT -> publishing.correct(actor, id, Expected.ANY, CorrectionKind.TYPO, REASON);
            case CANCEL_CORRECTION -> publishing.cancelCorrection(actor, id, Expected.ANY);
            case RETRACT -> publishing.retract(actor, id, Expected.ANY, REASON);
            case ACCEPT_ASSIGNMENT -> handingOver.accept(actor, id, Expected.ANY);
            case HAND_OVER ->
                handingOver.handOver(actor, id, Expected.ANY, Optional.of("ana"), Optional.of("tom"), Optional.empty());
            case EXPIRE, VACATE, MOVE_SCALE -> throw new IllegalStateException("no person does it");
        }
    }

    private String latestHash(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> reports.latest(id)
                .map(report -> documents.asItStands(claims.get(id), report).sha256())
                .orElse("none"));
    }

    private static Triage.Edit priority(Priority priority) {
        return new Triage.Edit(Optional.empty(), Optional.of(priority), Optional.empty(), Optional.empty());
    }
}
