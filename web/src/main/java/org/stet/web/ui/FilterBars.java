package org.stet.web.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.ui.FilterBar.Mark;
import org.stet.web.ui.FilterBar.Tab;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.search.Count;
import org.stet.workflow.time.TimeSettings;

/** Makes the bars above lists of claims, and the queries that they stand for. */
@ApplicationScoped
public class FilterBars {

    private static final List<String> DAYS = List.of("from", "to", "due");

    private final ClaimList list;
    private final Desks desks;
    private final People people;
    private final RatingScales scales;
    private final TimeSettings settings;
    private final QueueMessages messages;
    private final ShellMessages shell;

    FilterBars(
            ClaimList list,
            Desks desks,
            People people,
            RatingScales scales,
            TimeSettings settings,
            QueueMessages messages,
            ShellMessages shell) {
        this.list = list;
        this.desks = desks;
        this.people = people;
        this.scales = scales;
        this.settings = settings;
        this.messages = messages;
        this.shell = shell;
    }

    /**
     * A bar, with what it stands for.
     *
     * @param query the claims that are asked for
     * @param count how many they are
     */
    record Made(FilterBar bar, ClaimQuery query, Count count) {}

    /** The claims that a list with this filter shows. */
    public ClaimQuery query(Actor actor, QueueFilter filter) {
        Optional<UUID> assigned = assigned(filter, people.holding(Role.REVIEWER));
        return filter.query(actor, desks, filter.shown(), assigned, settings.timeZone());
    }

    private static Optional<UUID> assigned(QueueFilter filter, List<Person> reviewers) {
        return reviewers.stream()
                .filter(person -> person.username().equals(filter.narrowed().get("assignee")))
                .map(Person::id)
                .findFirst();
    }

    /** The bar of a list at this address. */
    Made make(Actor actor, QueueFilter filter, String at) {
        List<Person> reviewers = people.holding(Role.REVIEWER);
        Optional<UUID> assigned = assigned(filter, reviewers);
        ZoneId zone = settings.timeZone();
        Set<String> shown = new LinkedHashSet<>(tabs().keySet());
        shown.add(filter.shown());
        List<String> cases = List.copyOf(shown);
        List<ClaimQuery> queries = cases.stream()
                .map(each -> filter.query(actor, desks, each, assigned, zone))
                .toList();
        List<Count> counts = list.counts(queries);
        int current = cases.indexOf(filter.shown());
        List<Choice> deskChoices = deskChoices();
        List<Choice> ratings = ratings();
        FilterBar bar = new FilterBar(
                tabs(filter, at, cases, counts),
                filter,
                filter.narrowed(),
                errors(filter),
                shows(),
                deskChoices,
                reviewers.stream()
                        .map(person -> new Choice(person.username(), person.name()))
                        .toList(),
                ratings,
                orders(),
                marks(filter, at, deskChoices, ratings, reviewers));
        return new Made(bar, queries.get(current), counts.get(current));
    }

    private Map<String, String> tabs() {
        Map<String, String> tabs = new LinkedHashMap<>();
        tabs.put("", messages.underWay());
        tabs.put(QueueFilter.MINE, messages.mine());
        for (ClaimState state :
                List.of(ClaimState.CANDIDATE, ClaimState.OPEN, ClaimState.SUBMITTED, ClaimState.PUBLISHED)) {
            tabs.put(QueueFilter.code(state), shell.state(state.name()));
        }
        tabs.put(QueueFilter.ALL, messages.allStates());
        return tabs;
    }

    private List<Tab> tabs(QueueFilter filter, String at, List<String> cases, List<Count> counts) {
        List<Tab> tabs = new ArrayList<>();
        tabs().forEach((code, label) -> tabs.add(new Tab(
                label,
                counts.get(cases.indexOf(code)),
                at + filter.address(Map.of("show", code)),
                code.equals(filter.shown()))));
        return tabs;
    }

    private FormErrors errors(QueueFilter filter) {
        return FormErrors.of(DAYS.stream()
                .filter(field -> !filter.narrowed().get(field).isEmpty())
                .filter(field -> QueueFilter.day(Optional.of(filter.narrowed().get(field)))
                        .isEmpty())
                .map(field -> new InvalidInput.Violation(field, Fault.MALFORMED, Message.quoted(messages.giveDay())))
                .toList());
    }

    private List<Mark> marks(
            QueueFilter filter, String at, List<Choice> desks, List<Choice> ratings, List<Person> reviewers) {
        List<Mark> marks = new ArrayList<>();
        mark(marks, filter, at, "q", messages.searchLabel(), filter.words());
        mark(marks, filter, at, "desk", messages.desk(), label(desks, filter.deskCode()));
        filter.narrowed()
                .forEach((field, value) -> mark(
                        marks,
                        filter,
                        at,
                        field,
                        messages.mark(field),
                        switch (field) {
                            case "rating" -> label(ratings, value);
                            case "assignee" ->
                                reviewers.stream()
                                        .filter(person -> person.username().equals(value))
                                        .map(Person::name)
                                        .findFirst()
                                        .orElse("");
                            case "from", "to", "due" ->
                                QueueFilter.day(Optional.of(value)).isEmpty() ? "" : value;
                            default -> value;
                        }));
        return marks;
    }

    private static void mark(
            List<Mark> marks, QueueFilter filter, String at, String field, String label, String value) {
        if (!value.isEmpty()) {
            marks.add(new Mark(label, value, at + filter.address(Map.of(field, ""))));
        }
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> !value.isEmpty() && choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    private List<Choice> shows() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.underWay()));
        choices.add(new Choice(QueueFilter.MINE, messages.mine()));
        Arrays.stream(ClaimState.values())
                .map(state -> new Choice(QueueFilter.code(state), shell.state(state.name())))
                .forEach(choices::add);
        choices.add(new Choice(QueueFilter.ALL, messages.allStates()));
        return choices;
    }

    private List<Choice> deskChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.allDesks()));
        for (Desk desk : desks.inOrder()) {
            choices.add(new Choice(desk.code(), desk.name()));
        }
        return choices;
    }

    /** Each verdict once, whatever the number of scales that have it. */
    private List<Choice> ratings() {
        Map<String, String> names = new LinkedHashMap<>();
        scales.inOrder().stream()
                .flatMap(scale -> scale.ratings().stream())
                .forEach((Rating rating) -> names.putIfAbsent(rating.code(), rating.name()));
        return names.entrySet().stream()
                .map(rating -> new Choice(rating.getKey(), rating.getValue()))
                .toList();
    }

    private List<Choice> orders() {
        return List.of(
                new Choice(ClaimSort.DUE.code(), messages.dueFirst()),
                new Choice(ClaimSort.CHECKWORTHINESS.code(), messages.worthiestFirst()),
                new Choice(ClaimSort.CREATED.code(), messages.newestFirst()));
    }
}
