package org.stet.web.ui.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.stet.web.ui.Diff;
import org.stet.workflow.factcheck.ReportRevision;

/**
 * What differs between two texts of a report, part by part; parts that are equal are left out.
 *
 * @param parts the parts that differ
 */
public record ReportChanges(List<Part> parts) {

    static final ReportChanges NONE = new ReportChanges(List.of());

    /**
     * A part of the report.
     *
     * @param name what the part is called
     * @param words what differs in it, word by word
     */
    public record Part(String name, List<Diff.Part> words) {}

    static ReportChanges between(ReportRevision before, ReportRevision after, ReportMessages messages) {
        return of(Stream.of(
                part(messages.wording(), before.text().wording(), after.text().wording()),
                part(messages.rating(), before.rating().name(), after.rating().name()),
                part(messages.headline(), before.text().headline(), after.text().headline()),
                part(messages.summary(), before.text().summary(), after.text().summary()),
                part(messages.body(), before.text().body(), after.text().body())));
    }

    /** From what is saved to what somebody typed. */
    static ReportChanges between(ReportRevision before, ReportPage.Input typed, ReportMessages messages) {
        return of(Stream.of(
                part(
                        messages.headline(),
                        before.text().headline(),
                        typed.headline().orElse("")),
                part(
                        messages.summary(),
                        before.text().summary(),
                        typed.summary().orElse("")),
                part(messages.body(), before.text().body(), typed.body().orElse(""))));
    }

    private static ReportChanges of(Stream<Optional<Part>> parts) {
        return new ReportChanges(parts.flatMap(Optional::stream).toList());
    }

    /** Browsers send line ends of two characters; that alone is no difference. */
    private static Optional<Part> part(String name, String before, String after) {
        String was = before.replace("\r\n", "\n").strip();
        String is = after.replace("\r\n", "\n").strip();
        return was.equals(is) ? Optional.empty() : Optional.of(new Part(name, Diff.between(was, is)));
    }
}
