package org.stet.core.language.english.span;

import java.util.List;
import java.util.Map;

import org.stet.core.language.english.article.TaggedArticle;

/** Finds the sources, cues and contents of an article, one by one; the linker puts them together. */
public interface SpanTagger {

    /** Finds nothing: for a distribution without model. */
    SpanTagger NONE = new SpanTagger() {
        @Override
        public RoleSpans tag(TaggedArticle article) {
            return new RoleSpans(List.of(), List.of(), List.of());
        }

        @Override
        public Map<String, String> models() {
            return Map.of();
        }
    };

    /** The spans of each role, with offsets into the article's text. Safe for use by several threads. */
    RoleSpans tag(TaggedArticle article);

    /** The models at work: name to "version sha256". */
    Map<String, String> models();
}
