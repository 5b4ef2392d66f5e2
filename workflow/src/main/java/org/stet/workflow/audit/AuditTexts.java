package org.stet.workflow.audit;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the words out of what an entry records, and puts them back for whoever reads it. Everything that is text is taken
 * for words unless it is known not to be: ids, times, hashes, and the codes under the names listed here.
 */
final class AuditTexts {

    /** What stands in an entry in the place of words: an object with this one field. */
    private static final String REFERENCE = "textSha256";

    private static final Pattern REFERENCES = Pattern.compile("\\{\"" + REFERENCE + "\":\"([0-9a-f]{64})\"}");

    private static final Set<String> CODES = Set.of(
            "state",
            "rating",
            "ratings",
            "kind",
            "outcome",
            "channel",
            "stance",
            "priority",
            "correction",
            "roles",
            "desks",
            "desk",
            "code",
            "scope",
            "checklist",
            "languages",
            "places",
            "by");

    private static final Pattern NO_WORDS = Pattern.compile(
            "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|\\d{4}-\\d\\d-\\d\\d(T[0-9:.]{5,18}Z)?");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Taken> byWords = new LinkedHashMap<>();

    /** Words that were taken out, under the salt that their hash was made with. */
    private record Taken(String salt, String words) {

        String sha256() {
            return AuditText.hash(salt, words);
        }
    }

    /** The values with a hash in the place of each text. */
    Map<String, Object> without(Map<String, ?> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> kept.put(name, without(name, value)));
        return kept;
    }

    private Object without(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, inner) -> kept.put(key.toString(), without(key.toString(), inner)));
            return kept;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> without(name, each)).toList();
        }
        boolean words = value instanceof String text
                && !CODES.contains(name)
                && !NO_WORDS.matcher(text).matches();
        return words ? Map.of(REFERENCE, reference((String) value)) : value;
    }

    private String reference(String words) {
        return byWords.computeIfAbsent(words, text -> new Taken(salt(), text)).sha256();
    }

    private static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The words that were taken out. */
    String[] words() {
        return each(Taken::words);
    }

    /** What each was hashed with. */
    String[] salts() {
        return each(Taken::salt);
    }

    /** What stands in the place of each. */
    String[] hashes() {
        return each(Taken::sha256);
    }

    private String[] each(Function<Taken, String> part) {
        return byWords.values().stream().map(part).toArray(String[]::new);
    }

    /** The hashes that stand in the entry in the place of words. */
    static List<String> referencesIn(AuditEntry entry) {
        List<String> references = new ArrayList<>();
        for (String values : List.of(entry.before(), entry.after())) {
            Matcher matcher = REFERENCES.matcher(values);
            while (matcher.find()) {
                references.add(matcher.group(1));
            }
        }
        return references;
    }

    /** Values of an entry, as JSON, with the words where their hashes stand. */
    static String withWords(String values, Collection<AuditText> texts) {
        Map<String, String> words = new HashMap<>();
        texts.forEach(text -> words.put(text.sha256(), text.text()));
        return REFERENCES
                .matcher(values)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(words.get(found.group(1)))
                        .map(CanonicalJson::ofText)
                        .orElse(found.group())));
    }
}
