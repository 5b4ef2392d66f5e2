package org.stet.core.checkworthiness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The signals that are the same in most languages: figures and marks. */
public final class PlainSignals implements SignalFinder {

    private static final String CURRENCIES = "$€£¥";

    private static final String QUOTATION_MARKS = "\"“”";

    private static final int FEWEST_WORDS = 6;

    @Override
    public Map<Signal, String> find(List<Token> tokens) {
        Map<Signal, String> found = new EnumMap<>(Signal.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isYear()) {
                found.putIfAbsent(Signal.DATE, tokens.get(i).text());
            } else if (tokens.get(i).isNumber()) {
                number(found, tokens, i);
            }
        }
        if (tokens.stream().anyMatch(token -> QUOTATION_MARKS.contains(token.text()))) {
            found.put(Signal.QUOTATION, "");
        }
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals("?")) {
            found.put(Signal.QUESTION, "");
        }
        if (found.keySet().stream().noneMatch(Signal::canBeCompared)) {
            found.put(Signal.NOTHING_TO_CHECK, "");
        }
        if (tokens.stream().filter(token -> token.isWord() || token.isNumber()).count() < FEWEST_WORDS) {
            found.put(Signal.SHORT, "");
        }
        return found;
    }

    private static void number(Map<Signal, String> found, List<Token> tokens, int i) {
        String number = tokens.get(i).text();
        String before = i > 0 ? tokens.get(i - 1).text() : "";
        String after = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
        if (after.equals("%")) {
            found.putIfAbsent(Signal.SHARE, number + after);
        } else if (!before.isEmpty() && CURRENCIES.contains(before)) {
            found.putIfAbsent(Signal.AMOUNT, before + number);
        } else if (!after.isEmpty() && CURRENCIES.contains(after)) {
            found.putIfAbsent(Signal.AMOUNT, number + " " + after);
        } else {
            found.putIfAbsent(Signal.FIGURE, number);
        }
    }
}
