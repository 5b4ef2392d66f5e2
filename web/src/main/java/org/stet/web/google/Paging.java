package org.stet.web.google;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.stet.workflow.publication.CheckQuery;
import org.stet.workflow.publication.CheckSearch;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** Which page of a list is asked for, in Google's words. */
public class Paging {

    private static final int USUAL = 10;
    private static final int MOST = 200;
    private static final int FARTHEST = 10_000;

    @QueryParam("pageSize")
    Optional<String> pageSize;

    @QueryParam("pageToken")
    Optional<String> pageToken;

    @QueryParam("offset")
    Optional<String> offset;

    static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number of at least zero. */
    static Optional<Integer> number(Optional<String> parameter, String name) {
        return given(parameter).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw notANumber(name, text);
            }
            throw notANumber(name, text);
        });
    }

    private static InvalidInput notANumber(String name, String text) {
        return new InvalidInput(
                name,
                Fault.MALFORMED,
                Message.quoted(
                        "Invalid value at '" + name + "' (TYPE_INT32), \"" + text + "\": give a number, such as 10."));
    }

    /** How many at most: ten where nothing is asked for; more than 200 are cut to 200, as Google cuts what is too much. */
    int size() {
        return number(pageSize, "pageSize")
                .filter(asked -> asked > 0)
                .map(asked -> Math.min(asked, MOST))
                .orElse(USUAL);
    }

    /** How many are passed over; a token says by itself where the page begins. */
    int passedOver() {
        int asked = number(offset, "offset").orElse(0);
        if (asked > FARTHEST) {
            throw new InvalidInput(
                    "offset",
                    Fault.OUT_OF_RANGE,
                    Message.quoted("Give an offset of 0 to " + FARTHEST
                            + ", or follow nextPageToken, which leads through everything."));
        }
        return given(pageToken).isPresent() ? 0 : asked;
    }

    /**
     * The place that the token names.
     *
     * @throws InvalidInput if it is not one of this order's
     */
    Optional<CheckSearch.Place> place(CheckQuery.Sort sort) {
        return given(pageToken).map(token -> {
            try {
                String[] place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split(" ");
                Instant at = Instant.parse(place[1]);
                if (place.length == 3
                        && place[0].equals(sort.name())
                        && at.isAfter(Instant.EPOCH)
                        && at.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                    return new CheckSearch.Place(
                            UUID.fromString(place[2]),
                            sort == CheckQuery.Sort.NEWEST ? Optional.empty() : Optional.of(at));
                }
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notAToken) {
                throw notAToken();
            }
            throw notAToken();
        });
    }

    private static InvalidInput notAToken() {
        return new InvalidInput(
                "pageToken",
                Fault.MALFORMED,
                Message.quoted("Request contains an invalid page token: give the nextPageToken of the"
                        + " page before, with the same parameters."));
    }

    /** The token of the page after this one. */
    static Optional<String> next(CheckSearch.Page page, CheckQuery.Sort sort) {
        if (!page.more()) {
            return Optional.empty();
        }
        CheckSearch.Found last = page.found().get(page.found().size() - 1);
        String place = sort.name() + " " + last.updatedAt() + " " + last.place().id();
        return Optional.of(
                Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII)));
    }

    /** What tells this page from others of the list. */
    String part() {
        return String.join(" ", Integer.toString(size()), given(pageToken).orElse(""), Integer.toString(passedOver()));
    }
}
