package org.stet.workflow.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the state table has to be, written down a second time and by hand: from, action, roles, states that follow. */
public final class StateTable {

    /** Roles: R for reviewers, E for editors, S for the system; a row without guards ends in a dash. */
    private static final String ROWS = """
            CANDIDATE  ACCEPT              E   OPEN                          IS_NOT_RECUSED
            CANDIDATE  EDIT                E   CANDIDATE                     IS_NOT_RECUSED
            CANDIDATE  DISMISS             E   DISMISSED                     IS_NOT_RECUSED
            CANDIDATE  MERGE               E   MERGED                        IS_NOT_RECUSED
            OPEN       ASSIGN              E   ASSIGNED                      IS_NOT_RECUSED
            OPEN       TAKE                R   ASSIGNED                      IS_NOT_RECUSED
            OPEN       EDIT                E   OPEN                          IS_NOT_RECUSED
            OPEN       COLLECT_EVIDENCE    E   OPEN                          IS_NOT_RECUSED
            OPEN       SEEK_REPLY          E   OPEN                          IS_NOT_RECUSED
            OPEN       WITHDRAW_ACCEPTANCE E   CANDIDATE                     IS_NOT_RECUSED,IS_NOT_PUBLIC
            OPEN       UNDO                E   CANDIDATE                     IS_NOT_RECUSED,IS_NOT_PUBLIC,DECIDED_IT_LAST
            OPEN       DISMISS             E   DISMISSED                     IS_NOT_RECUSED,IS_NOT_PUBLIC
            OPEN       MERGE               E   MERGED                        IS_NOT_RECUSED,IS_NOT_PUBLIC
            ASSIGNED   START               R   IN_REVIEW                     IS_NOT_RECUSED,IS_ITS_REVIEWER
            ASSIGNED   TAKE                R   ASSIGNED                      IS_NOT_RECUSED,IS_NOT_YET_ITS_REVIEWER,HAS_A_FREE_PLACE
            ASSIGNED   COLLECT_EVIDENCE    RE  ASSIGNED                      IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            ASSIGNED   SEEK_REPLY          RE  ASSIGNED                      IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            ASSIGNED   EDIT                E   ASSIGNED                      IS_NOT_RECUSED
            ASSIGNED   DECLINE             R   OPEN                          IS_ITS_REVIEWER
            ASSIGNED   ACCEPT_ASSIGNMENT   R   ASSIGNED                      IS_NOT_RECUSED,IS_ITS_REVIEWER
            ASSIGNED   HAND_OVER           RE  ASSIGNED                      IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            ASSIGNED   VACATE              S   ASSIGNED,OPEN                 -
            ASSIGNED   MOVE_SCALE          S   ASSIGNED                      -
            ASSIGNED   RELEASE             E   OPEN                          -
            IN_REVIEW  SAVE_REVIEW         R   IN_REVIEW                     IS_NOT_RECUSED,IS_ITS_REVIEWER,HAS_NOT_SUBMITTED
            IN_REVIEW  SUBMIT              R   IN_REVIEW,SUBMITTED,DISPUTED  IS_NOT_RECUSED,IS_ITS_REVIEWER,HAS_NOT_SUBMITTED
            IN_REVIEW  HAND_OVER           RE  IN_REVIEW                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR,HAS_NOT_SUBMITTED
            IN_REVIEW  VACATE              S   IN_REVIEW,OPEN                -
            IN_REVIEW  MOVE_SCALE          S   IN_REVIEW                     -
            IN_REVIEW  TAKE                R   IN_REVIEW                     IS_NOT_RECUSED,IS_NOT_YET_ITS_REVIEWER,HAS_A_FREE_PLACE
            IN_REVIEW  COLLECT_EVIDENCE    RE  IN_REVIEW                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR,HAS_NOT_SUBMITTED
            IN_REVIEW  SEEK_REPLY          RE  IN_REVIEW                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR,HAS_NOT_SUBMITTED
            IN_REVIEW  EDIT_REPORT         RE  IN_REVIEW                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR,IS_NOT_BLIND
            IN_REVIEW  EDIT                E   IN_REVIEW                     IS_NOT_RECUSED
            IN_REVIEW  RELEASE             E   OPEN                          -
            DISPUTED   ADJUDICATE          RE  SUBMITTED                     IS_NOT_RECUSED,WROTE_NO_VERDICT
            DISPUTED   COLLECT_EVIDENCE    RE  DISPUTED                      IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            DISPUTED   SEEK_REPLY          RE  DISPUTED                      IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            DISPUTED   EDIT                E   DISPUTED                      IS_NOT_RECUSED
            DISPUTED   RELEASE             E   OPEN                          IS_NOT_RECUSED
            SUBMITTED  APPROVE             E   APPROVED                      IS_NOT_RECUSED,WROTE_NONE_OF_IT
            SUBMITTED  EDIT_REPORT         RE  SUBMITTED                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            SUBMITTED  COLLECT_EVIDENCE    RE  SUBMITTED                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            SUBMITTED  SEEK_REPLY          RE  SUBMITTED                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            SUBMITTED  EDIT                E   SUBMITTED                     IS_NOT_RECUSED
            SUBMITTED  RETURN              E   IN_REVIEW                     IS_NOT_RECUSED
            SUBMITTED  RELEASE             E   OPEN                          IS_NOT_RECUSED
            APPROVED   PUBLISH             E   PUBLISHED                     IS_NOT_RECUSED
            APPROVED   EDIT_REPORT         RE  SUBMITTED                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            APPROVED   WITHDRAW_APPROVAL   E   SUBMITTED                     IS_NOT_RECUSED
            APPROVED   EDIT                E   APPROVED                      IS_NOT_RECUSED
            APPROVED   RELEASE             E   OPEN                          IS_NOT_RECUSED
            PUBLISHED  CORRECT             E   CORRECTING                    IS_NOT_RECUSED
            PUBLISHED  RETRACT             E   RETRACTED                     IS_NOT_RECUSED
            PUBLISHED  SET_EXPIRY          E   PUBLISHED                     IS_NOT_RECUSED
            PUBLISHED  EXPIRE              S   OPEN                          -
            CORRECTING EDIT_REPORT         RE  SUBMITTED                     IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            CORRECTING COLLECT_EVIDENCE    RE  CORRECTING                    IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            CORRECTING SEEK_REPLY          RE  CORRECTING                    IS_NOT_RECUSED,IS_ITS_REVIEWER_OR_EDITOR
            CORRECTING EDIT                E   CORRECTING                    IS_NOT_RECUSED
            CORRECTING CANCEL_CORRECTION   E   PUBLISHED                     IS_NOT_RECUSED
            CORRECTING RELEASE             E   OPEN                          IS_NOT_RECUSED
            RETRACTED  REOPEN              E   OPEN                          IS_NOT_RECUSED
            DISMISSED  UNDO                E   CANDIDATE,OPEN                IS_NOT_RECUSED,DECIDED_IT_LAST
            DISMISSED  REOPEN              E   CANDIDATE                     IS_NOT_RECUSED
            MERGED     UNDO                E   CANDIDATE,OPEN                IS_NOT_RECUSED,DECIDED_IT_LAST
            MERGED     SPLIT               E   CANDIDATE                     IS_NOT_RECUSED
            """;

    private static final Map<String, Row> BY_PAIR = ROWS.lines()
            .map(line -> line.split(" +"))
            .collect(Collectors.toMap(
                    cells -> cells[0] + " " + cells[1],
                    cells -> new Row(cells[2], names(cells[3]), names(cells[4])),
                    (first, second) -> {
                        throw new IllegalStateException("written twice: " + first);
                    },
                    LinkedHashMap::new));

    private StateTable() {}

    /** One row: whose roles, which states follow, which guards. */
    public record Row(String roles, Set<String> to, Set<String> guards) {}

    /** The rows by the state that they begin in and the action, with a space between. */
    public static Map<String, Row> byPair() {
        return BY_PAIR;
    }

    static boolean leads(ClaimState from, ClaimAction action) {
        return BY_PAIR.containsKey(from + " " + action);
    }

    static String roles(ClaimState from, ClaimAction action) {
        return BY_PAIR.get(from + " " + action).roles();
    }

    private static Set<String> names(String cell) {
        return cell.equals("-") ? Set.of() : Set.of(cell.split(","));
    }
}
