package org.stet.web.api;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.api.Views.PictureView;
import org.stet.web.api.Views.PublicArticleView;
import org.stet.web.api.Views.PublicCheckSummary;
import org.stet.web.api.Views.PublicCheckView;
import org.stet.web.api.Views.PublicContentView;
import org.stet.web.api.Views.PublicCorrectionView;
import org.stet.web.api.Views.PublicFileView;
import org.stet.web.api.Views.PublicRatingView;
import org.stet.web.api.Views.PublicReplyView;
import org.stet.web.api.Views.PublicSourceView;
import org.stet.web.api.Views.PublicVersionView;
import org.stet.web.files.PictureAddress;
import org.stet.web.site.Headlines;
import org.stet.web.site.PublicPages;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.publication.CheckSearch;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;

/** Turns what is public into the views for everybody, and answers with them as with any public page. */
@ApplicationScoped
class PublicRendering {

    private final PublicPages pages;
    private final ObjectMapper mapper;

    PublicRendering(PublicPages pages, ObjectMapper mapper) {
        this.pages = pages;
        this.mapper = mapper;
    }

    Uni<Response> answer(HttpServerRequest request, String part, Supplier<Record> view) {
        return pages.answer(request, MediaType.APPLICATION_JSON, part, () -> written(view.get()));
    }

    private String written(Record view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a view cannot be written as JSON", notJson);
        }
    }

    static PublicCheckSummary summary(CheckSearch.Found found) {
        PublicCheck check = found.check();
        Optional<CheckDocument> document = check.current().document();
        return new PublicCheckSummary(
                check.publication().slug(),
                address(check),
                document.map(of -> of.report().headline()),
                document.map(of -> of.report().summary()),
                document.map(CheckDocument::wording),
                document.map(CheckDocument::speaker),
                document.map(of -> rating(of.verdict())),
                check.publication().publishedAt(),
                Headlines.changedAt(check),
                check.current().number(),
                check.retraction().map(retraction -> retraction.reason()),
                document.flatMap(of -> of.article().language()),
                found.topics(),
                found.updatedAt());
    }

    static PublicCheckView check(PublicCheck check) {
        return new PublicCheckView(
                check.publication().slug(),
                address(check),
                check.publication().publishedAt(),
                Headlines.changedAt(check),
                check.retraction().map(retraction -> retraction.reason()),
                check.versions().stream()
                        .map(version -> version(version, check.publication().slug()))
                        .toList());
    }

    static PublicCorrectionView correction(PublicChecks.LedgerLine line) {
        return new PublicCorrectionView(
                address(line.check()),
                line.at(),
                line.version().flatMap(PublicCheck.Version::correction).map(CheckDocument.CorrectionNote::kind),
                line.version().map(PublicCheck.Version::number),
                line.reason());
    }

    private static PublicVersionView version(PublicCheck.Version version, String slug) {
        return new PublicVersionView(
                version.number(),
                version.publishedAt(),
                version.sha256(),
                version.coversAll(),
                version.correction().map(CheckDocument.CorrectionNote::kind),
                version.correction().map(CheckDocument.CorrectionNote::reason),
                version.removed(),
                version.document().map(document -> content(document, version, slug)));
    }

    private static PublicContentView content(CheckDocument document, PublicCheck.Version version, String slug) {
        return new PublicContentView(
                document.wording(),
                document.speaker(),
                new PublicArticleView(
                        document.article().title(),
                        document.article().url(),
                        document.article().publisher(),
                        document.article().publishedOn().map(Object::toString),
                        document.article().language()),
                document.report().headline(),
                document.report().summary(),
                document.report().body(),
                rating(document.verdict()),
                document.report().media().map(Media::medium).map(Codes::of),
                document.report().media().map(Media::address),
                document.report().media().map(Media::authenticity).map(Codes::of),
                document.evidence().stream().map(source -> source(source, slug)).toList(),
                document.replies().stream()
                        .map(reply -> new PublicReplyView(
                                reply.party(),
                                reply.askedAt(),
                                Codes.of(reply.outcomeAt(version.publishedAt())),
                                reply.answer()))
                        .toList());
    }

    private static PublicRatingView rating(CheckDocument.Verdict verdict) {
        return new PublicRatingView(
                verdict.code(), verdict.name(), verdict.meaning(), verdict.value(), verdict.best(), verdict.worst());
    }

    private static PublicSourceView source(CheckDocument.Source source, String slug) {
        return new PublicSourceView(
                source.url(),
                source.title(),
                source.publisher(),
                source.publishedOn(),
                source.quote(),
                source.locator(),
                Codes.of(source.stance()),
                Codes.of(source.kind()),
                source.archiveUrl(),
                source.attached().stream().map(file -> file(file, slug)).toList());
    }

    private static PublicFileView file(CheckDocument.File file, String slug) {
        return new PublicFileView(
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.description(),
                file.picture()
                        .map(picture -> new PictureView(
                                PictureAddress.ofReaders(slug, file.id()),
                                picture.sha256(),
                                picture.width(),
                                picture.height())));
    }

    private static String address(PublicCheck check) {
        return "/checks/" + check.publication().slug();
    }
}
