package org.stet.web.site;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.stet.core.attribution.SourceKind;
import org.stet.web.ui.CheckMessages;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.publication.PublicCheck;

/**
 * A fact-check as schema.org's ClaimReview, from nothing but what was approved. Its corrections, as CorrectionComment,
 * come before what it says now. A retracted one is a ClaimReview no more: it says that it was retracted, and why.
 */
final class ClaimReview {

    private ClaimReview() {}

    static Map<String, Object> of(PublicCheck check, PublisherSettings publisher, URI base, CheckMessages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        String url = Headlines.address(check, base);
        boolean stands =
                check.retraction().isEmpty() && check.current().document().isPresent();
        json.put("@context", "https://schema.org");
        json.put("@type", stands ? "ClaimReview" : "CreativeWork");
        json.put("@id", url);
        json.put("url", url);
        check.retraction().ifPresent(retraction -> {
            json.put("creativeWorkStatus", "Retracted");
            json.put("abstract", retraction.reason());
        });
        if (!check.corrections().isEmpty()) {
            json.put(
                    "correction",
                    check.corrections().stream()
                            .map(version -> correction(version, messages))
                            .toList());
        }
        check.current()
                .document()
                .ifPresent(document -> json.put("headline", document.report().headline()));
        json.put("datePublished", check.publication().publishedAt().toString());
        json.put("dateModified", Headlines.changedAt(check).toString());
        json.put("version", check.current().number());
        json.put("author", Map.of("@type", "Organization", "name", publisher.name(), "url", base.toString()));
        check.current().document().filter(document -> stands).ifPresent(document -> review(document, json));
        return json;
    }

    private static void review(CheckDocument document, Map<String, Object> json) {
        json.put("claimReviewed", document.wording());
        json.put("reviewBody", document.report().summary());
        json.put("itemReviewed", claim(document));
        json.put("reviewRating", rating(document.verdict()));
    }

    private static Map<String, Object> claim(CheckDocument document) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("@type", "Claim");
        claim.put("author", Map.of("@type", speakerType(document), "name", document.speaker()));
        document.article().publishedOn().ifPresent(day -> claim.put("datePublished", day.toString()));
        claim.put("appearance", List.of(appearance(document.article())));
        return claim;
    }

    private static String speakerType(CheckDocument document) {
        boolean person = document.chain().stream()
                .anyMatch(link -> link.name().equals(document.speaker())
                        && (link.kind() == SourceKind.PERSON || link.kind() == SourceKind.OFFICIAL));
        return person ? "Person" : "Organization";
    }

    private static Map<String, Object> appearance(CheckDocument.ArticleReference article) {
        Map<String, Object> appearance = new LinkedHashMap<>();
        appearance.put("@type", "NewsArticle");
        appearance.put("headline", article.title());
        article.url().ifPresent(url -> appearance.put("url", url));
        article.publisher()
                .ifPresent(name -> appearance.put("publisher", Map.of("@type", "Organization", "name", name)));
        return appearance;
    }

    private static Map<String, Object> rating(CheckDocument.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Rating");
        json.put("alternateName", verdict.name());
        json.put("ratingExplanation", verdict.meaning());
        verdict.value().ifPresent(value -> {
            json.put("ratingValue", value);
            json.put("bestRating", verdict.best().orElse(value));
            json.put("worstRating", verdict.worst().orElse(value));
        });
        return json;
    }

    private static Map<String, Object> correction(PublicCheck.Version version, CheckMessages messages) {
        CheckDocument.CorrectionNote note = version.correction().orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "CorrectionComment");
        version.otherVerdictBefore()
                .ifPresent(before -> json.put(
                        "name",
                        messages.verdictBefore(
                                before.name(),
                                version.document().orElseThrow().verdict().name())));
        json.put("text", note.reason());
        json.put("datePublished", version.publishedAt().toString());
        json.put("about", note.kind());
        return json;
    }
}
