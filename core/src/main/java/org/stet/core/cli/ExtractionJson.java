package org.stet.core.cli;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.Extraction;
import org.stet.core.claim.LeftOut;
import org.stet.core.claim.Occurrence;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.Quantity;
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
        addLeftOut(json, extraction.leftOut(), codePoints);
        ArrayNode headline = json.putArray("headline");
        extraction.headline().forEach(finding -> headline.addObject()
                .put("kind", finding.kind().name())
                .put("words", finding.words())
                .put("explanation", Words.of(finding)));
        ArrayNode remarks = json.putArray("remarks");
        extraction.remarks().forEach(remark -> remarks.add(Words.of(remark)));
        json.set("models", JsonLines.models(extraction.models()));
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
        ArrayNode open = json.putArray("needsContext");
        claim.needsContext().forEach(open::add);
        ArrayNode hedges = json.putArray("hedges");
        claim.hedges().forEach(hedges::add);
        json.put("hedged", claim.hedged())
                .put("checkworthiness", assessment.checkworthiness())
                .put("checkworthy", assessment.checkworthy())
                .put("opinion", assessment.opinion());
        ArrayNode types = json.putArray("types");
        assessment.types().stream()
                .sorted()
                .forEach(type -> types.add(type.name().toLowerCase(Locale.ENGLISH)));
        ArrayNode reasons = json.putArray("reasons");
        assessment.reasons().forEach(reason -> reasons.add(Words.of(reason)));
        ArrayNode occurrences = json.putArray("occurrences");
        for (Occurrence occurrence : claim.occurrences()) {
            ObjectNode each = place(occurrences.addObject(), occurrence.span(), codePoints)
                    .put("wording", occurrence.wording());
            each.set("chain", AttributionsCommand.chain(occurrence.chain()));
        }
        addNormalised(json, claim, text, codePoints);
    }

    private static void addNormalised(ObjectNode json, ClaimCandidate claim, String text, CodePoints codePoints) {
        ArrayNode quantities = json.putArray("quantities");
        for (Quantity quantity : claim.quantities()) {
            ObjectNode each = words(quantities.addObject(), quantity.span(), text, codePoints)
                    .put("value", quantity.value());
            quantity.upper().ifPresent(upper -> each.put("upper", upper));
            each.put("unit", quantity.unit()).put("bound", quantity.bound().name());
        }
        ArrayNode dates = json.putArray("dates");
        for (DateMention date : claim.dates()) {
            ObjectNode each = words(dates.addObject(), date.span(), text, codePoints)
                    .put("iso", date.iso())
                    .put("first", date.first().toString())
                    .put("last", date.last().toString());
            date.resolvedAgainst().ifPresent(day -> each.put("resolvedAgainst", day.toString()));
        }
        ArrayNode places = json.putArray("places");
        for (PlaceMention mention : claim.places()) {
            words(places.addObject(), mention.span(), text, codePoints)
                    .put("name", mention.name())
                    .put("kind", mention.kind().name())
                    .put("country", mention.country());
        }
    }

    private static ObjectNode words(ObjectNode json, Span span, String text, CodePoints codePoints) {
        return place(json, span, codePoints).put("text", span.of(text));
    }

    /** The statements that became no candidate of their own, by reason. */
    private static void addLeftOut(ObjectNode json, List<LeftOut> leftOut, CodePoints codePoints) {
        ObjectNode counts = json.putObject("leftOut");
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            ArrayNode places = counts.putArray(reason.name());
            leftOut.stream().filter(each -> each.reason() == reason).forEach(each -> place(
                            places.addObject(), each.span(), codePoints)
                    .put("checkworthiness", each.checkworthiness()));
        }
    }

    private static ObjectNode place(ObjectNode json, Span span, CodePoints codePoints) {
        return json.put("start", codePoints.fromPosition(span.start())).put("end", codePoints.fromPosition(span.end()));
    }
}
