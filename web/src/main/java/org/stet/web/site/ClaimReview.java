package org.stet.web.site;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        json.put("author", newsroom(publisher, base));
        json.put("publisher", newsroom(publisher, base));
        check.current().document().filter(document -> stands).ifPresent(document -> review(document, json));
        return json;
    }

    private static Map<String, Object> newsroom(PublisherSettings publisher, URI base) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Organization");
        json.put("name", publisher.name());
        json.put("url", base.toString());
        publisher.sameAs().filter(pages -> !pages.isEmpty()).ifPresent(pages -> json.put("sameAs", pages));
        return json;
    }

    private static void review(CheckDocument document, Map<String, Object> json) {
        json.put("claimReviewed", document.wording());
        json.put("reviewBody", document.report().summary());
        json.put("itemReviewed", claim(document));
        json.put("reviewRating", rating(document.verdict()));
        if (!document.evidence().isEmpty()) {
            json.put(
                    "citation",
                    document.evidence().stream().map(ClaimReview::source).toList());
        }
    }

    private static Map<String, Object> claim(CheckDocument document) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("@type", "Claim");
        claimant(document).ifPresent(author -> claim.put("author", author));
        document.article().publishedOn().ifPresent(day -> claim.put("datePublished", day.toString()));
        Map<String, Object> appearance = appearance(document.article());
        claim.put("firstAppearance", appearance);
        claim.put("appearance", List.of(appearance));
        return claim;
    }

    /** Who makes the claim; empty where that is nobody with a name: an unnamed source, a document, or the article alone. */
    private static Optional<Map<String, String>> claimant(CheckDocument document) {
        Optional<SourceKind> kind = document.chain().stream()
                .filter(link -> link.name().equals(document.speaker()))
                .map(CheckDocument.Link::kind)
                .findFirst();
        boolean publisher = document.article()
                .publisher()
                .filter(document.speaker()::equals)
                .isPresent();
        Optional<String> type = kind.isEmpty()
                ? Optional.of("Organization").filter(organisation -> publisher)
                : kind.flatMap(each -> typeOf(each, document.speaker()));
        return type.map(name -> Map.of("@type", name, "name", document.speaker()));
    }

    /** An office is told from whoever speaks for it by its article: "the ministry". */
    private static Optional<String> typeOf(SourceKind kind, String name) {
        return switch (kind) {
            case PERSON, AUTHOR -> Optional.of("Person");
            case OFFICIAL ->
                Optional.of(
                        name.startsWith("The ") || Character.isLowerCase(name.codePointAt(0))
                                ? "Organization"
                                : "Person");
            case ORGANISATION, PUBLICATION -> Optional.of("Organization");
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> source(CheckDocument.Source evidence) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("@type", "CreativeWork");
        source.put("name", evidence.title());
        source.put("url", evidence.url());
        evidence.publisher().ifPresent(name -> source.put("publisher", Map.of("@type", "Organization", "name", name)));
        evidence.archiveUrl().ifPresent(url -> source.put("archivedAt", url));
        return source;
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
