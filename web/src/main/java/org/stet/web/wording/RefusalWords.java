package org.stet.web.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateExtension;

import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.Refusal;

/**
 * Words what workflow says by code, from {@code messages_en.properties}: {@code desk.unknown = There is no desk “{0}”.} The
 * same codes with other words are in the files of the other languages.
 */
public final class RefusalWords {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");
    private static final Map<String, String> ENGLISH = templates("en");

    private RefusalWords() {}

    /** All that the refusal says, in English. */
    public static String of(Refusal refusal) {
        return refusal.messages().stream().map(RefusalWords::of).collect(Collectors.joining(" "));
    }

    /** The message in English; in templates {@code {message.words}}. */
    @TemplateExtension(matchName = "words")
    public static String of(Message message) {
        if (message.code().equals(Message.QUOTED) || message.code().equals(Message.SEVERAL)) {
            return message.arguments().stream().map(RefusalWords::words).collect(Collectors.joining(" "));
        }
        return of(message.code(), message.arguments().toArray());
    }

    /** The English words of this code. */
    public static String of(String code, Object... values) {
        String template = ENGLISH.get(code);
        if (template == null) {
            throw new IllegalStateException("There are no words for " + code);
        }
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(words(values[Integer.parseInt(slot.group(1))])));
    }

    private static String words(Object value) {
        if (value instanceof Message message) {
            return of(message);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(RefusalWords::words).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /**
     * The words of every code in one language, with <code>{0}</code> where a value goes.
     *
     * @param language such as {@code de}
     */
    public static Map<String, String> templates(String language) {
        String name = "messages_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream file = RefusalWords.class.getResourceAsStream(name);
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
        Map<String, String> byCode = new TreeMap<>();
        words.forEach((code, template) -> byCode.put((String) code, (String) template));
        return byCode;
    }
}
