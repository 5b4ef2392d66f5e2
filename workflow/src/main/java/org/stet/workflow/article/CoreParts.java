package org.stet.workflow.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.stet.core.article.ArticleReader;
import org.stet.core.article.PageFetcher;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.claim.ClaimExtractor;

/** Makes core's parts, which know nothing of containers, available for injection. */
@ApplicationScoped
class CoreParts {

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
        return CheckWorthiness.shipped();
    }

    @Produces
    @Singleton
    ClaimExtractor extractor() {
        return ClaimExtractor.shipped();
    }
}
