package org.stet.core.language.english.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

import org.stet.core.language.WordLists;
import org.stet.core.model.ModelFile;
import org.stet.core.text.Span;

/** Cuts a sentence into tokens and tags each with its part of speech (OpenNLP's English UD model). */
public final class Tagger {

    private static final String VERSION = "1.3-2.5.4";

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-" + VERSION + ".bin";

    /** The groups are possessive: a greedy one would call itself for each letter of a word. */
    private static final Pattern TOKEN = Pattern.compile(
            "''|``|(?:\\p{Lu}\\.){2,}+" // U.S.
                    + "|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|St|Jr|Sr|No)\\."
                    + "|[$€£]?\\d+(?:[.,:]\\d+)*+%?"
                    + "|(?:['’](?:s|re|ve|ll|d|m)|n['’]t)(?![\\p{L}\\p{N}])"
                    + "|[\\p{L}\\p{N}_@#](?:(?!n['’]t(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}\\p{M}_]"
                    + "|(?!['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))[-‐‑.&'’/](?=[\\p{L}\\p{N}]))*+"
                    + "|\\.{2,}|-{2,}|[^\\s\\p{Z}]");

    /** The tagger's time grows with the square of what it is given at once; no ordinary sentence is as long. */
    private static final int MOST_AT_ONCE = 250;

    private static final Pattern COMPOUND_ADJECTIVE = Pattern.compile(".-(?:based|owned|backed|born|led|run|funded)$");

    private static final Set<String> CLOSED_TAGS =
            Set.of("SCONJ", "CCONJ", "ADP", "AUX", "PART", "DET", "PRON", "INTJ");

    private static final WordLists LISTS = WordLists.read("english/words");

    private static final Set<String> FUNCTION_WORDS = LISTS.set("function-words");

    private final POSTaggerME model;

    private Tagger(POSTaggerME model) {
        this.model = model;
    }

    /** A tagger for one thread with the model of this distribution. Making one costs about as much as tagging a sentence. */
    public static Tagger shipped() {
        return new Tagger(new POSTaggerME(Loaded.POS));
    }

    /** The model of this distribution: name to "version sha256". */
    public static Map<String, String> models() {
        return Map.of("opennlp-pos-en", Loaded.FILE.versionAndDigest());
    }

    /** Read once, at the first call. */
    private static final class Loaded {

        private static final ModelFile FILE = ModelFile.read(POSModel.class, MODEL, VERSION);
        private static final POSModel POS = load();

        private static POSModel load() {
            try {
                return new POSModel(FILE.open());
            } catch (IOException e) {
                throw new UncheckedIOException("the part-of-speech model cannot be read", e);
            }
        }
    }

    /** Tokens of the stretch {@code sentence} of {@code text}, tagged. */
    public List<Token> tag(String text, Span sentence) {
        List<Span> spans = tokenise(text, sentence);
        String[] words = spans.stream().map(s -> plain(s.of(text))).toArray(String[]::new);
        String[] tags = tag(words);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tokens.add(
                    Token.of(spans.get(i), spans.get(i).of(text), tagOf(words[i], tags[i], i == 0 ? "" : tags[i - 1])));
        }
        return tokens;
    }

    private String[] tag(String[] words) {
        if (words.length <= MOST_AT_ONCE) {
            return model.tag(words);
        }
        String[] tags = new String[words.length];
        for (int from = 0; from < words.length; from += MOST_AT_ONCE) {
            String[] part = Arrays.copyOfRange(words, from, Math.min(words.length, from + MOST_AT_ONCE));
            System.arraycopy(model.tag(part), 0, tags, from, part.length);
        }
        return tags;
    }

    /** The model's tag, unless a rare name was taken for a mark or a function word. */
    private static String tagOf(String word, String tag, String before) {
        boolean letters = Character.isLetter(word.codePointAt(0));
        if (letters && tag.equals("PUNCT")) {
            return "PROPN";
        }
        if (COMPOUND_ADJECTIVE.matcher(word).find()) {
            return "ADJ";
        }
        boolean surname = tag.equals("VERB") && before.equals("PROPN") && word.matches("\\p{Lu}.*ing");
        boolean unlikely =
                surname || CLOSED_TAGS.contains(tag) && !FUNCTION_WORDS.contains(word.toLowerCase(Locale.ENGLISH));
        if (!unlikely || !Character.isUpperCase(word.codePointAt(0))) {
            return tag;
        }
        if (before.isEmpty()) {
            return tag.equals("PRON") || tag.equals("DET") ? "NOUN" : tag;
        }
        return "PROPN";
    }

    static List<Span> tokenise(String text, Span stretch) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(stretch.start(), stretch.end());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static String plain(String word) {
        return switch (word) {
            case "“", "”", "„", "‟", "«", "»", "''", "``" -> "\"";
            case "—", "–" -> "--";
            default -> word.replace('’', '\'').replace('‘', '\'');
        };
    }
}
