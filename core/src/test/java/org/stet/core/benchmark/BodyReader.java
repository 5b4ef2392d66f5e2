package org.stet.core.benchmark;

import java.util.Optional;
import java.util.stream.Collectors;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import net.dankito.readability4j.Readability4J;

import org.stet.core.article.Article;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.reader.ArticleReader;

/** What reads the body of an article out of a page; each from HTML to plain text, as its makers use it. */
enum BodyReader {
    STET {
        private final ArticleReader reader = new ArticleReader();

        @Override
        String body(String html) {
            try {
                Article article = reader.readPage(html, Optional.empty());
                return article.paragraphs().stream()
                        .map(paragraph -> paragraph.span().of(article.text()))
                        .collect(Collectors.joining("\n"));
            } catch (NotAnArticle e) {
                return "";
            }
        }
    },

    READABILITY4J {
        @Override
        String body(String html) {
            String text =
                    new Readability4J("https://page.invalid/", html).parse().getTextContent();
            return text == null ? "" : text;
        }
    },

    BOILERPIPE {
        @Override
        String body(String html) {
            try {
                return ArticleExtractor.INSTANCE.getText(html);
            } catch (BoilerpipeProcessingException e) {
                return "";
            }
        }
    };

    /** The text of the body; empty where there is none. */
    abstract String body(String html);
}
