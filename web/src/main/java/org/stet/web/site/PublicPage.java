package org.stet.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.MultiMap;

import org.stet.workflow.audit.Sha256;

/** What is at a public address, as it goes out: the same bytes for everybody, with the tag that names them. */
final class PublicPage {

    private static final int AROUND_THE_BYTES = 1_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Instant asOf;
    private final Instant lastModified;
    private final String type;
    private final byte[] plain;
    private final byte[] packed;
    private final String hash;
    private final String plainTag;
    private final String packedTag;

    private PublicPage(Instant asOf, Instant lastModified, String type, byte[] plain, byte[] packed, String hash) {
        this.asOf = asOf;
        this.lastModified = lastModified;
        this.type = type;
        this.plain = plain;
        this.packed = packed;
        this.hash = hash;
        this.plainTag = '"' + hash + '"';
        this.packedTag = '"' + hash + "-gzip\"";
    }

    /**
     * A page that was just made.
     *
     * @param asOf the last change that was seen before it was made
     * @param lastModified when it may have changed last
     * @param type its media type
     * @param before what was at this address; where it is the same, it has not changed since
     */
    static PublicPage of(Instant asOf, Instant lastModified, String type, byte[] plain, Optional<PublicPage> before) {
        return before.filter(page -> Arrays.equals(page.plain, plain))
                .map(same -> new PublicPage(asOf, same.lastModified, type, same.plain, same.packed, same.hash))
                .orElseGet(
                        () -> new PublicPage(asOf, lastModified, type, plain, packed(type, plain), Sha256.of(plain)));
    }

    /** A picture is packed already. */
    private static byte[] packed(String type, byte[] plain) {
        if (type.startsWith("image/")) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Whether nothing has changed since it was made, as far as this look at the last change can tell. */
    boolean isOf(Instant change) {
        return !asOf.isBefore(change);
    }

    /** How much memory it takes, in bytes. */
    int size() {
        return plain.length + packed.length + AROUND_THE_BYTES;
    }

    /**
     * The answer to a request: the page, or that it has not changed. Packed or not is two answers to a cache, so each has a tag
     * of its own.
     */
    Answer answer(MultiMap request, Instant now) {
        boolean packs = packed.length > 0 && takesGzip(request);
        String tag = packs ? packedTag : plainTag;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.ETAG, tag);
        headers.put(HttpHeaders.LAST_MODIFIED, DATE.format(lastModified.isAfter(now) ? now : lastModified));
        headers.put(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (hasIt(request, tag)) {
            return new Answer(304, headers, new byte[0]);
        }
        headers.put(HttpHeaders.CONTENT_TYPE, type);
        if (packs) {
            headers.put(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new Answer(200, headers, packs ? packed : plain);
    }

    private boolean hasIt(MultiMap request, String tag) {
        List<String> known = request.getAll(HttpHeaders.IF_NONE_MATCH);
        return known.isEmpty()
                ? Optional.ofNullable(request.get(HttpHeaders.IF_MODIFIED_SINCE))
                        .flatMap(PublicPage::moment)
                        .filter(since -> !since.isBefore(lastModified))
                        .isPresent()
                : elements(known).map(String::strip).anyMatch(each -> each.equals("*") || isTag(each, tag));
    }

    private static boolean isTag(String given, String tag) {
        return given.equals(tag) || given.equals("W/" + tag);
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean takesGzip(MultiMap request) {
        return elements(request.getAll(HttpHeaders.ACCEPT_ENCODING))
                .map(each -> each.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.equals("gzip") || each.matches("gzip;q=(1(\\.0*)?|0?\\.0*[1-9]\\d*)"));
    }

    private static Stream<String> elements(List<String> headers) {
        return headers.stream().flatMap(header -> Arrays.stream(header.split(",")));
    }
}
