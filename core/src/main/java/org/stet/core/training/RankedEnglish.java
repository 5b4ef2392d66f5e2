package org.stet.core.training;

import java.util.List;
import java.util.Set;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.HeadlineReader;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.StatementReader;
import org.stet.core.language.WordForms;
import org.stet.core.statement.Statement;

/** English with another ranking. */
final class RankedEnglish implements LanguageParts {

    private final LanguageParts english;
    private final Ranking ranking;

    /** Says what the statements of an article are worth. */
    interface Ranking {
        List<Assessment> worth(SplitArticle article, List<Statement> statements, List<Assessment> assessments);
    }

    RankedEnglish(LanguageParts english, Ranking ranking) {
        this.english = english;
        this.ranking = ranking;
    }

    @Override
    public List<Assessment> worth(SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        return ranking.worth(article, statements, assessments);
    }

    @Override
    public Set<String> languages() {
        return english.languages();
    }

    @Override
    public boolean standsIn() {
        return english.standsIn();
    }

    @Override
    public AttributionFinder attributions() {
        return english.attributions();
    }

    @Override
    public StatementReader statements() {
        return english.statements();
    }

    @Override
    public Assessor checkWorthiness() {
        return english.checkWorthiness();
    }

    @Override
    public HeadlineReader headlines() {
        return english.headlines();
    }

    @Override
    public WordForms words() {
        return english.words();
    }
}
