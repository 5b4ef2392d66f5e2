package org.stet.workflow.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.stet.core.article.fetch.PageFetcher;
import org.stet.core.article.reader.ArticleReader;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.language.Languages;

/** Makes core's parts, which know nothing of containers, available for injection. */
@ApplicationScoped
class CoreParts {

    private final ExtractionSettings settings;

    @Inject
    CoreParts(ExtractionSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    PageFetcher fetcher() {
        return new PageFetcher();
    }

    @Produces
    @Singleton
    ArticleReader reader() {
        return new ArticleReader();
    }

    @Produces
    @Singleton
    Languages languages() {
        return settings.encoder() ? Languages.shipped() : Languages.fast();
    }

    @Produces
    @Singleton
    ClaimExtractor extractor(Languages languages) {
        return new ClaimExtractor(languages).within(settings.limit());
    }
}
