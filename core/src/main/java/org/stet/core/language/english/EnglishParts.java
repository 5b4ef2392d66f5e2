package org.stet.core.language.english;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.HeadlineReader;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.StatementReader;
import org.stet.core.language.WordForms;
import org.stet.core.language.english.attribution.EnglishAttributions;
import org.stet.core.language.english.checkworthiness.EnglishCheckWorthiness;
import org.stet.core.language.english.statement.EnglishStatements;
import org.stet.core.language.english.statement.EnglishWordForms;
import org.stet.core.language.english.statement.HeadlineComparison;
import org.stet.core.language.english.statement.OpenWords;
import org.stet.core.language.english.worth.NewsWorth;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.statement.Statement;

/**
 * English, by the parts and models of this distribution; each model is loaded when an article needs it. It reads the
 * articles too whose language nobody knows.
 */
public final class EnglishParts implements LanguageParts {

    private final Supplier<AttributionFinder> attributions;
    private final Supplier<Assessor> checkWorthiness;
    private final StatementReader statements = new EnglishStatements();
    private final HeadlineReader headlines = HeadlineComparison::of;
    private final WordForms words = new EnglishWordForms();

    /** The surest parts. */
    public EnglishParts() {
        this(() -> Shipped.ATTRIBUTIONS, EnglishCheckWorthiness::shipped);
    }

    private EnglishParts(Supplier<AttributionFinder> attributions, Supplier<Assessor> checkWorthiness) {
        this.attributions = attributions;
        this.checkWorthiness = checkWorthiness;
    }

    /** Made at the first article. */
    private static final class Shipped {
        private static final AttributionFinder ATTRIBUTIONS = EnglishAttributions.shipped();
    }

    /** Made at the first article. */
    private static final class Fast {
        private static final AttributionFinder ATTRIBUTIONS = EnglishAttributions.fast();
    }

    @Override
    public LanguageParts fast() {
        return new EnglishParts(() -> Fast.ATTRIBUTIONS, EnglishCheckWorthiness::fast);
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public int rank() {
        return SHIPPED;
    }

    @Override
    public boolean standsIn() {
        return true;
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
    public List<Assessment> worth(SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        return NewsModel.shipped()
                .map(model -> NewsWorth.of(
                        article,
                        statements,
                        assessments,
                        model,
                        checkWorthiness().encoder()))
                .orElse(assessments);
    }

    @Override
    public Map<String, String> models() {
        return NewsModel.used();
    }

    @Override
    public List<String> needsContext(String wording) {
        return OpenWords.of(wording);
    }

    @Override
    public HeadlineReader headlines() {
        return headlines;
    }

    @Override
    public WordForms words() {
        return words;
    }
}
