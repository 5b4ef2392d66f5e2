package org.stet.core.claim.english;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.stet.core.attribution.AttributionFinder;
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

    private EnglishParts(Supplier<AttributionFinder> attributions, Supplier<Assessor> checkWorthiness) {
        this.sentences = new SentenceSplitter();
        this.attributions = attributions;
        this.checkWorthiness = checkWorthiness;
    }

    /** The given parts. */
    public EnglishParts(SentenceFinder sentences, AttributionFinder attributions, Assessor checkWorthiness) {
        this.sentences = sentences;
        this.attributions = () -> attributions;
        this.checkWorthiness = () -> checkWorthiness;
    }

    /** The surest parts of this distribution; each model is loaded when an article needs it. */
    public static EnglishParts shipped() {
        return new EnglishParts(() -> Shipped.ATTRIBUTIONS, CheckWorthiness::shipped);
    }

    /** The parts of this distribution that need no encoder; each model is loaded when an article needs it. */
    public static EnglishParts fast() {
        return new EnglishParts(() -> Fast.ATTRIBUTIONS, CheckWorthiness::fast);
    }

    /** Made at the first article. */
    private static final class Shipped {
        private static final AttributionFinder ATTRIBUTIONS = AttributionFinder.shipped();
    }

    /** Made at the first article. */
    private static final class Fast {
        private static final AttributionFinder ATTRIBUTIONS = AttributionFinder.fast();
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
