package org.stet.web.ui;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.stet.web.files.PictureAddress;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.factcheck.CheckDocument;

/**
 * A check document as pages show it: to readers and, word for word the same, to who approves it.
 *
 * @param document the document
 * @param at when it went out; for one that has not, now
 * @param lead its summary; empty where the body begins with it
 * @param paragraphs its body
 * @param slug the last part of its public address; empty for one that has not gone out
 * @param snapshots what can be told of the snapshots of its sources now, by evidence
 */
public record ShownCheck(
        CheckDocument document,
        Instant at,
        String lead,
        List<String> paragraphs,
        String slug,
        Map<UUID, EvidenceSnapshot.Seal> snapshots) {

    /** The document with its text in paragraphs. */
    public static ShownCheck of(
            CheckDocument document, Instant at, String slug, Map<UUID, EvidenceSnapshot.Seal> snapshots) {
        String body = document.report().body();
        String summary = document.report().summary();
        return new ShownCheck(
                document,
                at,
                body.startsWith(summary) ? "" : summary,
                body.lines().filter(line -> !line.isBlank()).toList(),
                slug,
                snapshots);
    }

    /** The ratings that are in order, for the meter beside the verdict; none where the verdict lies outside the order. */
    public List<CheckDocument.Step> meter() {
        return document.verdict().value().isEmpty()
                ? List.of()
                : document.verdict().scale().stream()
                        .filter(step -> step.value().isPresent())
                        .toList();
    }

    /** The chain through which the claim came, where it is more than the speaker alone. */
    public List<CheckDocument.Link> chain() {
        return document.chain().size() > 1 ? document.chain() : List.of();
    }

    /** What had come of a request for a reply when this went out. */
    public String outcome(CheckDocument.Reply reply) {
        return reply.outcomeAt(at).name();
    }

    /** Where the picture of a file is, for whoever reads this. */
    public String picture(CheckDocument.Source source, CheckDocument.File file) {
        return slug.isEmpty()
                ? PictureAddress.ofClaim(document.claim(), source.id(), file.id())
                : PictureAddress.ofReaders(slug, file.id());
    }

    /** The host of a source, for readers to see where a link leads. */
    public String host(CheckDocument.Source source) {
        String host = URI.create(source.url()).getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
