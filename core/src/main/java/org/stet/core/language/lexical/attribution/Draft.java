package org.stet.core.language.lexical.attribution;

import java.util.List;
import java.util.Optional;

import org.stet.core.text.Span;

/**
 * That somebody is said to have said something, before it is known who that is.
 *
 * @param source the words for who says it; empty where the speaker before goes on
 * @param cue the words that attribute it
 * @param content what is said
 * @param hearer whom it was told, where that is named
 * @param meant the words for whom the source means, where it does not say so itself ("by her own account")
 */
record Draft(Optional<Span> source, List<Span> cue, List<Span> content, Optional<Span> hearer, Optional<Span> meant) {

    Draft {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
