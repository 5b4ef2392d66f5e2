package org.stet.core.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a page's bytes into characters. In this order: a byte order mark; UTF-8 where the bytes can be nothing else
 * (servers that declare another set are wrong then); the declared set; the page's own {@code meta}; windows-1252, as
 * browsers do.
 */
final class PageDecoder {

    private static final int PRESCAN_BYTES = 4096;
    private static final int BINARY_SCAN_BYTES = 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern META_CHARSET = Pattern.compile(
            "(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final List<byte[]> BINARY_BEGINNINGS = List.of(
            latin("%PDF-"),
            latin("PK\u0003\u0004"),
            latin("GIF8"),
            latin("\u0089PNG"),
            latin("\u00ff\u00d8\u00ff"),
            latin("\u001f\u008b"),
            latin("{\\rtf"),
            latin("\u00d0\u00cf\u0011\u00e0"),
            latin("\u007fELF"));

    private PageDecoder() {}

    /**
     * The characters of a page.
     *
     * @throws NotAnArticle if the bytes are no text
     */
    static String decode(byte[] bytes, Optional<Charset> declared) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            String text = new String(bytes, marked.get());
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        if (isBinary(bytes, declared)) {
            throw new NotAnArticle(NotAnArticle.Reason.BINARY);
        }
        Optional<String> utf8 = strictUtf8(bytes);
        if (utf8.isPresent() && !isAscii(bytes)) {
            return utf8.get();
        }
        Charset charset = declared.or(() -> metaCharset(bytes)).orElse(WINDOWS_1252);
        return new String(bytes, charset);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, new byte[] {(byte) 0xfe, (byte) 0xff})) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xfe})) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean isBinary(byte[] bytes, Optional<Charset> declared) {
        if (BINARY_BEGINNINGS.stream().anyMatch(beginning -> startsWith(bytes, beginning))) {
            return true;
        }
        if (declared.filter(charset ->
                        charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"))
                .isPresent()) {
            return false;
        }
        int end = Math.min(bytes.length, BINARY_SCAN_BYTES);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                return true;
            }
            // ESC stands in ISO-2022 text; tab to carriage return are white space
            if (b < 0x20 && b != 0x1b && (b < 0x09 || b > 0x0d)) {
                controls++;
            }
        }
        return controls * 20 > end;
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> metaCharset(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(beginning);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            // the name of Latin 1 means windows-1252 on the web (WHATWG Encoding)
            boolean latin1 = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii");
            return Optional.of(latin1 ? WINDOWS_1252 : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
