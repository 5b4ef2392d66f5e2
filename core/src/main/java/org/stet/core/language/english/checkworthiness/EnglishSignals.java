package org.stet.core.language.english.checkworthiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.stet.core.checkworthiness.Signal;
import org.stet.core.checkworthiness.SignalFinder;
import org.stet.core.checkworthiness.Token;
import org.stet.core.language.WordLists;

/** Finds the signals of an English sentence by rules: closed lists of words and the order they stand in. */
public final class EnglishSignals implements SignalFinder {

    private static final WordLists LISTS = WordLists.read("english/signals");

    private static final Set<String> NUMBER_WORDS = LISTS.set("number-words");
    private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "billion", "trillion");
    private static final Set<String> CURRENCIES = LISTS.set("currencies");
    private static final Set<String> DATES = dates();
    private static final Set<String> PERIODS = LISTS.set("periods");
    private static final Set<String> COMPARING = LISTS.set("comparing");
    private static final Set<String> CAUSES = LISTS.set("causes");
    private static final Set<String> CAUSE_NEEDS_TO = Set.of("due", "led", "leads", "thanks", "linked");
    private static final Set<String> POSITIONS = LISTS.set("positions");
    private static final Set<String> SAYING = LISTS.set("saying");
    private static final Set<String> PAST_FORMS = LISTS.set("past-forms");
    private static final Set<String> NOT_PAST = LISTS.set("not-past");
    private static final Set<String> ABSOLUTES = LISTS.set("absolutes");
    private static final Set<String> HEDGES = LISTS.set("hedges");
    private static final Set<String> OPINIONS = LISTS.set("opinions");
    private static final Set<String> FIRST_PERSONS = LISTS.set("first-persons");
    private static final Set<String> GREETINGS = LISTS.set("greetings");
    private static final Set<String> GOOD_TIMES = Set.of("morning", "evening", "afternoon", "night", "day", "luck");
    private static final Set<String> COMMANDS = LISTS.set("commands");
    private static final Set<String> WILL = LISTS.set("will");
    private static final Set<String> FORESEEN =
            Set.of("expected", "forecast", "predicted", "projected", "set", "poised");
    private static final Set<String> BE = LISTS.set("be");
    private static final Set<String> PLACE_WORDS = Set.of("in", "at", "near", "from", "across", "outside");

    /** Months and days of the week; "may" is a verb more often than a month. */
    private static Set<String> dates() {
        WordLists calendar = WordLists.read("english/calendar");
        Set<String> dates = new HashSet<>(calendar.set("months"));
        dates.remove("may");
        dates.addAll(calendar.set("days"));
        return Set.copyOf(dates);
    }

    @Override
    public Map<Signal, String> find(List<Token> tokens) {
        return new Sentence(tokens).signals();
    }

    /** One sentence under the rules. */
    private static final class Sentence {

        private final List<Token> tokens;
        private final Map<Signal, String> found = new EnumMap<>(Signal.class);

        Sentence(List<Token> tokens) {
            this.tokens = tokens;
        }

        Map<Signal, String> signals() {
            figures();
            date();
            wordings();
            pastEvent();
            quotation();
            names();
            prediction();
            address();
            lacks();
            return found;
        }

        private void figures() {
            int end;
            for (int i = 0; i < tokens.size(); i = end) {
                end = i + 1;
                Token token = tokens.get(i);
                boolean digits = token.isNumber() && !token.isYear() && !dayOfMonth(i);
                if (!digits && !NUMBER_WORDS.contains(token.lower())) {
                    continue;
                }
                while (end < tokens.size() && SCALES.contains(tokens.get(end).lower())) {
                    end++;
                }
                String figure = words(i, end);
                if (at(end, t -> t.text().equals("%") || t.lower().startsWith("percent"))) {
                    found.putIfAbsent(Signal.SHARE, words(i, end + 1).replace(" %", "%"));
                } else if (at(end, t -> t.lower().equals("per"))
                        && at(end + 1, t -> t.lower().equals("cent"))) {
                    found.putIfAbsent(Signal.SHARE, words(i, end + 2));
                } else if (at(i - 1, t -> "$€£¥".contains(t.text()))) {
                    found.putIfAbsent(Signal.AMOUNT, tokens.get(i - 1).text() + figure);
                } else if (at(end, t -> CURRENCIES.contains(t.lower()))) {
                    found.putIfAbsent(Signal.AMOUNT, words(i, end + 1));
                } else {
                    found.putIfAbsent(Signal.FIGURE, figure);
                }
            }
        }

        private boolean dayOfMonth(int i) {
            return at(i - 1, t -> DATES.contains(t.lower())) || at(i + 1, t -> DATES.contains(t.lower()));
        }

        private void date() {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean month = DATES.contains(token.lower()) && token.isCapitalised();
                boolean spoken = token.lower().equals("yesterday")
                        || (token.lower().equals("last") || token.lower().equals("past"))
                                && at(i + 1, t -> PERIODS.contains(t.lower()) || DATES.contains(t.lower()));
                if (month || spoken) {
                    boolean more =
                            at(i + 1, t -> t.isNumber() || PERIODS.contains(t.lower()) || DATES.contains(t.lower()));
                    found.put(Signal.DATE, words(i, more ? i + 2 : i + 1));
                    return;
                }
                if (token.isYear()) {
                    found.put(Signal.DATE, token.text());
                    return;
                }
            }
        }

        private void wordings() {
            first(Signal.COMPARISON, COMPARING);
            first(Signal.POSITION, POSITIONS);
            first(Signal.ABSOLUTE, ABSOLUTES);
            first(Signal.HEDGE, HEDGES);
            first(Signal.OPINION, OPINIONS);
            first(Signal.FIRST_PERSON, FIRST_PERSONS);
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.get(i).lower();
                if (CAUSES.contains(word)
                        && (!CAUSE_NEEDS_TO.contains(word)
                                || at(i + 1, t -> t.lower().equals("to")))) {
                    found.putIfAbsent(Signal.CAUSE, CAUSE_NEEDS_TO.contains(word) ? word + " to" : word);
                }
            }
        }

        private void first(Signal signal, Set<String> words) {
            tokens.stream()
                    .filter(t -> words.contains(t.lower()) && !(t.text().equals("US") && signal == Signal.FIRST_PERSON))
                    .findFirst()
                    .ifPresent(t -> found.put(signal, t.text()));
        }

        private void pastEvent() {
            Optional<Token> past = tokens.stream().filter(Sentence::isPast).findFirst();
            if (past.isEmpty()) {
                return;
            }
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Token next = tokens.get(i + 1);
                if (PLACE_WORDS.contains(tokens.get(i).lower())
                        && next.isCapitalised()
                        && !DATES.contains(next.lower())) {
                    found.put(Signal.PAST_WITH_PLACE, past.get().text() + " … " + words(i, i + 2));
                    return;
                }
            }
            found.put(Signal.PAST, past.get().text());
        }

        private static boolean isPast(Token token) {
            String word = token.lower();
            return PAST_FORMS.contains(word)
                    || word.length() > 4 && word.endsWith("ed") && token.isWord() && !NOT_PAST.contains(word);
        }

        private void quotation() {
            boolean marks = tokens.stream().anyMatch(t -> "\"“”".contains(t.text()));
            Optional<Token> saying =
                    tokens.stream().filter(t -> SAYING.contains(t.lower())).findFirst();
            if (saying.isPresent()) {
                found.put(Signal.QUOTATION, saying.get().text());
            } else if (marks) {
                found.put(Signal.QUOTATION, "");
            }
        }

        private void names() {
            for (int i = 1; i < tokens.size(); i++) {
                int end = i;
                while (end < tokens.size() && isName(tokens.get(end))) {
                    end++;
                }
                if (end > i) {
                    found.put(Signal.NAMES, words(i, end));
                    return;
                }
            }
        }

        private static boolean isName(Token token) {
            return token.isCapitalised()
                    && token.isWord()
                    && !DATES.contains(token.lower())
                    && !FIRST_PERSONS.contains(token.lower());
        }

        private void prediction() {
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.get(i).lower();
                boolean goingTo =
                        word.equals("going") && at(i + 1, t -> t.lower().equals("to"));
                boolean foreseen = FORESEEN.contains(word)
                        && at(i - 1, t -> BE.contains(t.lower()))
                        && at(i + 1, t -> t.lower().equals("to"));
                if (goingTo || foreseen) {
                    found.put(Signal.PREDICTION, words(i, i + 2));
                    return;
                }
                if (WILL.contains(word) && !(i > 0 && tokens.get(i).isCapitalised())) {
                    found.put(Signal.PREDICTION, tokens.get(i).text());
                    return;
                }
            }
        }

        /** A question, a pleasantry or an instruction: said to somebody rather than about something. */
        private void address() {
            if (at(tokens.size() - 1, t -> t.text().equals("?"))
                    || at(tokens.size() - 2, t -> t.text().equals("?")) && at(tokens.size() - 1, t -> !t.isWord())) {
                found.put(Signal.QUESTION, "");
            }
            int start = at(0, t -> t.isWord()) ? 0 : 1;
            boolean good =
                    at(start, t -> t.lower().equals("good")) && at(start + 1, t -> GOOD_TIMES.contains(t.lower()));
            if (good
                    || at(start, t -> GREETINGS.contains(t.lower()))
                            && !at(start + 1, t -> t.lower().equals("to"))) {
                found.put(Signal.PLEASANTRY, words(start, good ? start + 2 : start + 1));
            } else if (at(start, t -> COMMANDS.contains(t.lower())) && !at(start + 1, Sentence::isPast)) {
                found.put(Signal.INSTRUCTION, tokens.get(start).text());
            }
        }

        private void lacks() {
            boolean nothing = found.keySet().stream().noneMatch(Signal::canBeCompared);
            if (nothing) {
                found.put(Signal.NOTHING_TO_CHECK, "");
            }
            if (tokens.stream().filter(t -> t.isWord() || t.isNumber()).count() < 6) {
                found.put(Signal.SHORT, "");
            }
        }

        private boolean at(int i, Predicate<Token> test) {
            return i >= 0 && i < tokens.size() && test.test(tokens.get(i));
        }

        private String words(int start, int end) {
            List<String> words = new ArrayList<>();
            for (int i = start; i < Math.min(end, tokens.size()); i++) {
                words.add(tokens.get(i).text());
            }
            return String.join(" ", words);
        }
    }
}
