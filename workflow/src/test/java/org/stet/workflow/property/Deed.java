package org.stet.workflow.property;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that the newsroom does: to one claim, or to what belongs to several. */
enum Deed {
    ACCEPT("accept", Hand.EDITOR, "CANDIDATE 6"),
    WITHDRAW_ACCEPTANCE("withdraw-acceptance", Hand.EDITOR, "OPEN 1"),
    DISMISS("dismiss", Hand.EDITOR, "CANDIDATE 1, OPEN 1"),
    MERGE("merge", Hand.EDITOR, "CANDIDATE 1, OPEN 1"),
    SPLIT("split", Hand.EDITOR, "MERGED 2"),
    UNDO("undo", Hand.EDITOR, "OPEN 2, DISMISSED 2, MERGED 2"),
    REOPEN("reopen", Hand.EDITOR, "DISMISSED 2, RETRACTED 2"),
    EDIT(
            "edit",
            Hand.EDITOR,
            "CANDIDATE 1, OPEN 1, ASSIGNED 1, IN_REVIEW 1, DISPUTED 1, SUBMITTED 1, APPROVED 1, CORRECTING 1"),
    ASSIGN("assign", Hand.EDITOR, "OPEN 6"),
    TAKE("take", Hand.REVIEWER, "OPEN 6, ASSIGNED 4, IN_REVIEW 2"),
    ACCEPT_ASSIGNMENT("accept-assignment", Hand.ITS_REVIEWER, "ASSIGNED 2"),
    HAND_OVER("hand-over", Hand.ITS_REVIEWER_OR_EDITOR, "ASSIGNED 1, IN_REVIEW 1"),
    DECLINE("decline", Hand.ITS_REVIEWER, "ASSIGNED 1"),
    RELEASE("release", Hand.EDITOR, "ASSIGNED 1, IN_REVIEW 1, DISPUTED 1, SUBMITTED 1, APPROVED 1, CORRECTING 1"),
    SAVE_REVIEW("save-review", Hand.ITS_REVIEWER, "ASSIGNED 9, IN_REVIEW 8"),
    SUBMIT("submit", Hand.ITS_REVIEWER, "IN_REVIEW 11"),
    ADD_EVIDENCE(
            "collect-evidence",
            Hand.ITS_REVIEWER_OR_EDITOR,
            "OPEN 1, ASSIGNED 2, IN_REVIEW 8, SUBMITTED 1, CORRECTING 1"),
    AMEND_EVIDENCE("collect-evidence", Hand.ITS_REVIEWER, "IN_REVIEW 1, SUBMITTED 1"),
    REMOVE_EVIDENCE("collect-evidence", Hand.ITS_REVIEWER, "IN_REVIEW 1"),
    STATE_REASON("collect-evidence", Hand.ITS_REVIEWER, "IN_REVIEW 1"),
    ASK("seek-reply", Hand.ITS_REVIEWER_OR_EDITOR, "OPEN 1, IN_REVIEW 1, SUBMITTED 1"),
    END_REPLY("seek-reply", Hand.ITS_REVIEWER_OR_EDITOR, "OPEN 2, IN_REVIEW 2, SUBMITTED 2, CORRECTING 1"),
    ADJUDICATE("adjudicate", Hand.EDITOR, "DISPUTED 4"),
    EDIT_REPORT("edit-report", Hand.ITS_REVIEWER_OR_EDITOR, "IN_REVIEW 1, SUBMITTED 2, APPROVED 1, CORRECTING 5"),
    RETURN("return", Hand.EDITOR, "SUBMITTED 2"),
    APPROVE("approve", Hand.EDITOR, "SUBMITTED 8"),
    WITHDRAW_APPROVAL("withdraw-approval", Hand.EDITOR, "APPROVED 3"),
    PUBLISH("publish", Hand.EDITOR, "APPROVED 7"),
    CORRECT("correct", Hand.EDITOR, "PUBLISHED 4"),
    CANCEL_CORRECTION("cancel-correction", Hand.EDITOR, "CORRECTING 3"),
    RETRACT("retract", Hand.EDITOR, "PUBLISHED 2"),
    SET_EXPIRY("set-expiry", Hand.EDITOR, "PUBLISHED 6"),

    MARK("mark", Hand.ANYBODY, 5),
    RECUSE("declare-recusal", Hand.ANYBODY, 3),
    END_RECUSAL("end-recusal", Hand.ANYBODY, 4),
    DECLARE_ABSENCE("declare-absence", Hand.ANYBODY, 2),
    CANCEL_ABSENCE("cancel-absence", Hand.EDITOR, 4),
    BEGIN_ABSENCES("vacate", Hand.NOBODY, 2),
    DISTRIBUTE("assign", Hand.EDITOR, 2),
    CHANGE_POLICY("change-policy", Hand.ADMINISTRATOR, 2),
    MOVE_SCALE("move-scale", Hand.ADMINISTRATOR, 2),
    DEACTIVATE("deactivate", Hand.ADMINISTRATOR, 1),
    ACTIVATE("activate", Hand.ADMINISTRATOR, 3),
    PUT_MEMBER("put-member", Hand.ADMINISTRATOR, 1),
    REMOVE_MEMBER("remove-member", Hand.ADMINISTRATOR, 1),
    WARN("warn-of-deadline", Hand.NOBODY, 5),
    ESCALATE("escalate-deadline", Hand.NOBODY, 6),
    NOTE_SILENCE("note-silence", Hand.NOBODY, 2),
    EXPIRE("expire", Hand.NOBODY, 5),
    VISIT_SOURCE("take-snapshot", Hand.NOBODY, 3),
    MAKE_CHECKPOINT("", Hand.NOBODY, 1);

    /** What one blind reviewer does while the review runs, unseen by everybody else. */
    static final List<Deed> SEALED =
            List.of(SAVE_REVIEW, SUBMIT, ADD_EVIDENCE, AMEND_EVIDENCE, REMOVE_EVIDENCE, STATE_REASON, ASK, END_REPLY);

    /** Beyond one claim. */
    static final List<Deed> AT_LARGE =
            Arrays.stream(values()).filter(deed -> deed.weight > 0).toList();

    /** To one claim. */
    static final List<Deed> TO_A_CLAIM =
            Arrays.stream(values()).filter(deed -> deed.weight == 0).toList();

    private static final Set<Deed> WITHOUT_A_VERSION =
            Set.of(ADD_EVIDENCE, AMEND_EVIDENCE, REMOVE_EVIDENCE, STATE_REASON, ASK, END_REPLY, EDIT_REPORT);

    private final String code;
    private final Hand hand;
    private final Map<String, Integer> weights;
    private final int weight;

    Deed(String code, Hand hand, String states) {
        this.code = code;
        this.hand = hand;
        this.weights = Arrays.stream(states.split(", "))
                .map(each -> each.split(" "))
                .collect(Collectors.toMap(each -> each[0], each -> Integer.valueOf(each[1])));
        this.weight = 0;
    }

    Deed(String code, Hand hand, int weight) {
        this.code = code;
        this.hand = hand;
        this.weights = Map.of();
        this.weight = weight;
    }

    /** Who most often does it with success. */
    enum Hand {
        EDITOR,
        REVIEWER,
        ITS_REVIEWER,
        ITS_REVIEWER_OR_EDITOR,
        ADMINISTRATOR,
        ANYBODY,
        NOBODY
    }

    /** The action that the record names. */
    String code() {
        return code;
    }

    Hand hand() {
        return hand;
    }

    /** How often it is drawn for a claim in this state. */
    int weight(String state) {
        return weights.getOrDefault(state, 0);
    }

    /** How often it is drawn among what is done at large. */
    int weight() {
        return weight;
    }

    /** Whether it may name the version of the claim that was read. */
    boolean namesVersion() {
        return weight == 0 && !WITHOUT_A_VERSION.contains(this);
    }
}
