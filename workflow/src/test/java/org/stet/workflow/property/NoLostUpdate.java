package org.stet.workflow.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 4: who names a version that is no more is refused; of several who name the same, only the first succeeds. */
record NoLostUpdate() implements Invariant {

    /** What stands beside the claim and leaves its version as it is. */
    private static final Set<String> BESIDE = Set.of(
            "mark",
            "find",
            "collect-evidence",
            "seek-reply",
            "open-review",
            "warn-of-deadline",
            "escalate-deadline",
            "note-silence",
            "take-snapshot",
            "find-link");

    @Override
    public List<String> brokenBy(Round round) {
        List<String> broken = new ArrayList<>();
        round.successes()
                .filter(ended ->
                        !ended.step().tag().equals("*") && ended.step().deed().weight() == 0)
                .forEach(ended -> check(round, ended.step()).ifPresent(what -> broken.add(what + ": " + ended)));
        for (Standing.ClaimRow before : round.before().claims().values()) {
            long changes = round.about(before.id()).stream()
                    .filter(NoLostUpdate::changesVersion)
                    .count();
            long version = round.after().claims().get(before.id()).version();
            if (version != before.version() + changes) {
                broken.add("claim " + before.id() + " went from version " + before.version() + " to " + version + " by "
                        + changes + " changes");
            }
        }
        return broken;
    }

    private static Optional<String> check(Round round, Step step) {
        Standing.ClaimRow read = round.before().claims().get(step.claim());
        if (step.deed() == Deed.EDIT_REPORT) {
            return checkReport(round, step, read);
        }
        if (!step.tag().equals(read.tag(step.actor().id()))) {
            return Optional.of("a stale version was let through, it stood at "
                    + read.tag(step.actor().id()));
        }
        List<Entry> own = round.about(step.claim()).stream()
                .filter(entry -> isBy(entry, step))
                .toList();
        long position = own.isEmpty() ? 0 : own.get(0).position();
        return round.about(step.claim()).stream()
                .filter(entry -> entry.position() < position && (changesVersion(entry) || isOwnReview(entry, step)))
                .findFirst()
                .or(() -> own.stream()
                        .skip(1)
                        .filter(entry -> namedByAll(round, step))
                        .findFirst())
                .map(first -> "somebody was before, by " + first);
    }

    private static Optional<String> checkReport(Round round, Step step, Standing.ClaimRow read) {
        List<Entry> edits = round.about(step.claim()).stream()
                .filter(entry -> entry.action().equals("edit-report"))
                .toList();
        if (read.revision() == 0) {
            return Optional.empty();
        }
        if (!step.tag().equals("r" + read.revision())) {
            return Optional.of("a stale revision was let through, it stood at r" + read.revision());
        }
        boolean first = edits.stream()
                .filter(entry -> entry.actor().filter(step.actor()::is).isPresent())
                .anyMatch(entry -> entry.after().path("revision").asInt() == read.revision() + 1);
        return first ? Optional.empty() : Optional.of("a revision in between was written over");
    }

    /** Whether each of the actor's steps of this kind in the round names a version, so that only one can have won. */
    private static boolean namedByAll(Round round, Step step) {
        return round.successes()
                .map(Step.Ended::step)
                .filter(each -> each.claim().equals(step.claim())
                        && each.deed() == step.deed()
                        && each.actor().equals(step.actor()))
                .noneMatch(each -> each.tag().equals("*"));
    }

    private static boolean isBy(Entry entry, Step step) {
        UUID actor = step.actor().id();
        return entry.deed().equals(step.deed().code())
                && entry.actor().filter(actor::equals).isPresent();
    }

    private static boolean isOwnReview(Entry entry, Step step) {
        return entry.isSealed()
                && Set.of("save-review", "submit").contains(entry.action())
                && entry.actor().filter(step.actor()::is).isPresent();
    }

    private static boolean changesVersion(Entry entry) {
        return entry.isOfClaim() && !BESIDE.contains(entry.action());
    }
}
