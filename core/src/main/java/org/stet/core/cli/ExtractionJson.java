package org.stet.core.cli;

import java.util.Locale;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.Extraction;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;

/** An extraction as one JSON object; offsets are code points into its {@code text}, end-exclusive. */
final class ExtractionJson {

    private ExtractionJson() {}

    static ObjectNode of(Extraction extraction) {
        Article article = extraction.article();
        CodePoints codePoints = CodePoints.of(article.text());
        ObjectNode json = JsonLines.object();
        addMetadata(json, article.metadata());
        json.put("text", article.text());
        ArrayNode paragraphs = json.putArray("paragraphs");
        for (Paragraph paragraph : article.paragraphs()) {
            place(paragraphs.addObject(), paragraph.span(), codePoints)
                    .put("kind", paragraph.kind().name());
        }
        ArrayNode claims = json.putArray("claims");
        extraction.claims().forEach(claim -> addClaim(claims.addObject(), claim, article.text(), codePoints));
        ObjectNode models = json.putObject("models");
        new TreeMap<>(extraction.models()).forEach(models::put);
        return json;
    }

    private static void addMetadata(ObjectNode json, Metadata metadata) {
        metadata.title().ifPresent(title -> json.put("title", title));
        ArrayNode authors = json.putArray("authors");
        metadata.authors().forEach(authors::add);
        metadata.published().ifPresent(day -> json.put("published", day.toString()));
        metadata.modified().ifPresent(day -> json.put("modified", day.toString()));
        metadata.publisher().ifPresent(publisher -> json.put("publisher", publisher));
        metadata.url().ifPresent(url -> json.put("url", url.toString()));
        metadata.language().ifPresent(language -> json.put("language", language));
        metadata.declaredLanguage().ifPresent(language -> json.put("languageDeclared", language));
        metadata.detectedLanguage().ifPresent(language -> json.put("languageDetected", language));
    }

    private static void addClaim(ObjectNode json, ClaimCandidate claim, String text, CodePoints codePoints) {
        Assessment assessment = claim.assessment();
        place(json, claim.span(), codePoints)
                .put("text", claim.span().of(text))
                .put("wording", claim.wording())
                .put("speaker", claim.speaker());
        json.set("chain", AttributionsCommand.chain(claim.chain()));
        json.put("hedged", claim.hedged())
                .put("checkworthiness", assessment.checkworthiness())
                .put("checkworthy", assessment.checkworthy())
                .put("opinion", assessment.opinion());
        ArrayNode types = json.putArray("types");
        assessment.types().stream()
                .sorted()
                .forEach(type -> types.add(type.name().toLowerCase(Locale.ENGLISH)));
        ArrayNode reasons = json.putArray("reasons");
        assessment.reasons().forEach(reasons::add);
    }

    private static ObjectNode place(ObjectNode json, Span span, CodePoints codePoints) {
        return json.put("start", codePoints.fromPosition(span.start())).put("end", codePoints.fromPosition(span.end()));
    }
}
