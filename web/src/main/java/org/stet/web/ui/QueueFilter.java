package org.stet.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.RestQuery;

import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.ClaimTraits;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;

/** What the queue was asked for, as its form and its addresses carry it; what is not known is as if not given. */
public class QueueFilter {

    static final String MINE = "mine";
    static final String ALL = "all";

    private static final Set<ClaimState> UNDER_WAY =
            Arrays.stream(ClaimState.values()).filter(ClaimState::isUnderWay).collect(Collectors.toUnmodifiableSet());
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @RestQuery
    Optional<String> q;

    @RestQuery
    Optional<String> show;

    @RestQuery
    Optional<String> desk;

    @RestQuery
    Optional<String> assignee;

    @RestQuery
    Optional<String> speaker;

    @RestQuery
    Optional<String> topic;

    @RestQuery
    Optional<String> publisher;

    @RestQuery
    Optional<String> language;

    @RestQuery
    Optional<String> rating;

    @RestQuery
    Optional<String> from;

    @RestQuery
    Optional<String> to;

    @RestQuery
    Optional<String> due;

    @RestQuery
    Optional<String> sort;

    @RestQuery
    Optional<String> cursor;

    public String words() {
        return q.orElse("").strip();
    }

    public String shown() {
        return show.orElse("");
    }

    public String deskCode() {
        return desk.orElse("");
    }

    public ClaimSort order() {
        return sort.flatMap(ClaimSort::of).orElse(ClaimSort.DUE);
    }

    /** Where the page begins; empty for the first. */
    Optional<String> place() {
        return cursor.filter(given -> !given.isBlank());
    }

    /** What narrows the list besides words, state, desk and order, by the name of its field, in the order of the form. */
    Map<String, String> narrowed() {
        Map<String, String> narrowed = new LinkedHashMap<>();
        narrowed.put("assignee", text(assignee));
        narrowed.put("speaker", text(speaker));
        narrowed.put("topic", text(topic));
        narrowed.put("publisher", text(publisher));
        narrowed.put("language", text(language));
        narrowed.put("rating", text(rating));
        narrowed.put("from", text(from));
        narrowed.put("to", text(to));
        narrowed.put("due", text(due));
        return narrowed;
    }

    private static String text(Optional<String> given) {
        return given.orElse("").strip();
    }

    /**
     * The claims that are asked for.
     *
     * @param shown the states that are asked for, as the form names them
     * @param assigned whose claims, where somebody was named
     */
    ClaimQuery query(Actor actor, Desks desks, String shown, Optional<UUID> assigned, ZoneId zone) {
        return new ClaimQuery(
                states(shown),
                shown.equals(MINE) ? Optional.of(actor.id()) : assigned,
                desk.filter(code -> !code.isBlank())
                        .flatMap(desks::findByIdOrCode)
                        .map(found -> Set.of(found.id()))
                        .orElse(Set.of()),
                Optional.of(words()).filter(text -> !text.isEmpty()),
                Optional.empty(),
                traits(zone),
                order());
    }

    private ClaimTraits traits(ZoneId zone) {
        return new ClaimTraits(
                given(speaker),
                given(topic),
                given(publisher),
                given(language),
                given(rating),
                day(from).map(day -> begin(day, zone)),
                day(to).map(day -> begin(day.plusDays(1), zone)),
                Optional.empty(),
                day(due).map(day -> begin(day.plusDays(1), zone)));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The day that is meant; empty where it is none. */
    static Optional<LocalDate> day(Optional<String> given) {
        try {
            return given(given)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Set<ClaimState> states(String shown) {
        if (shown.equals(ALL) || shown.equals(MINE)) {
            return Set.of();
        }
        return Arrays.stream(ClaimState.values())
                .filter(state -> code(state).equals(shown))
                .findFirst()
                .map(Set::of)
                .orElse(UNDER_WAY);
    }

    static String code(ClaimState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The filter as the query of an address, with these parameters in place of its own; "?" alone where there is nothing. */
    public String address(Map<String, String> instead) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", words());
        parameters.put("show", shown());
        parameters.put("desk", deskCode());
        parameters.putAll(narrowed());
        parameters.put("sort", sort.orElse(""));
        parameters.putAll(instead);
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
