package org.stet.web.google;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.site.Newsroom;
import org.stet.web.site.PublicPages;
import org.stet.workflow.claimreview.Claimant;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.publication.CheckSearch;
import org.stet.workflow.publication.PublicCheck;

/** Turns fact-checks into Google's shape, and answers with them as with any public page. */
@ApplicationScoped
class Answers {

    /** What Google's names of pages begin with. */
    static final String PAGES = "pages/";

    private final PublicPages pages;
    private final Newsroom newsroom;
    private final Publisher publisher;
    private final ObjectMapper mapper;

    Answers(PublicPages pages, Newsroom newsroom, Publisher publisher, ObjectMapper mapper) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.publisher = publisher;
        this.mapper = mapper;
    }

    Uni<Response> answer(HttpServerRequest request, String part, Supplier<Record> content) {
        return pages.answer(request, MediaType.APPLICATION_JSON, part, () -> written(content.get()));
    }

    private String written(Record content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("an answer cannot be written as JSON", notJson);
        }
    }

    /** Where readers find the newsroom. */
    URI base(URI asked) {
        return newsroom.base(asked);
    }

    /** The site's name as Google gives it: the host without “www.”. */
    static String site(URI base) {
        return Optional.ofNullable(base.getHost())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "");
    }

    /** Whether the newsroom writes in this language, in whatever region. */
    boolean isWrittenIn(String language) {
        return primary(language).equals(primary(publisher.language()));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    GoogleViews.Claim claim(CheckSearch.Found found, CheckDocument document, URI base) {
        PublicCheck check = found.check();
        return new GoogleViews.Claim(
                document.wording(),
                Claimant.of(document).map(Claimant::name),
                document.article().publishedOn().map(day -> day + "T00:00:00Z"),
                List.of(new GoogleViews.ClaimReview(
                        new GoogleViews.Publisher(publisher.name(), site(base)),
                        address(check, base),
                        document.report().headline(),
                        check.publication().publishedAt().toString(),
                        document.verdict().name(),
                        publisher.language())),
                check.publication().id().toString(),
                found.updatedAt());
    }

    GoogleViews.Withdrawn withdrawn(CheckSearch.Found found, URI base) {
        PublicCheck check = found.check();
        return new GoogleViews.Withdrawn(
                check.publication().id().toString(),
                address(check, base),
                found.updatedAt(),
                check.retraction().map(retraction -> retraction.reason()).or(() -> check.current()
                        .removed()));
    }

    GoogleViews.Page page(PublicCheck check, CheckDocument document, URI base) {
        CheckDocument.Verdict verdict = document.verdict();
        return new GoogleViews.Page(
                PAGES + check.publication().id(),
                address(check, base),
                day(check).toString(),
                new GoogleViews.Author(publisher.name()),
                List.of(new GoogleViews.Markup(
                        address(check, base),
                        document.wording(),
                        document.article().publishedOn().map(LocalDate::toString),
                        document.article().url(),
                        document.article().url().stream().toList(),
                        Claimant.of(document).map(claimant -> new GoogleViews.Author(claimant.name())),
                        new GoogleViews.Rating(
                                verdict.value(),
                                verdict.value().flatMap(value -> verdict.worst()),
                                verdict.value().flatMap(value -> verdict.best()),
                                verdict.name(),
                                verdict.meaning()))),
                Integer.toString(check.current().number()));
    }

    private static LocalDate day(PublicCheck check) {
        return check.publication().publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String address(PublicCheck check, URI base) {
        return base.resolve("/checks/" + check.publication().slug()).toASCIIString();
    }
}
