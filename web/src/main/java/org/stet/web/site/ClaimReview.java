package org.stet.web.site;

import java.net.URI;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.stet.core.attribution.SourceKind;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicationVersion;

/**
 * A fact-check as schema.org's ClaimReview, with its corrections as CorrectionComment. A retracted one is a ClaimReview no
 * more: it says that it was retracted, and why.
 */
final class ClaimReview {

    private ClaimReview() {}

    static Map<String, Object> of(PublicCheck check, Publisher publisher, URI base) {
        Map<String, Object> json = new LinkedHashMap<>();
        String url = base.resolve("/checks/" + check.publication().slug()).toString();
        json.put("@context", "https://schema.org");
        json.put("@type", check.retraction().isPresent() ? "CreativeWork" : "ClaimReview");
        json.put("@id", url);
        json.put("url", url);
        json.put("headline", check.current().revision().text().headline());
        json.put("datePublished", check.publication().publishedAt().toString());
        json.put("dateModified", modified(check));
        json.put("version", check.current().version());
        json.put("author", Map.of("@type", "Organization", "name", publisher.name(), "url", base.toString()));
        check.retraction()
                .ifPresentOrElse(
                        retraction -> {
                            json.put("creativeWorkStatus", "Retracted");
                            json.put("abstract", retraction.reason());
                        },
                        () -> review(check, json));
        return json;
    }

    private static void review(PublicCheck check, Map<String, Object> json) {
        PublicationVersion current = check.current();
        json.put("claimReviewed", current.revision().text().wording());
        json.put("reviewBody", current.revision().text().summary());
        json.put("itemReviewed", claim(check));
        json.put(
                "reviewRating",
                rating(current.revision().rating(), check.scale().ratings()));
        if (!check.corrections().isEmpty()) {
            json.put(
                    "correction",
                    check.corrections().stream().map(ClaimReview::correction).toList());
        }
    }

    private static String modified(PublicCheck check) {
        return check.retraction()
                .map(retraction -> retraction.retractedAt())
                .orElse(check.current().publishedAt())
                .toString();
    }

    private static Map<String, Object> claim(PublicCheck check) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("@type", "Claim");
        claim.put(
                "author",
                Map.of("@type", speakerType(check), "name", check.claim().speaker()));
        check.article().publishedOn().ifPresent(day -> claim.put("datePublished", day.toString()));
        claim.put("appearance", List.of(appearance(check)));
        return claim;
    }

    private static String speakerType(PublicCheck check) {
        boolean person = check.claim().chain().stream()
                .anyMatch(link -> link.name().equals(check.claim().speaker())
                        && (link.kind() == SourceKind.PERSON || link.kind() == SourceKind.OFFICIAL));
        return person ? "Person" : "Organization";
    }

    private static Map<String, Object> appearance(PublicCheck check) {
        Map<String, Object> appearance = new LinkedHashMap<>();
        appearance.put("@type", "NewsArticle");
        appearance.put("headline", check.article().title());
        check.article().url().ifPresent(url -> appearance.put("url", url));
        check.article()
                .publisher()
                .ifPresent(name -> appearance.put("publisher", Map.of("@type", "Organization", "name", name)));
        return appearance;
    }

    private static Map<String, Object> rating(Rating rating, List<Rating> scale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Rating");
        json.put("alternateName", rating.name());
        json.put("ratingExplanation", rating.meaning());
        rating.value().ifPresent(value -> {
            IntSummaryStatistics values = scale.stream()
                    .map(Rating::value)
                    .flatMapToInt(OptionalInt::stream)
                    .summaryStatistics();
            json.put("ratingValue", value);
            json.put("bestRating", values.getMax());
            json.put("worstRating", values.getMin());
        });
        return json;
    }

    private static Map<String, Object> correction(PublicationVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "CorrectionComment");
        json.put("text", version.correction().orElseThrow().reason());
        json.put("datePublished", version.publishedAt().toString());
        json.put("about", version.correction().orElseThrow().kind().code());
        return json;
    }
}
