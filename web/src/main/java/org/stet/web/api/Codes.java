package org.stet.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** The codes by which the API names an enum's values ({@code verdict-change}), and other values written as text. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that the code names; without regard to case. */
    static <E extends Enum<E>> E required(Class<E> type, Optional<String> code, String field) {
        return optional(type, code, field)
                .orElseThrow(() -> new InvalidInput(field, Fault.NOT_ONE_OF, "request.one-of", all(type)));
    }

    static <E extends Enum<E>> Optional<E> optional(Class<E> type, Optional<String> code, String field) {
        return code.map(given -> Arrays.stream(type.getEnumConstants())
                .filter(value ->
                        of(value).equals(given.strip().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, Fault.NOT_ONE_OF, "request.not-one-of", given, all(type))));
    }

    /** The values that the codes name, each of which is wrong at its own place. */
    static <E extends Enum<E>> Set<E> each(Class<E> type, List<String> codes, String field) {
        Set<E> values = EnumSet.noneOf(type);
        for (int i = 0; i < codes.size(); i++) {
            values.add(required(type, Optional.ofNullable(codes.get(i)), field + "[" + i + "]"));
        }
        return values;
    }

    static UUID id(Optional<String> id, String field) {
        try {
            return UUID.fromString(id.orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInput(field, Fault.MALFORMED, "request.id");
        }
    }

    static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput(field, Fault.MALFORMED, "request.day");
        }
    }

    static String language(String text, String field) {
        String tag = Locale.forLanguageTag(text.strip()).toLanguageTag();
        if (tag.equals("und")) {
            throw new InvalidInput(field, Fault.MALFORMED, "request.language");
        }
        return tag;
    }

    static Instant moment(String text, String field) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.strip());
            if (moment.getYear() >= 1 && moment.getYear() <= 9999) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException notAMoment) {
            throw notAMoment(field);
        }
        throw notAMoment(field);
    }

    private static InvalidInput notAMoment(String field) {
        return new InvalidInput(field, Fault.MALFORMED, "request.time");
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
    }
}
