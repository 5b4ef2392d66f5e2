package org.stet.web.ui.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.reading.search.Passage.Where;
import org.stet.workflow.search.Count;

/** What the search says: {@code {search:…}} in a template. */
@MessageBundle("search")
public interface SearchMessages {

    @Message("Search")
    String title();

    @Message("Claims, articles, reports, evidence")
    String everything();

    @Message("Words to search for")
    String words();

    @Message("Search")
    String search();

    @Message("Claims")
    String claims();

    @Message("Articles")
    String articles();

    @Message("What was found")
    String kinds();

    @Message("{#if count.more}more than {count.number}{#else}{count.number}{/if}")
    String count(Count count);

    @Message("All words must occur. A word finds whatever begins with it; accents and capitals do not matter.")
    String how();

    @Message("What is sealed is not searched.")
    String sealed();

    @Message("Nothing was found")
    String nothing();

    @Message("Try fewer words, or the beginning of a word.")
    String nothingHint();

    @Message("Narrow the claims by desk, state, topic and more")
    String narrow();

    @Message("""
            {#when where}{#is CLAIM}In the claim{#is ARTICLE}In the article{#is REPORT}In the report{#is EVIDENCE}In the evidence{/when}""")
    String where(Where where);

    @Message("Search for at most 200 characters.")
    String tooLong();
}
