package org.stet.workflow.reading.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import org.stet.workflow.agreement.Bootstrap;
import org.stet.workflow.agreement.Figure;
import org.stet.workflow.desk.Desk;

/** The tables of a dashboard, each with the names of its columns in their order; a row without a desk is of all together. */
public enum DashboardTable {
    /** What came in and went out, step by step. */
    FLOW(
            dashboard -> dashboard.flow().stream()
                    .map(each -> row(
                            each.desk().code(),
                            each.from(),
                            each.found(),
                            each.accepted(),
                            each.dismissed(),
                            each.published())),
            "desk",
            "from",
            "found",
            "accepted",
            "dismissed",
            "published"),
    /** How long claims have waited in their state. */
    WAITING(
            dashboard -> dashboard.waiting().stream()
                    .map(each -> row(
                            each.desk().code(),
                            code(each.state()),
                            each.underOneDay(),
                            each.underThreeDays(),
                            each.underSixDays(),
                            each.underElevenDays(),
                            each.longer(),
                            each.oldest())),
            "desk",
            "state",
            "underOneDay",
            "underThreeDays",
            "underSixDays",
            "underElevenDays",
            "longer",
            "oldest"),
    /** How long claims stayed in the states that they left. */
    PACES(
            dashboard -> dashboard.paces().stream()
                    .map(each -> row(
                            each.desk().map(Desk::code).orElse(null),
                            code(each.state()),
                            each.claims(),
                            each.medianHours(),
                            each.longHours())),
            "desk",
            "state",
            "claims",
            "medianHours",
            "longHours"),
    /** How long published claims took. */
    PUBLICATION(
            dashboard -> dashboard.publication().stream()
                    .map(each -> row(each.desk().map(Desk::code).orElse(null), each.claims(), each.medianHours())),
            "desk",
            "claims",
            "medianHours"),
    /** How often the time was kept. */
    DEADLINES(
            dashboard -> dashboard.deadlines().stream()
                    .map(each -> row(
                            each.desk().code(),
                            code(each.kind()),
                            code(each.state()),
                            each.stopped(),
                            each.late(),
                            each.lateNow())),
            "desk",
            "kind",
            "state",
            "stopped",
            "late",
            "lateNow"),
    /** What became of reports and verdicts. */
    OUTCOMES(
            dashboard -> dashboard.outcomes().stream()
                    .map(each -> row(
                            each.desk().code(),
                            each.submitted(),
                            each.returned(),
                            each.disputed(),
                            each.adjudicated(),
                            each.overruled(),
                            each.published(),
                            each.corrected(),
                            each.overturned(),
                            each.retracted())),
            "desk",
            "submitted",
            "returned",
            "disputed",
            "adjudicated",
            "overruled",
            "published",
            "corrected",
            "overturned",
            "retracted"),
    /** How far blind reviewers agree. */
    AGREEMENT(
            dashboard -> dashboard.agreement().stream().map(DashboardTable::agreement),
            "desk",
            "scale",
            "scaleVersion",
            "claims",
            "observed",
            "alphaNominal",
            "alphaNominalLow",
            "alphaNominalHigh",
            "alphaOrdinal",
            "alphaOrdinalLow",
            "alphaOrdinalHigh"),
    /** How far they agree on each rating. */
    RATINGS(
            dashboard -> dashboard.agreement().stream().flatMap(each -> each.pairs().values().stream()
                    .map(value -> row(
                            each.desk().code(),
                            each.scale().name(),
                            each.scale().version(),
                            value.rating().code(),
                            value.given(),
                            number(value.agreed())))),
            "desk",
            "scale",
            "scaleVersion",
            "rating",
            "given",
            "agreed"),
    /** Which two ratings were given to one claim. */
    PAIRS(
            dashboard -> dashboard.agreement().stream().flatMap(each -> each.pairs().counted().stream()
                    .map(pair -> row(
                            each.desk().code(),
                            each.scale().name(),
                            each.scale().version(),
                            pair.first().code(),
                            pair.second().code(),
                            pair.claims()))),
            "desk",
            "scale",
            "scaleVersion",
            "first",
            "second",
            "claims"),
    /** Who has how much in hand. */
    LOAD(
            dashboard -> dashboard.load().stream()
                    .map(each -> row(
                            each.person().username(),
                            each.person().name(),
                            each.open(),
                            each.dueSoon(),
                            each.late(),
                            each.away())),
            "person",
            "name",
            "open",
            "dueSoon",
            "late",
            "away"),
    /** Whose claims are chosen, and how they come out. */
    BALANCE(
            dashboard -> dashboard.balance().stream()
                    .map(each -> row(
                            code(each.group()),
                            each.name().orElse(null),
                            each.found(),
                            each.accepted(),
                            each.published(),
                            each.stands(),
                            each.inPart(),
                            each.doesNotStand(),
                            each.undecided())),
            "group",
            "name",
            "found",
            "accepted",
            "published",
            "stands",
            "inPart",
            "doesNotStand",
            "undecided");

    private final Function<Dashboard, Stream<List<Object>>> rows;
    private final List<String> columns;

    DashboardTable(Function<Dashboard, Stream<List<Object>>> rows, String... columns) {
        this.rows = rows;
        this.columns = List.of(columns);
    }

    /** Its name: "flow". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table with this name. */
    public static Optional<DashboardTable> of(String code) {
        return Arrays.stream(values())
                .filter(table -> table.code().equals(code))
                .findFirst();
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Its rows, each with a value a column; null where there is none. */
    public List<List<Object>> rows(Dashboard dashboard) {
        return rows.apply(dashboard).toList();
    }

    private static List<Object> agreement(Dashboard.DeskAgreement each) {
        Figure nominal = each.pairs().nominal();
        Figure ordinal = each.pairs().ordinal();
        return row(
                each.desk().code(),
                each.scale().name(),
                each.scale().version(),
                each.pairs().claims(),
                number(each.pairs().observed()),
                number(nominal.value()),
                nominal.interval().map(Bootstrap.Interval::low).orElse(null),
                nominal.interval().map(Bootstrap.Interval::high).orElse(null),
                number(ordinal.value()),
                ordinal.interval().map(Bootstrap.Interval::low).orElse(null),
                ordinal.interval().map(Bootstrap.Interval::high).orElse(null));
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
