package org.stet.web.ui.claim;

import java.time.Instant;
import java.util.List;

import org.stet.workflow.factcheck.ReportRevision;

/**
 * A revision of a report as pages show it.
 *
 * @param number its number
 * @param label its number, in words
 * @param wording the claim that it is about
 * @param headline its headline
 * @param summary what was found
 * @param paragraphs the whole of it, paragraph by paragraph
 * @param rating its verdict's name
 * @param tone which way that points
 * @param by who saved it
 * @param writers whose words are in it
 * @param media the picture, video or recording that is checked, in words; empty where there is none
 * @param at when it was saved
 * @param published whether readers see it
 */
public record ShownRevision(
        int number,
        String label,
        String wording,
        String headline,
        String summary,
        List<String> paragraphs,
        String rating,
        String tone,
        String by,
        String writers,
        String media,
        Instant at,
        boolean published) {

    static ShownRevision of(
            ReportRevision revision, String label, String by, String writers, String media, boolean published) {
        return new ShownRevision(
                revision.revision(),
                label,
                revision.text().wording(),
                revision.text().headline(),
                revision.text().summary(),
                List.of(revision.text().body().split("\\R{2,}")),
                revision.rating().name(),
                revision.rating().tone().name(),
                by,
                writers,
                media,
                revision.editedAt(),
                published);
    }
}
