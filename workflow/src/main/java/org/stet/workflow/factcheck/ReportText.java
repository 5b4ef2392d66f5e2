package org.stet.workflow.factcheck;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.stet.workflow.audit.CanonicalJson;
import org.stet.workflow.audit.Sha256;

/**
 * The text of a report, as it will be published.
 *
 * @param wording the claim that it is about
 * @param headline its headline
 * @param summary what was found, in a few sentences
 * @param body the whole of it
 * @param media the picture, video or recording that is checked; empty where it is words alone
 */
public record ReportText(String wording, String headline, String summary, String body, Optional<Media> media) {

    /** Whether these words stand in the headline, the summary or the body, wherever lines break. */
    public boolean says(String words) {
        String sought = inOneLine(words);
        return !sought.isEmpty()
                && Stream.of(headline, summary, body)
                        .anyMatch(part -> inOneLine(part).contains(sought));
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * The SHA-256 of the canonical content: the text with its claim and its verdict.
     *
     * @param rating the verdict's code
     */
    public String sha256(UUID claimId, String rating) {
        Map<String, String> content = new HashMap<>(Map.of(
                "claim", claimId.toString(),
                "wording", wording,
                "headline", headline,
                "summary", summary,
                "body", body,
                "rating", rating));
        media.ifPresent(checked -> content.put("media", CanonicalJson.of(checked)));
        return Sha256.of(CanonicalJson.of(content));
    }
}
