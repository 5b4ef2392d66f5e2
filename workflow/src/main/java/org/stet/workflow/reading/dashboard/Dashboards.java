package org.stet.workflow.reading.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.agreement.RatingPairs;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.dashboard.Dashboard.Balance;
import org.stet.workflow.reading.dashboard.Dashboard.DeskAgreement;
import org.stet.workflow.reading.dashboard.Dashboard.Flow;
import org.stet.workflow.reading.dashboard.Dashboard.Outcomes;
import org.stet.workflow.reading.dashboard.DashboardQueries.Scope;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.time.TimeSettings;

/** Reads dashboards: a fixed number of statements, however many desks and claims there are. */
@ApplicationScoped
public class Dashboards {

    /** How many claimants, topics or publishers at most, those with most fact-checks first. */
    public static final int MOST_OF_A_GROUP = 25;

    private final DashboardQueries queries;
    private final DeskRoles roles;
    private final Desks desks;
    private final RatingScales scales;
    private final TimeSettings settings;
    private final Clock clock;

    Dashboards(
            DashboardQueries queries,
            DeskRoles roles,
            Desks desks,
            RatingScales scales,
            TimeSettings settings,
            Clock clock) {
        this.queries = queries;
        this.roles = roles;
        this.desks = desks;
        this.scales = scales;
        this.settings = settings;
        this.clock = clock;
    }

    /** Today, in the newsroom's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.timeZone());
    }

    /** The desks whose figures the actor may see, in the newsroom's order. */
    @Transactional
    public List<Desk> open(Actor actor) {
        Permission.SEE_DASHBOARDS.require(actor);
        Set<UUID> open = roles.desksWhere(actor, Permission.SEE_DASHBOARDS);
        return desks.inOrder().stream().filter(desk -> open.contains(desk.id())).toList();
    }

    /**
     * The dashboard that is asked for; an editor's own desks only.
     *
     * @throws NotYours if the actor is neither editor nor administrator, or does not edit at the desk that is asked about
     */
    @Transactional
    public Dashboard of(Actor actor, DashboardQuestion question) {
        List<Desk> open = open(actor);
        List<Desk> counted = open.stream()
                .filter(desk ->
                        question.desk().isEmpty() || question.desk().get().equals(desk.id()))
                .toList();
        if (question.desk().isPresent() && counted.isEmpty()) {
            throw new NotYours("is-of-the-desk", "agreement.not-yours");
        }
        Instant now = clock.instant();
        if (counted.isEmpty()) {
            return nothing(question);
        }
        Scope scope = new Scope(question, counted.stream().map(Desk::id).toList(), now, settings.timeZone());
        Places places = new Places(counted);
        return new Dashboard(
                question,
                counted,
                flow(scope, counted),
                places.sorted(queries.waiting(scope), Dashboards::state, places::waiting),
                places.sorted(queries.paces(scope), Dashboards::state, places::pace),
                places.sorted(queries.publication(scope), row -> 0, places::publication),
                places.sorted(queries.deadlines(scope), Dashboards::clock, places::deadline),
                outcomes(queries.outcomes(scope), counted),
                agreement(queries.verdicts(scope), places),
                queries.load(scope).stream().map(Dashboards::load).toList(),
                queries.balance(scope, MOST_OF_A_GROUP).stream()
                        .map(Dashboards::balance)
                        .toList());
    }

    private static Dashboard nothing(DashboardQuestion question) {
        return new Dashboard(
                question, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** The desks of rows that begin with a desk's id, in the newsroom's order; rows without one are of all together. */
    private static final class Places {

        private final Map<UUID, Desk> byId = new LinkedHashMap<>();
        private final Map<UUID, Integer> place = new HashMap<>();

        Places(List<Desk> desks) {
            desks.forEach(desk -> {
                place.put(desk.id(), byId.size());
                byId.put(desk.id(), desk);
            });
        }

        Desk desk(Object[] row) {
            return byId.get((UUID) row[0]);
        }

        Optional<Desk> deskOrAll(Object[] row) {
            return Optional.ofNullable((UUID) row[0]).map(byId::get);
        }

        <T> List<T> sorted(List<Object[]> rows, Function<Object[], Integer> within, Function<Object[], T> read) {
            return rows.stream()
                    .sorted(Comparator.<Object[]>comparingInt(row -> place.getOrDefault((UUID) row[0], -1))
                            .thenComparingInt(within::apply))
                    .map(read)
                    .toList();
        }

        Dashboard.Waiting waiting(Object[] row) {
            return new Dashboard.Waiting(
                    desk(row),
                    ClaimState.valueOf((String) row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5]),
                    number(row[6]),
                    (Instant) row[7]);
        }

        Dashboard.Pace pace(Object[] row) {
            return new Dashboard.Pace(
                    deskOrAll(row), ClaimState.valueOf((String) row[1]), number(row[2]), hours(row[3]), hours(row[4]));
        }

        Dashboard.Publication publication(Object[] row) {
            return new Dashboard.Publication(deskOrAll(row), number(row[1]), hours(row[2]));
        }

        Dashboard.Deadline deadline(Object[] row) {
            return new Dashboard.Deadline(
                    desk(row),
                    ClaimClock.Kind.valueOf((String) row[1]),
                    ClaimState.valueOf((String) row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5]));
        }
    }

    private static int state(Object[] row) {
        return ClaimState.valueOf((String) row[1]).ordinal();
    }

    private static int clock(Object[] row) {
        return ClaimClock.Kind.valueOf((String) row[1]).ordinal() * ClaimState.values().length
                + ClaimState.valueOf((String) row[2]).ordinal();
    }

    /** Every step of every desk, so that a chart has no gaps. */
    private List<Flow> flow(Scope scope, List<Desk> counted) {
        List<LocalDate> bounds = scope.question().bounds();
        Map<List<Object>, Object[]> rows = queries.flow(scope).stream()
                .collect(Collectors.toMap(row -> List.of(row[0], number(row[1])), Function.identity()));
        List<Flow> flow = new ArrayList<>();
        for (Desk desk : counted) {
            for (int step = 1; step < bounds.size(); step++) {
                Object[] row = rows.getOrDefault(List.of(desk.id(), (long) step), new Object[] {"", 0, 0, 0, 0, 0});
                flow.add(new Flow(
                        desk, bounds.get(step - 1), number(row[2]), number(row[3]), number(row[4]), number(row[5])));
            }
        }
        return flow;
    }

    private static List<Outcomes> outcomes(List<Object[]> rows, List<Desk> counted) {
        Map<List<Object>, Long> counts =
                rows.stream().collect(Collectors.toMap(row -> List.of(row[0], row[1]), row -> number(row[2])));
        return counted.stream()
                .map(desk -> {
                    Function<String, Long> of = what -> counts.getOrDefault(List.of(desk.id(), what), 0L);
                    return new Outcomes(
                            desk,
                            of.apply("submitted"),
                            of.apply("returned"),
                            of.apply("disputed"),
                            of.apply("adjudicated"),
                            of.apply("overruled"),
                            of.apply("published"),
                            of.apply("corrected"),
                            of.apply("overturned"),
                            of.apply("retracted"));
                })
                .toList();
    }

    private List<DeskAgreement> agreement(List<Object[]> rows, Places places) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, RatingScale> known =
                scales.inOrder().stream().collect(Collectors.toMap(RatingScale::id, Function.identity()));
        Map<List<UUID>, List<Object[]>> byDesk = places.sorted(rows, row -> 0, Function.identity()).stream()
                .collect(Collectors.groupingBy(
                        row -> List.of((UUID) row[0], (UUID) row[1]), LinkedHashMap::new, Collectors.toList()));
        return byDesk.values().stream()
                .map(of -> {
                    RatingScale scale = known.get((UUID) of.get(0)[1]);
                    return new DeskAgreement(places.desk(of.get(0)), scale, pairs(scale, of));
                })
                .sorted(Comparator.<DeskAgreement>comparingInt(
                                each -> places.place.get(each.desk().id()))
                        .thenComparing(each -> each.scale().name())
                        .thenComparing(each -> -each.scale().version()))
                .toList();
    }

    private static RatingPairs pairs(RatingScale scale, List<Object[]> rows) {
        Map<UUID, Rating> ratings = scale.ratings().stream().collect(Collectors.toMap(Rating::id, Function.identity()));
        return new RatingPairs(
                scale,
                rows.stream()
                        .map(row -> new RatingPairs.Counted(
                                ratings.get((UUID) row[2]), ratings.get((UUID) row[3]), number(row[4])))
                        .sorted(Comparator.comparingInt((RatingPairs.Counted pair) ->
                                        pair.first().position())
                                .thenComparingInt(pair -> pair.second().position()))
                        .toList());
    }

    private static Dashboard.Load load(Object[] row) {
        return new Dashboard.Load(
                new PersonName((UUID) row[0], (String) row[1], (String) row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                (Boolean) row[6]);
    }

    private static Balance balance(Object[] row) {
        return new Balance(
                Dashboard.Group.valueOf((String) row[0]),
                Optional.ofNullable((String) row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** A clock that was set back makes no time negative. */
    private static double hours(Object value) {
        return Math.max(0, ((Number) value).doubleValue());
    }
}
