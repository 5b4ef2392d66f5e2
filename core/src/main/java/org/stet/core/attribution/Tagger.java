package org.stet.core.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

import org.stet.core.text.Span;

/** Cuts a sentence into tokens and tags each with its part of speech (OpenNLP's English UD model). */
final class Tagger {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private static final Pattern TOKEN = Pattern.compile(
            "''|``|(?:\\p{Lu}\\.){2,}" // U.S.
                    + "|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|St|Jr|Sr|No)\\."
                    + "|[$€£]?\\d+(?:[.,:]\\d+)*%?"
                    + "|(?:['’](?:s|re|ve|ll|d|m)|n['’]t)(?![\\p{L}\\p{N}])"
                    + "|[\\p{L}\\p{N}_@#](?:(?!n?['’](?:s|re|ve|ll|d|m|t)(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}\\p{M}_]"
                    + "|(?!['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))[-‐‑.&'’/](?=[\\p{L}\\p{N}]))*"
                    + "|\\.{2,}|-{2,}|[^\\s\\p{Z}]");

    private final POSModel model;

    private Tagger(POSModel model) {
        this.model = model;
    }

    static Tagger shipped() {
        try (InputStream in = POSModel.class.getResourceAsStream(MODEL)) {
            return new Tagger(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the part-of-speech model cannot be read", e);
        }
    }

    /** Tokens of the stretch {@code sentence} of {@code text}, tagged. */
    List<Token> tag(String text, Span sentence) {
        List<Span> spans = tokenise(text, sentence);
        String[] words = spans.stream().map(s -> plain(s.of(text))).toArray(String[]::new);
        String[] tags = new POSTaggerME(model).tag(words);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tokens.add(Token.of(spans.get(i), spans.get(i).of(text), tags[i]));
        }
        return tokens;
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
            case "“", "”", "''", "``" -> "\"";
            case "—", "–" -> "--";
            default -> word.replace('’', '\'').replace('‘', '\'');
        };
    }
}
