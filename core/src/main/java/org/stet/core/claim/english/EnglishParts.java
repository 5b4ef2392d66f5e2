package org.stet.core.claim.english;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.stet.core.attribution.AttributionFinder;
import org.stet.core.attribution.CueAttributionFinder;
import org.stet.core.attribution.TaggedArticle;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.claim.HeadlineFinding;
import org.stet.core.claim.LanguageParts;
import org.stet.core.claim.Statement;
import org.stet.core.claim.StatementReader;
import org.stet.core.sentence.SentenceFinder;
import org.stet.core.sentence.SentenceSplitter;

/** English, with the parts and models of this distribution or with others. */
public final class EnglishParts implements LanguageParts {

    private final SentenceFinder sentences;
    private final Supplier<AttributionFinder> attributions;
    private final Supplier<Assessor> checkWorthiness;
    private final StatementReader statements = new EnglishStatements();

    /** The parts of this distribution; each model is loaded when an article needs it. */
    public EnglishParts() {
        this.sentences = new SentenceSplitter();
        this.attributions = () -> Shipped.ATTRIBUTIONS;
        this.checkWorthiness = CheckWorthiness::shipped;
    }

    /** The given parts, with this distribution's way to cut sentences. */
    public EnglishParts(SentenceFinder sentences, AttributionFinder attributions, Assessor checkWorthiness) {
        this.sentences = sentences;
        this.attributions = () -> attributions;
        this.checkWorthiness = () -> checkWorthiness;
    }

    /** Made at the first article. */
    private static final class Shipped {
        private static final AttributionFinder ATTRIBUTIONS = new CueAttributionFinder();
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public SentenceFinder sentences() {
        return sentences;
    }

    @Override
    public AttributionFinder attributions() {
        return attributions.get();
    }

    @Override
    public StatementReader statements() {
        return statements;
    }

    @Override
    public Assessor checkWorthiness() {
        return checkWorthiness.get();
    }

    @Override
    public List<HeadlineFinding> compareHeadline(TaggedArticle article, List<Statement> statements) {
        return HeadlineComparison.of(article, statements);
    }
}
