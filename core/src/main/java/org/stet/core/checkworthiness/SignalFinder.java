package org.stet.core.checkworthiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the signals of a sentence by rules: closed lists of words and the order they stand in. */
final class SignalFinder {

    private static final Set<String> NUMBER_WORDS = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "dozen",
            "dozens",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "trillion",
            "trillions",
            "half",
            "quarter",
            "twice",
            "zero");
    private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "billion", "trillion");
    private static final Set<String> CURRENCIES =
            Set.of("dollar", "dollars", "euro", "euros", "pound", "pounds", "cents", "yen", "rupees", "pence");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");
    private static final Set<String> PERIODS = Set.of(
            "year", "years", "month", "months", "week", "weeks", "decade", "decades", "century", "night", "quarter",
            "summer", "winter", "spring", "autumn");
    private static final Set<String> COMPARING = Set.of(
            "more",
            "less",
            "fewer",
            "higher",
            "lower",
            "highest",
            "lowest",
            "largest",
            "biggest",
            "smallest",
            "fastest",
            "slowest",
            "worse",
            "better",
            "doubled",
            "tripled",
            "halved",
            "quadrupled",
            "rose",
            "fell",
            "risen",
            "fallen",
            "increased",
            "decreased",
            "increase",
            "decrease",
            "dropped",
            "declined",
            "grew",
            "grown",
            "outnumbered",
            "exceeded",
            "record",
            "average",
            "majority",
            "twice");
    private static final Set<String> CAUSES = Set.of(
            "because",
            "caused",
            "causes",
            "cause",
            "causing",
            "triggered",
            "due",
            "thanks",
            "resulted",
            "consequence",
            "led",
            "leads",
            "prevents",
            "prevented",
            "cures",
            "cured",
            "killed",
            "kills",
            "linked");
    private static final Set<String> CAUSE_NEEDS_TO = Set.of("due", "led", "leads", "thanks", "linked");
    private static final Set<String> POSITIONS = Set.of(
            "supports",
            "supported",
            "opposes",
            "opposed",
            "voted",
            "vowed",
            "promised",
            "pledged",
            "favours",
            "favors",
            "favored",
            "favoured",
            "wants",
            "wanted",
            "plans",
            "planned",
            "refuses",
            "refused",
            "endorsed",
            "endorses",
            "backs",
            "backed",
            "rejects",
            "rejected",
            "proposed",
            "proposes",
            "banned");
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "told",
            "tells",
            "claimed",
            "claims",
            "stated",
            "tweeted",
            "wrote",
            "announced",
            "argued",
            "insisted",
            "added",
            "testified",
            "acknowledged",
            "admitted");
    private static final Set<String> PAST_FORMS = Set.of(
            "was", "were", "had", "did", "went", "took", "made", "gave", "won", "lost", "cut", "built", "sent", "spent",
            "paid", "met", "left", "fell", "rose", "became", "began", "brought", "bought", "came", "fought", "found",
            "got", "held", "kept", "knew", "ran", "saw", "sold", "shot", "signed", "stood", "struck", "taught", "threw",
            "wrote", "died", "broke", "hit", "grew", "drew", "drove", "passed");
    private static final Set<String> NOT_PAST = Set.of(
            "need",
            "indeed",
            "hundred",
            "speed",
            "feed",
            "seed",
            "bed",
            "red",
            "led",
            "united",
            "shed",
            "breed",
            "proceed",
            "exceed",
            "succeed",
            "agreed",
            "supposed",
            "embed",
            "greed",
            "bleed");
    private static final Set<String> ABSOLUTES =
            Set.of("never", "every", "none", "always", "nobody", "only", "all", "entire", "unprecedented");
    private static final Set<String> HEDGES = Set.of(
            "may",
            "might",
            "could",
            "perhaps",
            "possibly",
            "reportedly",
            "allegedly",
            "alleged",
            "apparently",
            "seems",
            "seem",
            "appears",
            "appear",
            "likely",
            "suggests",
            "suggest",
            "probably",
            "presumably",
            "supposedly",
            "purportedly",
            "roughly",
            "maybe");
    private static final Set<String> OPINIONS = Set.of(
            "should",
            "must",
            "ought",
            "best",
            "worst",
            "great",
            "terrible",
            "wonderful",
            "awful",
            "believe",
            "think",
            "feel",
            "hope",
            "disgrace",
            "disgraceful",
            "shame",
            "shameful",
            "disastrous",
            "beautiful",
            "unbelievable",
            "ridiculous",
            "tremendous",
            "absurd",
            "outrageous",
            "brilliant",
            "pathetic",
            "foolish",
            "stupid",
            "evil",
            "sadly",
            "unfortunately",
            "fortunately",
            "frankly",
            "obviously",
            "surely",
            "love",
            "hate",
            "proud",
            "horrible",
            "fantastic",
            "amazing",
            "incredible",
            "deserve",
            "deserves",
            "fair",
            "unfair",
            "wrong",
            "important",
            "clearly",
            "naive",
            "cynical",
            "so-called");
    private static final Set<String> FIRST_PERSONS =
            Set.of("i", "i'm", "i've", "i'll", "i'd", "me", "my", "mine", "we", "we're", "we've", "we'll", "our", "us");
    private static final Set<String> GREETINGS = Set.of(
            "thank", "thanks", "hello", "hi", "welcome", "congratulations", "goodbye", "cheers", "sorry", "greetings");
    private static final Set<String> GOOD_TIMES = Set.of("morning", "evening", "afternoon", "night", "day", "luck");
    private static final Set<String> COMMANDS = Set.of(
            "click",
            "read",
            "sign",
            "subscribe",
            "follow",
            "see",
            "watch",
            "let",
            "let's",
            "look",
            "share",
            "call",
            "visit",
            "register",
            "contact",
            "remember",
            "please",
            "go",
            "listen",
            "stay",
            "join",
            "check",
            "download",
            "don't",
            "try",
            "take",
            "consider",
            "imagine",
            "wait",
            "stop",
            "tell",
            "ask",
            "keep",
            "make");
    private static final Set<String> WILL =
            Set.of("will", "won't", "shall", "i'll", "we'll", "they'll", "he'll", "she'll", "it'll", "you'll");
    private static final Set<String> FORESEEN =
            Set.of("expected", "forecast", "predicted", "projected", "set", "poised");
    private static final Set<String> BE =
            Set.of("is", "are", "be", "am", "i'm", "we're", "they're", "he's", "she's", "it's");
    private static final Set<String> PLACE_WORDS = Set.of("in", "at", "near", "from", "across", "outside");

    private final List<Token> tokens;
    private final Map<Signal, String> found = new EnumMap<>(Signal.class);

    private SignalFinder(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The signals of a tokenised sentence, each with the words that gave it away (empty where none can be named). */
    static Map<Signal, String> find(List<Token> tokens) {
        SignalFinder finder = new SignalFinder(tokens);
        finder.figures();
        finder.date();
        finder.wordings();
        finder.pastEvent();
        finder.quotation();
        finder.names();
        finder.prediction();
        finder.address();
        finder.lacks();
        return finder.found;
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
        return at(i - 1, t -> MONTHS.contains(t.lower())) || at(i + 1, t -> MONTHS.contains(t.lower()));
    }

    private void date() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean month = MONTHS.contains(token.lower()) && token.isCapitalised();
            boolean spoken = token.lower().equals("yesterday")
                    || (token.lower().equals("last") || token.lower().equals("past"))
                            && at(i + 1, t -> PERIODS.contains(t.lower()) || MONTHS.contains(t.lower()));
            if (month || spoken) {
                boolean more =
                        at(i + 1, t -> t.isNumber() || PERIODS.contains(t.lower()) || MONTHS.contains(t.lower()));
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
        Optional<Token> past = tokens.stream().filter(SignalFinder::isPast).findFirst();
        if (past.isEmpty()) {
            return;
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            if (PLACE_WORDS.contains(tokens.get(i).lower()) && next.isCapitalised() && !MONTHS.contains(next.lower())) {
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
            found.put(Signal.QUOTATION, "quotation marks");
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
                && !MONTHS.contains(token.lower())
                && !FIRST_PERSONS.contains(token.lower());
    }

    private void prediction() {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            boolean goingTo = word.equals("going") && at(i + 1, t -> t.lower().equals("to"));
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
        boolean good = at(start, t -> t.lower().equals("good")) && at(start + 1, t -> GOOD_TIMES.contains(t.lower()));
        if (good
                || at(start, t -> GREETINGS.contains(t.lower()))
                        && !at(start + 1, t -> t.lower().equals("to"))) {
            found.put(Signal.PLEASANTRY, words(start, good ? start + 2 : start + 1));
        } else if (at(start, t -> COMMANDS.contains(t.lower())) && !at(start + 1, SignalFinder::isPast)) {
            found.put(Signal.INSTRUCTION, tokens.get(start).text());
        }
    }

    private void lacks() {
        boolean nothing = List.of(Signal.SHARE, Signal.AMOUNT, Signal.FIGURE, Signal.DATE).stream()
                .noneMatch(found::containsKey);
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
