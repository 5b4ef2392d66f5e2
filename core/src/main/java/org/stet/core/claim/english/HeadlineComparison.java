package org.stet.core.claim.english;

import java.util.List;

import org.stet.core.attribution.TaggedArticle;
import org.stet.core.claim.HeadlineFinding;
import org.stet.core.claim.Statement;

/** Compares an English headline with the body below it. */
final class HeadlineComparison {

    private HeadlineComparison() {}

    static List<HeadlineFinding> of(TaggedArticle article, List<Statement> statements) {
        return List.of();
    }
}
