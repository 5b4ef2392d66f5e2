package org.stet.workflow.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.stet.core.text.Span;

/** A text's sentences, to find those that stand unchanged in another text. */
final class Sentences {

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Integer> first = new HashMap<>();

    Sentences(String text) {
        this.text = text;
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            Span sentence = new Span(start, end).trim(text);
            if (sentence.start() < sentence.end()) {
                first.putIfAbsent(sentence.of(text), spans.size());
                spans.add(sentence);
            }
            start = end;
        }
    }

    /** Where a place of this text stands in a later one, if all the sentences that it touches are there unchanged. */
    Optional<Span> in(Sentences later, Span place) {
        List<Span> touched = spans.stream()
                .filter(sentence -> sentence.start() < place.end() && place.start() < sentence.end())
                .toList();
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        String before = text.substring(
                touched.get(0).start(), touched.get(touched.size() - 1).end());
        return Optional.ofNullable(later.first.get(touched.get(0).of(text)))
                .map(number -> later.spans.get(number).start())
                .filter(start -> later.text.startsWith(before, start))
                .map(start -> start - touched.get(0).start())
                .map(moved -> new Span(place.start() + moved, place.end() + moved))
                .filter(moved -> moved.of(later.text).equals(place.of(text)));
    }
}
