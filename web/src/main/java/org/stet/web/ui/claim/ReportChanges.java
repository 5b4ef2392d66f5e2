package org.stet.web.ui.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.stet.web.ui.ChangedPart;
import org.stet.web.ui.CheckChanges;
import org.stet.workflow.factcheck.ReportRevision;

/**
 * What differs between two texts of a report, part by part; parts that are equal are left out.
 *
 * @param parts the parts that differ
 */
public record ReportChanges(List<ChangedPart> parts) {

    static final ReportChanges NONE = new ReportChanges(List.of());

    static ReportChanges between(
            ReportRevision before, ReportRevision after, ReportMessages messages, CheckChanges changes) {
        return of(Stream.of(
                ChangedPart.of(
                        messages.wording(),
                        before.text().wording(),
                        after.text().wording()),
                ChangedPart.of(
                        messages.rating(),
                        before.rating().name(),
                        after.rating().name()),
                ChangedPart.of(
                        messages.media(),
                        changes.inWords(before.text().media()),
                        changes.inWords(after.text().media())),
                ChangedPart.of(
                        messages.headline(),
                        before.text().headline(),
                        after.text().headline()),
                ChangedPart.of(
                        messages.summary(),
                        before.text().summary(),
                        after.text().summary()),
                ChangedPart.of(
                        messages.body(), before.text().body(), after.text().body())));
    }

    /** From what is saved to what somebody typed. */
    static ReportChanges between(ReportRevision before, ReportPage.Input typed, ReportMessages messages) {
        return of(Stream.of(
                ChangedPart.of(
                        messages.headline(),
                        before.text().headline(),
                        typed.headline().orElse("")),
                ChangedPart.of(
                        messages.summary(),
                        before.text().summary(),
                        typed.summary().orElse("")),
                ChangedPart.of(
                        messages.body(), before.text().body(), typed.body().orElse(""))));
    }

    private static ReportChanges of(Stream<Optional<ChangedPart>> parts) {
        return new ReportChanges(parts.flatMap(Optional::stream).toList());
    }
}
