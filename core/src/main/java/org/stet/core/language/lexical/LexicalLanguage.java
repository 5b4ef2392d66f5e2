package org.stet.core.language.lexical;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.StatementReader;
import org.stet.core.language.WordForms;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.statement.Statement;

/** A language of this distribution that is read by word lists; headlines are not compared. */
public abstract class LexicalLanguage implements LanguageParts {

    private final String language;

    /**
     * A language.
     *
     * @param language its BCP 47 primary subtag
     */
    protected LexicalLanguage(String language) {
        this.language = language;
    }

    /** Its parts, made at the first article. */
    protected abstract LexicalParts parts();

    @Override
    public final Set<String> languages() {
        return Set.of(language);
    }

    @Override
    public final int rank() {
        return SHIPPED;
    }

    @Override
    public final AttributionFinder attributions() {
        return parts().attributions();
    }

    @Override
    public final StatementReader statements() {
        return parts().statements();
    }

    @Override
    public final Assessor checkWorthiness() {
        return parts().checkWorthiness();
    }

    @Override
    public final WordForms words() {
        return parts().words();
    }

    @Override
    public final Map<String, String> models() {
        return NewsModel.used();
    }

    @Override
    public final List<Assessment> worth(
            SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        return parts().worth(article, statements, assessments);
    }

    @Override
    public final List<String> needsContext(String wording) {
        return parts().needsContext(wording);
    }
}
