package org.stet.web.site;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.stet.web.ui.CheckMessages;
import org.stet.workflow.claimreview.Claimant;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.publication.PublicCheck;

/**
 * A fact-check as schema.org's ClaimReview, from nothing but what was approved. Its corrections, as CorrectionComment,
 * come before what it says now. A retracted one is a ClaimReview no more: it says that it was retracted, and why.
 */
final class ClaimReview {

    private ClaimReview() {}

    static Map<String, Object> of(PublicCheck check, Publisher publisher, CheckMessages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        String url = address(publisher, "/checks/" + check.publication().slug());
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
        if (check.current().document().isPresent()) {
            json.put("image", address(publisher, Headlines.picturePath(check, publisher)));
        }
        json.put("inLanguage", publisher.language());
        json.put("datePublished", check.publication().publishedAt().toString());
        json.put("dateModified", Headlines.changedAt(check).toString());
        json.put("version", check.current().number());
        json.put("author", newsroom(publisher));
        json.put("publisher", newsroom(publisher));
        check.current().document().filter(document -> stands).ifPresent(document -> {
            review(document, json);
            document.report()
                    .media()
                    .ifPresent(media -> json.put("associatedMediaReview", mediaReview(media, check, publisher, url)));
        });
        return json;
    }

    /** Whatever a request names as its host is no address: where none is set, there is the path alone. */
    private static String address(Publisher publisher, String path) {
        return publisher
                .address()
                .map(address -> address.resolve(path))
                .orElseGet(() -> URI.create(path))
                .toASCIIString();
    }

    private static Map<String, Object> newsroom(Publisher publisher) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Organization");
        json.put("name", publisher.name());
        publisher.address().ifPresent(url -> json.put("url", url.toString()));
        publisher.logo().ifPresent(logo -> json.put("logo", address(publisher, Newsroom.logoPath(logo))));
        publisher.policies().forEach((property, path) -> json.put(property, address(publisher, path)));
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

    /** What was found of the picture, video or recording, beside what was found of the claim. */
    private static Map<String, Object> mediaReview(Media media, PublicCheck check, Publisher publisher, String url) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "MediaReview");
        json.put("@id", url + "#media");
        json.put("url", url);
        json.put("inLanguage", publisher.language());
        json.put("datePublished", check.publication().publishedAt().toString());
        json.put("author", newsroom(publisher));
        json.put("mediaAuthenticityCategory", "https://schema.org/" + category(media.authenticity()));
        json.put("itemReviewed", mediaItem(media));
        return json;
    }

    private static Map<String, Object> mediaItem(Media media) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "MediaReviewItem");
        item.put(
                "mediaItemAppearance", List.of(Map.of("@type", typeOf(media.medium()), "contentUrl", media.address())));
        return item;
    }

    private static String typeOf(Media.Medium medium) {
        return switch (medium) {
            case IMAGE -> "ImageObject";
            case VIDEO -> "VideoObject";
            case AUDIO -> "AudioObject";
        };
    }

    private static String category(Media.Authenticity authenticity) {
        return switch (authenticity) {
            case ORIGINAL -> "OriginalMediaContent";
            case DECONTEXTUALIZED -> "DecontextualizedContent";
            case EDITED_OR_CROPPED -> "EditedOrCroppedContent";
            case TRANSFORMED -> "TransformedContent";
            case STAGED -> "StagedContent";
            case SATIRE_OR_PARODY -> "SatireOrParodyContent";
        };
    }

    private static Map<String, Object> claim(CheckDocument document) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("@type", "Claim");
        Claimant.of(document)
                .ifPresent(author -> claim.put("author", Map.of("@type", author.type(), "name", author.name())));
        document.article().publishedOn().ifPresent(day -> claim.put("datePublished", day.toString()));
        document.article().language().ifPresent(language -> claim.put("inLanguage", language));
        Map<String, Object> appearance = appearance(document.article());
        claim.put("firstAppearance", appearance);
        claim.put("appearance", List.of(appearance));
        return claim;
    }

    private static Map<String, Object> source(CheckDocument.Source evidence) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("@type", "CreativeWork");
        source.put("name", evidence.title());
        source.put("url", evidence.url());
        evidence.publisher().ifPresent(name -> source.put("publisher", Map.of("@type", "Organization", "name", name)));
        evidence.publishedOn().ifPresent(day -> source.put("datePublished", day.toString()));
        evidence.archiveUrl().ifPresent(url -> source.put("archivedAt", url));
        return source;
    }

    private static Map<String, Object> appearance(CheckDocument.ArticleReference article) {
        Map<String, Object> appearance = new LinkedHashMap<>();
        appearance.put("@type", "NewsArticle");
        appearance.put("headline", article.title());
        article.url().ifPresent(url -> appearance.put("url", url));
        article.publishedOn().ifPresent(day -> appearance.put("datePublished", day.toString()));
        article.language().ifPresent(language -> appearance.put("inLanguage", language));
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
        json.put("keywords", note.kind());
        return json;
    }
}
