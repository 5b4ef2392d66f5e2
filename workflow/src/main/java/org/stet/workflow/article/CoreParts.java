package org.stet.workflow.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.core.article.ArticleReader;
import org.stet.core.article.PageFetcher;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.claim.ClaimExtractor;

/** Makes core's parts, which know nothing of containers, available for injection. */
@ApplicationScoped
class CoreParts {

    private final boolean encoder;

    @Inject
    CoreParts(@ConfigProperty(name = "stet.encoder", defaultValue = "true") boolean encoder) {
        this.encoder = encoder;
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
    CheckWorthiness checkWorthiness() {
        return encoder ? CheckWorthiness.shipped() : CheckWorthiness.fast();
    }

    @Produces
    @Singleton
    ClaimExtractor extractor() {
        return encoder ? ClaimExtractor.shipped() : ClaimExtractor.fast();
    }
}
