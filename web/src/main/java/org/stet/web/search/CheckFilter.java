package org.stet.web.search;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.stet.workflow.publication.CheckQuery;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** What readers narrow the fact-checks to, as an address says it: the same on the page and in JSON. */
public class CheckFilter {

    private static final int LONGEST = 200;
    private static final int LENGTH_OF_A_DAY = 10;

    @Parameter(
            description =
                    "Words in what readers see, all of which occur: with or without accents, as beginnings of words; of three letters"
                            + " or more also within words of the claim, its speaker, the headline and the article’s title")
    @QueryParam("q")
    Optional<String> words;

    @Parameter(description = "Who makes the claim, or a part of the name")
    @QueryParam("speaker")
    Optional<String> speaker;

    @Parameter(description = "The code or the name of the rating; retracted fact-checks have none")
    @QueryParam("rating")
    Optional<String> rating;

    @Parameter(description = "A topic that the claim had when it was published")
    @QueryParam("topic")
    Optional<String> topic;

    @Parameter(description = "The language of the claim’s article, BCP 47; without a region any region’s")
    @QueryParam("language")
    Optional<String> language;

    @Parameter(description = "First published on this day or later; a moment as RFC 3339 has it will do as well")
    @QueryParam("from")
    Optional<String> from;

    @Parameter(description = "First published on this day or earlier; a moment as RFC 3339 has it will do as well")
    @QueryParam("to")
    Optional<String> to;

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What was typed, by the name of the parameter; what is blank is left out. */
    public Map<String, String> given() {
        Map<String, String> all = new LinkedHashMap<>();
        given(words).ifPresent(text -> all.put("q", text));
        given(speaker).ifPresent(text -> all.put("speaker", text));
        given(rating).ifPresent(text -> all.put("rating", text));
        given(topic).ifPresent(text -> all.put("topic", text));
        given(language).ifPresent(text -> all.put("language", text));
        given(from).ifPresent(text -> all.put("from", text));
        given(to).ifPresent(text -> all.put("to", text));
        return all;
    }

    /**
     * What is asked for.
     *
     * @throws InvalidInput if a day is none, or something is too long
     */
    public CheckQuery query(Optional<Instant> updatedSince, CheckQuery.Sort sort) {
        Checks checks = new Checks();
        given().forEach((name, text) -> checks.within(Optional.of(text), name, LONGEST));
        checks.done();
        return new CheckQuery(
                given(words),
                given(speaker),
                given(rating),
                given(topic),
                given(language),
                given(from).map(text -> moment(text, "from", 0)),
                given(to).map(text -> moment(text, "to", 1)),
                updatedSince,
                false,
                sort);
    }

    /** A moment, or the beginning of a day so many days after the one that was given. */
    private static Instant moment(String text, String field, int later) {
        try {
            Instant moment = text.length() <= LENGTH_OF_A_DAY
                    ? LocalDate.parse(text).plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return moment;
            }
        } catch (DateTimeException notADay) {
            throw notADay(field);
        }
        throw notADay(field);
    }

    private static InvalidInput notADay(String field) {
        return new InvalidInput(field, Fault.MALFORMED, "request.day");
    }

    /** The address of the same at this path, with a place in it where one is given. */
    public String address(String path, Optional<String> cursor) {
        UriBuilder address = UriBuilder.fromUri(URI.create(path));
        Map<String, Object> values = new LinkedHashMap<>(given());
        cursor.ifPresent(place -> values.put("cursor", place));
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(values).toString();
    }
}
