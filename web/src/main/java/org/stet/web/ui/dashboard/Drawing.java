package org.stet.web.ui.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.ui.ShellMessages;
import org.stet.web.ui.Times;
import org.stet.web.ui.dashboard.DashboardView.BarPanel;
import org.stet.web.ui.dashboard.DashboardView.Fact;
import org.stet.web.ui.dashboard.DashboardView.MatrixPanel;
import org.stet.web.ui.dashboard.DashboardView.Panel;
import org.stet.workflow.agreement.RatingPairs;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.reading.dashboard.Dashboard;
import org.stet.workflow.reading.dashboard.Dashboard.Balance;
import org.stet.workflow.reading.dashboard.Dashboard.Group;
import org.stet.workflow.reading.dashboard.Dashboard.Outcomes;
import org.stet.workflow.reading.dashboard.Dashboard.Waiting;
import org.stet.workflow.reading.dashboard.DashboardTable;

/** Draws the charts of a dashboard, with their findings and tables. */
@ApplicationScoped
class Drawing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int MOST_BARS = 10;
    private static final int HUNDRED = 100;
    private static final double HOURS_OF_TWO_DAYS = 48;
    private static final double HOURS_OF_A_DAY = 24;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final List<String> AGES = List.of("a", "b", "soft", "amber", "red");
    private static final List<String> KEPT = List.of("b", "red");
    private static final List<String> VERDICTS = List.of("green", "amber", "red", "soft");

    private final DashboardMessages messages;
    private final ShellMessages shell;
    private final Times times;

    Drawing(DashboardMessages messages, ShellMessages shell, Times times) {
        this.messages = messages;
        this.shell = shell;
        this.times = times;
    }

    List<Fact> facts(Dashboard found) {
        long candidates = sum(
                found.waiting().stream()
                        .filter(each -> each.state() == ClaimState.CANDIDATE)
                        .toList(),
                Waiting::all);
        long underWay = sum(found.waiting(), Waiting::all) - candidates;
        Optional<Dashboard.Publication> publication = found.publication().stream()
                .filter(each -> each.desk().isEmpty())
                .findFirst();
        long late = sum(found.deadlines(), Dashboard.Deadline::lateNow);
        return List.of(
                new Fact(String.valueOf(underWay), messages.underWay(underWay), messages.candidates(candidates), false),
                new Fact(
                        publication.map(its -> time(its.medianHours())).orElse("–"),
                        messages.toPublication(),
                        publication.isPresent() ? messages.halfTakeLess() : messages.nothingPublished(),
                        false),
                new Fact(
                        String.valueOf(sum(found.flow(), Dashboard.Flow::published)),
                        messages.publishedFigure(),
                        messages.takenIn(sum(found.flow(), Dashboard.Flow::accepted)),
                        false),
                new Fact(
                        String.valueOf(late),
                        messages.lateFigure(late),
                        messages.stoppedLate(
                                sum(found.deadlines(), Dashboard.Deadline::late),
                                sum(found.deadlines(), Dashboard.Deadline::stopped)),
                        late > 0),
                new Fact(
                        String.valueOf(sum(found.outcomes(), Outcomes::corrected)),
                        messages.correctedFigure(),
                        messages.ofThese(
                                sum(found.outcomes(), Outcomes::overturned),
                                sum(found.outcomes(), Outcomes::retracted)),
                        false));
    }

    /* --- what comes in and goes out --- */

    private record FlowStep(LocalDate from, long found, long accepted, long dismissed, long published) {}

    private static List<FlowStep> steps(Dashboard found) {
        Map<LocalDate, List<Dashboard.Flow>> byStep = found.flow().stream()
                .collect(Collectors.groupingBy(Dashboard.Flow::from, LinkedHashMap::new, Collectors.toList()));
        return byStep.entrySet().stream()
                .map(step -> new FlowStep(
                        step.getKey(),
                        sum(step.getValue(), Dashboard.Flow::found),
                        sum(step.getValue(), Dashboard.Flow::accepted),
                        sum(step.getValue(), Dashboard.Flow::dismissed),
                        sum(step.getValue(), Dashboard.Flow::published)))
                .toList();
    }

    Columns columns(Dashboard found) {
        return Columns.of(steps(found).stream()
                .map(step -> new Columns.Step(DAY.format(step.from()), step.published(), step.accepted()))
                .toList());
    }

    Panel flow(Dashboard found) {
        boolean week = found.question().isByWeek();
        List<FlowStep> steps = steps(found);
        String description = steps.stream()
                .max(Comparator.comparingLong(FlowStep::accepted))
                .map(most -> messages.flowDescription(DAY.format(most.from()), most.accepted()))
                .orElse("");
        return new Panel(
                "flow",
                messages.flow(),
                messages.flowFinding(
                        sum(steps, FlowStep::accepted), sum(steps, FlowStep::published), sum(steps, FlowStep::found)),
                messages.flowTitle(week),
                description,
                file(DashboardTable.FLOW),
                Sheet.of(
                        List.of(
                                messages.step(week),
                                messages.found(),
                                messages.accepted(),
                                messages.dismissed(),
                                messages.published()),
                        steps.stream()
                                .map(step -> List.of(
                                        times.date(step.from()),
                                        text(step.found()),
                                        text(step.accepted()),
                                        text(step.dismissed()),
                                        text(step.published())))
                                .toList()),
                "broad");
    }

    /* --- time --- */

    List<BarPanel> bars(Dashboard found) {
        return List.of(waiting(found), paces(found), deadlines(found), outcomes(found));
    }

    private BarPanel waiting(Dashboard found) {
        Map<ClaimState, List<Waiting>> byState = byState(found.waiting(), Waiting::state);
        List<Bars.Value> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> described = new ArrayList<>();
        byState.forEach((state, waiting) -> {
            List<Long> ages = List.of(
                    sum(waiting, Waiting::underOneDay),
                    sum(waiting, Waiting::underThreeDays),
                    sum(waiting, Waiting::underSixDays),
                    sum(waiting, Waiting::underElevenDays),
                    sum(waiting, Waiting::longer));
            long all = sum(waiting, Waiting::all);
            String name = shell.state(state.name());
            values.add(new Bars.Value(name, text(all), ages, AGES));
            described.add(messages.waitingLine(name, all, ages.get(3) + ages.get(4)));
            List<String> row = new ArrayList<>(List.of(name));
            ages.forEach(age -> row.add(text(age)));
            row.add(text(all));
            rows.add(row);
        });
        long old = sum(found.waiting(), each -> each.underElevenDays() + each.longer());
        String oldest = found.waiting().stream()
                .map(Waiting::oldest)
                .min(Comparator.naturalOrder())
                .map(times::moment)
                .orElse("");
        List<String> ages = List.of(
                messages.underOneDay(),
                messages.underThreeDays(),
                messages.underSixDays(),
                messages.underElevenDays(),
                messages.longer());
        List<String> heads = new ArrayList<>(List.of(messages.state()));
        heads.addAll(ages);
        heads.add(messages.all());
        return panel(
                DashboardTable.WAITING,
                messages.waiting(),
                messages.waitingFinding(old, sum(found.waiting(), Waiting::all), oldest),
                messages.waitingTitle(),
                described,
                Sheet.of(heads, rows),
                "half",
                Bars.stacked(values, keys(AGES, ages)));
    }

    private BarPanel paces(Dashboard found) {
        List<Dashboard.Pace> together =
                found.paces().stream().filter(pace -> pace.desk().isEmpty()).toList();
        Optional<Dashboard.Pace> slowest =
                together.stream().max(Comparator.comparingDouble(Dashboard.Pace::medianHours));
        return panel(
                DashboardTable.PACES,
                messages.paces(),
                messages.pacesFinding(
                        slowest.map(pace -> shell.state(pace.state().name())).orElse(""),
                        slowest.map(pace -> time(pace.medianHours())).orElse("")),
                messages.pacesTitle(),
                together.stream()
                        .map(pace -> messages.line(shell.state(pace.state().name()), time(pace.medianHours())))
                        .toList(),
                Sheet.of(
                        List.of(messages.state(), messages.claims(), messages.median(), messages.nineOfTen()),
                        together.stream()
                                .map(pace -> List.of(
                                        shell.state(pace.state().name()),
                                        text(pace.claims()),
                                        time(pace.medianHours()),
                                        time(pace.longHours())))
                                .toList()),
                "half",
                Bars.plain(together.stream()
                        .map(pace -> new Bars.Value(
                                shell.state(pace.state().name()),
                                messages.pace(time(pace.medianHours()), time(pace.longHours())),
                                List.of(Math.round(pace.medianHours() * HUNDRED)),
                                List.of("a")))
                        .toList()));
    }

    private BarPanel deadlines(Dashboard found) {
        Map<String, List<Dashboard.Deadline>> bySteps = found.deadlines().stream()
                .sorted(Comparator.comparing(Dashboard.Deadline::kind).thenComparing(Dashboard.Deadline::state))
                .collect(Collectors.groupingBy(this::step, LinkedHashMap::new, Collectors.toList()));
        List<Bars.Value> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> described = new ArrayList<>();
        bySteps.forEach((name, clocks) -> {
            long stopped = sum(clocks, Dashboard.Deadline::stopped);
            long late = sum(clocks, Dashboard.Deadline::late);
            values.add(new Bars.Value(name, messages.lateOf(late, stopped), List.of(stopped - late, late), KEPT));
            described.add(messages.line(name, messages.lateOf(late, stopped)));
            rows.add(List.of(name, text(stopped - late), text(late), text(sum(clocks, Dashboard.Deadline::lateNow))));
        });
        return panel(
                DashboardTable.DEADLINES,
                messages.deadlines(),
                messages.deadlinesFinding(
                        sum(found.deadlines(), Dashboard.Deadline::late),
                        sum(found.deadlines(), Dashboard.Deadline::stopped)),
                messages.deadlinesTitle(),
                described,
                Sheet.of(List.of(messages.stepOfWork(), messages.kept(), messages.missed(), messages.lateNow()), rows),
                "half",
                Bars.shares(values, keys(KEPT, List.of(messages.inTime(), messages.late()))));
    }

    private String step(Dashboard.Deadline clock) {
        return clock.kind() == ClaimClock.Kind.CORRECTION
                ? messages.correction()
                : shell.state(clock.state().name());
    }

    private BarPanel outcomes(Dashboard found) {
        List<Outcomes> all = found.outcomes();
        long published = sum(all, Outcomes::published);
        Map<String, List<Long>> shares = new LinkedHashMap<>();
        shares.put(messages.returned(), List.of(sum(all, Outcomes::returned), sum(all, Outcomes::submitted)));
        shares.put(messages.overruled(), List.of(sum(all, Outcomes::overruled), 2 * sum(all, Outcomes::adjudicated)));
        shares.put(messages.corrected(), List.of(sum(all, Outcomes::corrected), published));
        shares.put(messages.overturned(), List.of(sum(all, Outcomes::overturned), published));
        shares.put(messages.retracted(), List.of(sum(all, Outcomes::retracted), published));
        List<Bars.Value> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> described = new ArrayList<>();
        shares.forEach((name, share) -> {
            long part = share.get(0);
            long whole = share.get(1);
            values.add(
                    new Bars.Value(name, messages.partOf(part, whole), List.of(Math.max(0, whole - part), part), KEPT));
            described.add(messages.line(name, messages.partOf(part, whole)));
            rows.add(List.of(name, text(part), text(whole)));
        });
        return panel(
                DashboardTable.OUTCOMES,
                messages.outcomes(),
                messages.outcomesFinding(sum(all, Outcomes::returned), sum(all, Outcomes::submitted)),
                messages.outcomesTitle(),
                described,
                Sheet.of(List.of(messages.what(), messages.howOften(), messages.of()), rows),
                "half",
                Bars.shares(values, keys(KEPT, List.of(messages.stood(), messages.didNot()))));
    }

    /* --- agreement --- */

    Panel agreement(Dashboard found) {
        return new Panel(
                "agreement",
                messages.agreement(),
                messages.agreementFinding(
                        sum(found.agreement(), each -> each.pairs().claims())),
                messages.agreementTitle(),
                found.agreement().stream()
                        .map(each -> messages.line(name(each), alpha(each.pairs())))
                        .collect(Collectors.joining(" ")),
                file(DashboardTable.AGREEMENT),
                Sheet.of(
                        List.of(
                                messages.desk(),
                                messages.claims(),
                                messages.observed(),
                                messages.nominal(),
                                messages.ordinal(),
                                messages.interval()),
                        found.agreement().stream()
                                .map(each -> List.of(
                                        name(each),
                                        text(each.pairs().claims()),
                                        each.pairs().observed().isPresent()
                                                ? percent(
                                                        each.pairs().observed().getAsDouble())
                                                : messages.undefined(),
                                        each.pairs().nominal().value().isPresent()
                                                ? Ranges.number(each.pairs()
                                                        .nominal()
                                                        .value()
                                                        .getAsDouble())
                                                : messages.undefined(),
                                        alpha(each.pairs()),
                                        Ranges.interval(each.pairs().ordinal())))
                                .toList()),
                "half");
    }

    Ranges ranges(Dashboard found) {
        return Ranges.of(
                found.agreement().stream()
                        .map(each -> new Ranges.Value(
                                name(each),
                                messages.countOfClaims(each.pairs().ordinal().units()),
                                each.pairs().ordinal()))
                        .toList(),
                messages.undefined());
    }

    /** All desks together, a scale each. */
    List<MatrixPanel> scales(Dashboard found) {
        List<MatrixPanel> panels = new ArrayList<>();
        together(found).forEach(pairs -> {
            String finding = pairs.toldApartWorst()
                    .map(worst -> messages.pairsFinding(
                            worst.first().name(), worst.second().name(), worst.claims(), pairs.claims()))
                    .orElse(messages.noneDiffered());
            panels.add(new MatrixPanel(
                    "pairs-" + (panels.size() + 1),
                    messages.deskAndScale(
                            messages.pairs(),
                            pairs.scale().name(),
                            pairs.scale().version()),
                    finding,
                    Matrix.of(pairs)));
        });
        return panels;
    }

    private static List<RatingPairs> together(Dashboard found) {
        Map<UUID, List<RatingPairs>> byScale = found.agreement().stream()
                .map(Dashboard.DeskAgreement::pairs)
                .collect(Collectors.groupingBy(pairs -> pairs.scale().id(), LinkedHashMap::new, Collectors.toList()));
        return byScale.values().stream()
                .map(pairs -> new RatingPairs(
                        pairs.get(0).scale(),
                        pairs.stream()
                                .flatMap(each -> each.counted().stream())
                                .collect(Collectors.groupingBy(
                                        pair -> List.of(
                                                pair.first().id(), pair.second().id()),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                                .values()
                                .stream()
                                .map(same -> new RatingPairs.Counted(
                                        same.get(0).first(),
                                        same.get(0).second(),
                                        sum(same, RatingPairs.Counted::claims)))
                                .toList()))
                .toList();
    }

    private String name(Dashboard.DeskAgreement each) {
        return messages.deskAndScale(
                each.desk().name(), each.scale().name(), each.scale().version());
    }

    private String alpha(RatingPairs pairs) {
        return pairs.ordinal().value().isPresent()
                ? Ranges.number(pairs.ordinal().value().getAsDouble())
                : messages.undefined();
    }

    /* --- ratings, people, balance --- */

    List<BarPanel> more(Dashboard found) {
        List<BarPanel> more = new ArrayList<>(List.of(ratings(found), load(found)));
        Arrays.stream(Group.values()).map(group -> balance(found, group)).forEach(more::add);
        return more;
    }

    private BarPanel ratings(Dashboard found) {
        List<RatingPairs.ValueAgreement> given = together(found).stream()
                .flatMap(pairs -> pairs.values().stream())
                .filter(value -> value.given() > 0)
                .toList();
        Optional<RatingPairs.ValueAgreement> worst = given.stream().min(Comparator.comparingDouble(Drawing::agreed));
        return panel(
                DashboardTable.RATINGS,
                messages.ratings(),
                messages.ratingsFinding(
                        worst.map(value -> value.rating().name()).orElse(""),
                        worst.map(value -> Math.round(agreed(value) * HUNDRED)).orElse(0L)),
                messages.ratingsTitle(),
                given.stream()
                        .map(value -> messages.line(value.rating().name(), percent(agreed(value))))
                        .toList(),
                Sheet.of(
                        List.of(messages.rating(), messages.given(), messages.agreed()),
                        given.stream()
                                .map(value ->
                                        List.of(value.rating().name(), text(value.given()), percent(agreed(value))))
                                .toList()),
                "half",
                Bars.shares(
                        given.stream()
                                .map(value -> {
                                    long same = Math.round(agreed(value) * value.given());
                                    return new Bars.Value(
                                            value.rating().name(),
                                            messages.agreedOf(Math.round(agreed(value) * HUNDRED), value.given()),
                                            List.of(same, value.given() - same),
                                            List.of("b", "amber"));
                                })
                                .toList(),
                        keys(List.of("b", "amber"), List.of(messages.same(), messages.other()))));
    }

    private static double agreed(RatingPairs.ValueAgreement value) {
        return value.agreed().orElse(0);
    }

    private BarPanel load(Dashboard found) {
        Optional<Dashboard.Load> most = found.load().stream().findFirst();
        Function<Dashboard.Load, String> end =
                each -> each.away() ? text(each.open()) + " · " + messages.away() : text(each.open());
        return panel(
                DashboardTable.LOAD,
                messages.load(),
                messages.loadFinding(
                        most.map(each -> each.person().name()).orElse(""),
                        most.map(Dashboard.Load::open).orElse(0L),
                        most.map(Dashboard.Load::dueSoon).orElse(0L),
                        most.map(Dashboard.Load::late).orElse(0L)),
                messages.loadTitle(),
                found.load().stream()
                        .limit(MOST_BARS)
                        .map(each -> messages.line(each.person().name(), end.apply(each)))
                        .toList(),
                Sheet.of(
                        List.of(messages.person(), messages.inHand(), messages.dueSoon(), messages.missed()),
                        found.load().stream()
                                .map(each -> List.of(
                                        each.person().name(), end.apply(each), text(each.dueSoon()), text(each.late())))
                                .toList()),
                "half",
                Bars.plain(found.load().stream()
                        .limit(MOST_BARS)
                        .map(each -> new Bars.Value(
                                each.person().name(), end.apply(each), List.of(each.open()), List.of("a")))
                        .toList()));
    }

    private BarPanel balance(Dashboard found, Group group) {
        List<Balance> of =
                found.balance().stream().filter(each -> each.group() == group).toList();
        List<Balance> checked = of.stream()
                .filter(each -> each.published() > 0)
                .limit(MOST_BARS)
                .toList();
        List<String> verdicts =
                List.of(messages.stands(), messages.inPart(), messages.doesNotStand(), messages.undecided());
        List<String> heads = new ArrayList<>(
                List.of(messages.groupHead(group), messages.found(), messages.accepted(), messages.published()));
        heads.addAll(verdicts);
        BarPanel drawn = panel(
                DashboardTable.BALANCE,
                messages.balance(group),
                messages.balanceFinding(
                        checked.stream().findFirst().map(this::name).orElse(""),
                        checked.stream().findFirst().map(Balance::published).orElse(0L),
                        sum(found.flow(), Dashboard.Flow::published)),
                messages.balanceTitle(),
                checked.stream()
                        .map(each -> messages.line(name(each), text(each.published())))
                        .toList(),
                Sheet.of(
                        heads,
                        of.stream()
                                .map(each -> List.of(
                                        name(each),
                                        text(each.found()),
                                        text(each.accepted()),
                                        text(each.published()),
                                        text(each.stands()),
                                        text(each.inPart()),
                                        text(each.doesNotStand()),
                                        text(each.undecided())))
                                .toList()),
                "half",
                Bars.stacked(
                        checked.stream()
                                .map(each -> new Bars.Value(
                                        name(each),
                                        text(each.published()),
                                        List.of(each.stands(), each.inPart(), each.doesNotStand(), each.undecided()),
                                        VERDICTS))
                                .toList(),
                        keys(VERDICTS, verdicts)));
        Panel panel = drawn.panel();
        return new BarPanel(
                new Panel(
                        "balance-" + group.name().toLowerCase(Locale.ROOT),
                        panel.heading(),
                        panel.finding(),
                        panel.title(),
                        panel.description(),
                        panel.file(),
                        panel.sheet(),
                        panel.shape()),
                drawn.bars());
    }

    private String name(Balance each) {
        return each.name()
                .map(name -> each.group() == Group.KIND ? messages.kind(name) : name)
                .orElse(messages.noName(each.group()));
    }

    /* --- desk by desk --- */

    Sheet byDesk(Dashboard found) {
        return Sheet.of(
                List.of(
                        messages.desk(),
                        messages.found(),
                        messages.accepted(),
                        messages.published(),
                        messages.toPublicationHead(),
                        messages.lateNow(),
                        messages.returnedHead(),
                        messages.alpha()),
                found.desks().size() < 2
                        ? List.of()
                        : found.desks().stream().map(desk -> line(found, desk)).toList());
    }

    private List<String> line(Dashboard found, Desk desk) {
        List<Dashboard.Flow> flow =
                found.flow().stream().filter(each -> is(each.desk(), desk)).toList();
        return List.of(
                desk.name(),
                text(sum(flow, Dashboard.Flow::found)),
                text(sum(flow, Dashboard.Flow::accepted)),
                text(sum(flow, Dashboard.Flow::published)),
                found.publication().stream()
                        .filter(each -> each.desk().filter(its -> is(its, desk)).isPresent())
                        .findFirst()
                        .map(each -> time(each.medianHours()))
                        .orElse("–"),
                text(sum(
                        found.deadlines().stream()
                                .filter(each -> is(each.desk(), desk))
                                .toList(),
                        Dashboard.Deadline::lateNow)),
                found.outcomes().stream()
                        .filter(each -> is(each.desk(), desk))
                        .map(each -> messages.partOf(each.returned(), each.submitted()))
                        .findFirst()
                        .orElse("–"),
                found.agreement().stream()
                        .filter(each -> is(each.desk(), desk))
                        .map(each -> alpha(each.pairs()))
                        .findFirst()
                        .orElse("–"));
    }

    private static boolean is(Desk one, Desk other) {
        return one.id().equals(other.id());
    }

    /* --- what they have in common --- */

    private static BarPanel panel(
            DashboardTable table,
            String heading,
            String finding,
            String title,
            List<String> described,
            Sheet sheet,
            String shape,
            Bars bars) {
        return new BarPanel(
                new Panel(
                        table.code(), heading, finding, title, String.join(" ", described), file(table), sheet, shape),
                bars);
    }

    private static <T> Map<ClaimState, List<T>> byState(List<T> rows, Function<T, ClaimState> state) {
        return rows.stream()
                .sorted(Comparator.comparing(state))
                .collect(Collectors.groupingBy(state, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Bars.Key> keys(List<String> tones, List<String> words) {
        List<Bars.Key> keys = new ArrayList<>();
        for (int each = 0; each < tones.size(); each++) {
            keys.add(new Bars.Key(tones.get(each), words.get(each)));
        }
        return keys;
    }

    private static String file(DashboardTable table) {
        return table.code() + ".csv";
    }

    private String time(double hours) {
        if (hours < 1) {
            return messages.minutes(Math.round(hours * MINUTES_OF_AN_HOUR));
        }
        return hours < HOURS_OF_TWO_DAYS
                ? messages.hours(decimal(hours))
                : messages.days(decimal(hours / HOURS_OF_A_DAY));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(double share) {
        return Math.round(share * HUNDRED) + " %";
    }

    private static String text(long number) {
        return String.valueOf(number);
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).sum();
    }
}
