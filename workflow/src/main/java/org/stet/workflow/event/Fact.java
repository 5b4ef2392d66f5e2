package org.stet.workflow.event;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was done to a claim: one record for each action, with what is to be known of it. A fact holds ids, codes and times
 * and never words of people, so that an erasure finds nothing in it; who needs words reads them where they stand.
 *
 * <p>The record's name is the action's code: {@code WithdrawAcceptance} is “withdraw-acceptance”, as the record has it.
 */
public sealed interface Fact {

    /** The code of the action: "withdraw-acceptance". */
    default String action() {
        return Actions.codeOf(getClass());
    }

    /**
     * The kind of fact that an action is told by.
     *
     * @throws IllegalArgumentException if there is no such action
     */
    static Class<? extends Fact> ofAction(String code) {
        Class<? extends Fact> kind = Actions.BY_CODE.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("no action " + code);
        }
        return kind;
    }

    /** Every kind of fact, by the code of its action. */
    static Map<String, Class<? extends Fact>> kinds() {
        return Actions.BY_CODE;
    }

    /** Found by core in an article that came in. */
    record Find() implements Fact {}

    /** Marked by hand. */
    record Mark() implements Fact {}

    /** Taken into the queue. */
    record Accept() implements Fact {}

    /** Put back among the candidates. */
    record WithdrawAcceptance() implements Fact {}

    /** Taken out of the flow, for a reason as a code. */
    record Dismiss(String reason) implements Fact {}

    /** Joined into another claim. */
    record Merge(UUID into) implements Fact {}

    /** Taken out of the claim that it was merged into. */
    record Split(UUID from) implements Fact {}

    /** Taken back by whoever had decided it: "accept", "dismiss" or "merge". */
    record Undo(String decision) implements Fact {}

    /** Brought back. */
    record Reopen() implements Fact {}

    /** Changed in these fields: "wording", "priority", "topics", "dueByHand", "desk". */
    record Edit(List<String> fields) implements Fact {}

    /** Details of its article were amended: "title", "authors", "publisher", "publishedOn", "language". */
    record AmendArticle(List<String> fields) implements Fact {}

    /** Its article was withdrawn. */
    record WithdrawArticle() implements Fact {}

    /** Given to these reviewers. */
    record Assign(List<UUID> reviewers) implements Fact {}

    /** Taken by whoever acts. */
    record Take() implements Fact {}

    /** Whoever acts said that they will do it. */
    record AcceptAssignment() implements Fact {}

    /** One reviewer's place went to another. */
    record HandOver(UUID from, UUID to) implements Fact {}

    /** A reviewer left. */
    record Vacate(UUID reviewer) implements Fact {}

    /** Goes on under this version of its scale. */
    record MoveScale(int version) implements Fact {}

    /** Its reviewer gave it back. */
    record Decline() implements Fact {}

    /** Taken from these reviewers; its round is over. */
    record Release(List<UUID> reviewers) implements Fact {}

    /** The first review was begun. */
    record Start() implements Fact {}

    /** A reviewer saved the own review. */
    record SaveReview() implements Fact {}

    /** A verdict was given; open to all with the last one of the round. */
    record Submit() implements Fact {}

    /**
     * Evidence was "added", "removed" or "amended", a file of it "file-added" or "file-removed", or a "reason" stated why
     * there is no primary source.
     */
    record CollectEvidence(UUID entry, String what) implements Fact {}

    /** A reply was sought, its outcome noted or its entry corrected; the outcome as a code. */
    record SeekReply(UUID reply, String outcome) implements Fact {}

    /** Decided between verdicts that differed. */
    record Adjudicate(String rating) implements Fact {}

    /** A new revision of the report. */
    record EditReport(int revision, String sha256) implements Fact {}

    /** The report went back to its reviewers. */
    record Return() implements Fact {}

    /** Approved: the revision, and the hash of all that readers will see. */
    record Approve(int revision, String sha256) implements Fact {}

    /** The approval was taken back. */
    record WithdrawApproval() implements Fact {}

    /** Made public, as this version. */
    record Publish(int version, int revision, String sha256) implements Fact {}

    /** A correction of this kind was begun. */
    record Correct(String kind) implements Fact {}

    /** The correction was given up. */
    record CancelCorrection() implements Fact {}

    /** What was public was taken back. */
    record Retract() implements Fact {}

    /** It was said until when the verdict holds. */
    record SetExpiry() implements Fact {}

    /** The verdict's validity ended. */
    record Expire() implements Fact {}

    /** A comment was "written", or its thread "resolved" or "reopened". */
    record Comment(UUID comment, String what) implements Fact {}

    /** A verdict that was sealed is open. */
    record OpenReview(UUID reviewer, String rating) implements Fact {}

    /** Evidence that was sealed is open. */
    record OpenEvidence(UUID evidence) implements Fact {}

    /** A request for a reply that was sealed is open. */
    record OpenReply(UUID reply) implements Fact {}

    /** A comment that was sealed is open. */
    record OpenComment(UUID comment) implements Fact {}

    /** Its people were warned that it is due. */
    record WarnOfDeadline(String clock, Instant due) implements Fact {}

    /** Its editors were told that it is late. */
    record EscalateDeadline(String clock, Instant due) implements Fact {}

    /** No reply came in time. */
    record NoteSilence(UUID reply) implements Fact {}

    /** A snapshot of a source was taken. */
    record TakeSnapshot(UUID evidence) implements Fact {}

    /** A link leads elsewhere, or nowhere, or again to its source. */
    record FindLink(UUID evidence, String link) implements Fact {}

    /** The codes of the actions, from the names of the records. */
    final class Actions {

        private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

        private static final Map<String, Class<? extends Fact>> BY_CODE = Arrays.stream(
                        Fact.class.getPermittedSubclasses())
                .<Class<? extends Fact>>map(kind -> kind.asSubclass(Fact.class))
                .collect(Collectors.toUnmodifiableMap(Actions::codeOf, Function.identity()));

        private Actions() {}

        private static String codeOf(Class<?> kind) {
            return NEXT_WORD.matcher(kind.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    }
}
