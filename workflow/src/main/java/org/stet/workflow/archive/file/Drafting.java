package org.stet.workflow.archive.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes checks of what stands in a file, or says what is wrong with it. */
final class Drafting {

    private static final int ISO_DAY = 10;

    private final Map<Field, String> defaults;

    Drafting(Map<Field, String> defaults) {
        this.defaults = defaults;
    }

    /** What is wrong with a check. */
    private static final class Flawed extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Flaw flaw;

        Flawed(Flaw.Kind kind, Field field) {
            super(null, null, false, false);
            this.flaw = Flaw.of(kind, field);
        }
    }

    /** The item for what stands at a place. */
    FileItem item(long place, long line, Map<Field, String> read) {
        try {
            return new FileItem.Check(place, line, draft(read));
        } catch (Flawed flawed) {
            return new FileItem.Wrong(place, line, flawed.flaw);
        }
    }

    private CheckDraft draft(Map<Field, String> read) throws Flawed {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String given = plain(read.getOrDefault(field, ""));
            String value = given.isEmpty() ? plain(defaults.getOrDefault(field, "")) : given;
            if (value.length() > field.longest()) {
                throw new Flawed(Flaw.Kind.TOO_LONG, field);
            }
            values.put(field, value);
        }
        String host = host(required(values, Field.URL), Field.URL);
        String site = values.get(Field.SITE).isEmpty() ? host : site(values.get(Field.SITE));
        String publisher = values.get(Field.PUBLISHER);
        return new CheckDraft(
                required(values, Field.CLAIM),
                values.get(Field.CLAIMANT),
                day(values, Field.CLAIMED_ON),
                publisher.isEmpty() ? site : publisher,
                site,
                values.get(Field.URL),
                values.get(Field.TITLE),
                required(values, Field.RATING),
                day(values, Field.REVIEWED_ON),
                language(values.get(Field.LANGUAGE)),
                values.get(Field.LICENCE));
    }

    private static String required(Map<Field, String> values, Field field) throws Flawed {
        String value = values.get(field);
        if (value.isEmpty()) {
            throw new Flawed(Flaw.Kind.MISSING, field);
        }
        return value;
    }

    private static String site(String given) throws Flawed {
        return host(given.contains("://") ? given : "https://" + given, Field.SITE);
    }

    private static String host(String address, Field field) throws Flawed {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                String host = uri.getHost().toLowerCase(Locale.ROOT);
                return host.startsWith("www.") ? host.substring("www.".length()) : host;
            }
        } catch (URISyntaxException noAddress) {
            throw new Flawed(Flaw.Kind.MALFORMED, field);
        }
        throw new Flawed(Flaw.Kind.MALFORMED, field);
    }

    /** A day, or the day of a moment. */
    private static Optional<LocalDate> day(Map<Field, String> values, Field field) throws Flawed {
        String written = values.get(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean isMoment = written.length() > ISO_DAY && "T ".indexOf(written.charAt(ISO_DAY)) >= 0;
            return Optional.of(LocalDate.parse(isMoment ? written.substring(0, ISO_DAY) : written));
        } catch (DateTimeParseException notADay) {
            throw new Flawed(Flaw.Kind.MALFORMED, field);
        }
    }

    private static String language(String tag) throws Flawed {
        try {
            return tag.isEmpty()
                    ? ""
                    : new Locale.Builder()
                            .setLanguageTag(tag.replace('_', '-'))
                            .build()
                            .toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            throw new Flawed(Flaw.Kind.MALFORMED, Field.LANGUAGE);
        }
    }

    /** A text in one line, without signs that control something. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                space = true;
            } else if (!Character.isISOControl(each) && isWhole(text, i)) {
                if (space && !plain.isEmpty()) {
                    plain.append(' ');
                }
                space = false;
                plain.append(each);
            }
        }
        return plain.toString();
    }

    /** Half of a pair of characters cannot be kept. */
    private static boolean isWhole(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(each) || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
