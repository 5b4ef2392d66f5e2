package org.stet.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.RestQuery;

import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;

/** What the queue was asked for, as its form and its addresses carry it; what is not known is as if not given. */
public class QueueFilter {

    static final String MINE = "mine";
    static final String ALL = "all";

    private static final Set<ClaimState> UNDER_WAY =
            Arrays.stream(ClaimState.values()).filter(ClaimState::isUnderWay).collect(Collectors.toUnmodifiableSet());

    @RestQuery
    Optional<String> q;

    @RestQuery
    Optional<String> show;

    @RestQuery
    Optional<String> desk;

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

    /** Which claims that are, for whoever asks. */
    public ClaimQuery query(Actor actor, Desks desks) {
        boolean mine = shown().equals(MINE);
        return new ClaimQuery(
                states(),
                mine ? Optional.of(actor.id()) : Optional.empty(),
                desk.filter(code -> !code.isBlank())
                        .flatMap(desks::findByIdOrCode)
                        .map(found -> Set.of(found.id()))
                        .orElse(Set.of()),
                Optional.of(words()).filter(text -> !text.isEmpty()),
                order());
    }

    private Set<ClaimState> states() {
        if (shown().equals(ALL) || shown().equals(MINE)) {
            return Set.of();
        }
        return Arrays.stream(ClaimState.values())
                .filter(state -> code(state).equals(shown()))
                .findFirst()
                .map(Set::of)
                .orElse(UNDER_WAY);
    }

    static String code(ClaimState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The filter as the query of an address, with these further parameters; "?" alone where there is nothing to say. */
    public String address(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", words());
        parameters.put("show", shown());
        parameters.put("desk", deskCode());
        parameters.put("sort", sort.orElse(""));
        parameters.putAll(more);
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
