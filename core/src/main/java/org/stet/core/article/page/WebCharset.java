package org.stet.core.article.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Character sets as the web names them: many names mean a larger set than the one that bears the name elsewhere (WHATWG
 * Encoding), and a page that names none is in the set that its language used before UTF-8 (WHATWG HTML, 13.2.3.2).
 */
final class WebCharset {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** From a set to the one that is meant, by the names that Java gives them. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("ISO-8859-11", "x-windows-874"),
            Map.entry("x-iso-8859-11", "x-windows-874"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("Big5", "Big5-HKSCS"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("ISO-8859-8-I", "ISO-8859-8"));

    private static final Map<String, List<String>> OF_LANGUAGE = Map.ofEntries(
            Map.entry("cs", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("hr", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("hu", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("pl", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("ro", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("sk", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("sl", List.of("ISO-8859-2", "windows-1250")),
            Map.entry("be", List.of("windows-1251")),
            Map.entry("bg", List.of("windows-1251")),
            Map.entry("mk", List.of("windows-1251")),
            Map.entry("ru", List.of("windows-1251")),
            Map.entry("sr", List.of("windows-1251")),
            Map.entry("uk", List.of("windows-1251")),
            Map.entry("el", List.of("windows-1253")),
            Map.entry("tr", List.of("windows-1254")),
            Map.entry("he", List.of("windows-1255")),
            Map.entry("ar", List.of("windows-1256")),
            Map.entry("fa", List.of("windows-1256")),
            Map.entry("et", List.of("windows-1257")),
            Map.entry("lt", List.of("windows-1257")),
            Map.entry("lv", List.of("windows-1257")),
            Map.entry("vi", List.of("windows-1258")),
            Map.entry("th", List.of("x-windows-874")),
            Map.entry("ja", List.of("windows-31j")),
            Map.entry("ko", List.of("x-windows-949")),
            Map.entry("zh", List.of("GB18030")));

    private WebCharset() {}

    /** The set that a name means; empty where the name, or the set, is not known. */
    static Optional<Charset> named(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(meant(Charset.forName(name))) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** The set that is meant where the given one is declared. */
    static Charset meant(Charset declared) {
        String name = MEANT.getOrDefault(declared.name(), declared.name());
        return Charset.isSupported(name) ? Charset.forName(name) : declared;
    }

    /** The sets that pages in a language were written in, the more telling ones first. */
    static List<Charset> ofLanguage(String language) {
        return OF_LANGUAGE.getOrDefault(language.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    /** Whether ASCII characters are single bytes, their own, in the set. */
    static boolean holdsAscii(Charset charset) {
        return new String(new byte[] {'<', '<', '<', '<'}, charset).equals("<<<<");
    }
}
