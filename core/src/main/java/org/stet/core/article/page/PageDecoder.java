package org.stet.core.article.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.article.NotAnArticle;
import org.stet.core.article.NotAnArticle.Reason;

/**
 * Turns a page's bytes into characters, by evidence rather than by what is declared. In this order: a byte order mark; the
 * zeros that UTF-16 leaves between ASCII characters; UTF-8 where most of the bytes can be nothing else; the set that the
 * server declares; the one that the page declares; the one that a detector finds; those that pages in the page's language
 * were written in; windows-1252. A set that makes no text of the bytes gives way to the next one ({@link
 * CharsetEvidence}). What is malformed becomes U+FFFD. Takes linear time, and memory for two copies of the page.
 */
public final class PageDecoder {

    private static final int PRESCAN_BYTES = 16_384;
    private static final int ZEROS_SCAN_BYTES = 4096;
    private static final Pattern META_CHARSET = Pattern.compile(
            "(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE =
            Pattern.compile("<html[^>]{0,500}?\\slang\\s*=\\s*[\"']?\\s*([a-z]{2,3})\\b", Pattern.CASE_INSENSITIVE);

    private PageDecoder() {}

    /**
     * The characters of a page.
     *
     * @param declared the set that the server declared
     * @throws NotAnArticle if the bytes are no text; it says what they are where that is known
     */
    public static String decode(byte[] bytes, Optional<Charset> declared) {
        FileKind.of(bytes).ifPresent(kind -> {
            throw new NotAnArticle(Reason.BINARY, "It is " + kind + ".");
        });
        String text = text(bytes, declared);
        if (FileKind.looksBinary(text)) {
            throw new NotAnArticle(Reason.BINARY);
        }
        return text;
    }

    private static String text(byte[] bytes, Optional<Charset> declared) {
        Optional<Charset> wide = byteOrderMark(bytes).or(() -> zeros(bytes));
        if (wide.isPresent()) {
            String text = new String(bytes, wide.get());
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        return strictUtf8(bytes).orElseGet(() -> new String(bytes, charset(bytes, declared)));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return WebCharset.named("UTF-32BE");
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return WebCharset.named("UTF-32LE");
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** Markup is ASCII: in UTF-16 every other byte of it is zero, and hardly any of the others is. */
    private static Optional<Charset> zeros(byte[] bytes) {
        int end = Math.min(bytes.length, ZEROS_SCAN_BYTES) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (Math.max(even, odd) * 10 < end || Math.min(even, odd) * 20 > Math.max(even, odd)) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // ISO 2022 is ASCII to the eye of a decoder
            return text.indexOf('\u001b') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Charset charset(byte[] bytes, Optional<Charset> declared) {
        CharsetEvidence evidence = new CharsetEvidence(bytes);
        if (evidence.isMostlyUtf8()) {
            return StandardCharsets.UTF_8;
        }
        String beginning = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        List<Charset> candidates = new ArrayList<>();
        declared.map(WebCharset::meant).ifPresent(candidates::add);
        metaCharset(beginning).ifPresent(candidates::add);
        evidence.detected()
                .filter(Predicate.not(WebCharset.WINDOWS_1252::equals))
                .ifPresent(candidates::add);
        candidates.addAll(byLanguage(beginning));
        candidates.add(WebCharset.WINDOWS_1252);
        // UTF-16 and UTF-32 would have shown by their zeros
        candidates.removeIf(Predicate.not(WebCharset::holdsAscii));
        return evidence.best(candidates);
    }

    private static Optional<Charset> metaCharset(String beginning) {
        Matcher matcher = META_CHARSET.matcher(beginning);
        return matcher.find() ? WebCharset.named(matcher.group(1)) : Optional.empty();
    }

    private static List<Charset> byLanguage(String beginning) {
        Matcher matcher = LANGUAGE.matcher(beginning);
        return matcher.find() ? WebCharset.ofLanguage(matcher.group(1).toLowerCase(Locale.ROOT)) : List.of();
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        byte[] wanted = new byte[beginning.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) beginning[i];
        }
        return Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
