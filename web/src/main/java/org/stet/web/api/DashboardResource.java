package org.stet.web.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.DashboardViews.AgeView;
import org.stet.web.api.DashboardViews.BalanceView;
import org.stet.web.api.DashboardViews.DashboardView;
import org.stet.web.api.DashboardViews.DeskAgreementView;
import org.stet.web.api.DashboardViews.DeskOutcomesView;
import org.stet.web.api.DashboardViews.FlowView;
import org.stet.web.api.DashboardViews.KeptTimeView;
import org.stet.web.api.DashboardViews.LoadView;
import org.stet.web.api.DashboardViews.PaceView;
import org.stet.web.api.DashboardViews.PublicationTimeView;
import org.stet.web.api.DashboardViews.RatingAgreementView;
import org.stet.web.api.DashboardViews.RatingPairView;
import org.stet.web.export.TableFiles;
import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.reading.dashboard.Dashboard;
import org.stet.workflow.reading.dashboard.DashboardQuestion;
import org.stet.workflow.reading.dashboard.Dashboards;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** How desks work, over a chosen time. */
@Path("/api/dashboard")
@RolesAllowed({"editor", "admin"})
@Tag(ref = "Desks")
@Blocking
public class DashboardResource {

    private final SignedIn signedIn;
    private final Dashboards dashboards;
    private final Desks desks;

    DashboardResource(SignedIn signedIn, Dashboards dashboards, Desks desks) {
        this.signedIn = signedIn;
        this.dashboards = dashboards;
        this.desks = desks;
    }

    /** All figures. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getDashboard",
            summary = "How desks work, over a chosen time",
            description =
                    "Of the desks at which the caller is an editor, or of all for an administrator; twelve weeks up to"
                            + " today unless “from” and “to” name days, at most 366. Nothing sealed moves a figure.")
    public DashboardView dashboard(
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        return view(dashboards.of(signedIn.actor(), question(desk, from, to)));
    }

    /** One table as a file. */
    @GET
    @Path("/{table}")
    @Produces("text/csv")
    @Operation(
            operationId = "getDashboardTable",
            summary = "One table of a dashboard as CSV",
            description = "“flow.csv”, “waiting.csv”, “paces.csv”, “publication.csv”, “deadlines.csv”, “outcomes.csv”,"
                    + " “agreement.csv”, “ratings.csv”, “pairs.csv”, “load.csv” or “balance.csv”, desk by desk.")
    @APIResponse(
            responseCode = "200",
            description = "The table, with a line of names first.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response table(
            @PathParam("table") String table,
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        DashboardQuestion question = question(desk, from, to);
        return TableFiles.answer(table, () -> dashboards.of(signedIn.actor(), question));
    }

    private DashboardQuestion question(Optional<String> desk, Optional<String> from, Optional<String> to) {
        Optional<UUID> one = given(desk).map(named -> desks.findByIdOrCode(named)
                .map(Desk::id)
                .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named)));
        LocalDate last = given(to).map(day -> Codes.day(day, "to")).orElseGet(dashboards::today);
        return given(from)
                .map(day -> new DashboardQuestion(one, Codes.day(day, "from"), last))
                .orElseGet(() -> DashboardQuestion.usual(one, last));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static DashboardView view(Dashboard found) {
        return new DashboardView(
                found.desks().stream().map(Desk::code).toList(),
                found.question().from(),
                found.question().to(),
                found.question().isByWeek() ? "week" : "day",
                found.flow().stream()
                        .map(each -> new FlowView(
                                each.desk().code(),
                                each.from(),
                                each.found(),
                                each.accepted(),
                                each.dismissed(),
                                each.published()))
                        .toList(),
                found.waiting().stream()
                        .map(each -> new AgeView(
                                each.desk().code(),
                                each.state().name(),
                                each.underOneDay(),
                                each.underThreeDays(),
                                each.underSixDays(),
                                each.underElevenDays(),
                                each.longer(),
                                each.oldest()))
                        .toList(),
                found.paces().stream()
                        .map(each -> new PaceView(
                                each.desk().map(Desk::code),
                                each.state().name(),
                                each.claims(),
                                each.medianHours(),
                                each.longHours()))
                        .toList(),
                found.publication().stream()
                        .map(each ->
                                new PublicationTimeView(each.desk().map(Desk::code), each.claims(), each.medianHours()))
                        .toList(),
                found.deadlines().stream()
                        .map(each -> new KeptTimeView(
                                each.desk().code(),
                                Codes.of(each.kind()),
                                each.state().name(),
                                each.stopped(),
                                each.late(),
                                each.lateNow()))
                        .toList(),
                found.outcomes().stream().map(DashboardResource::outcomes).toList(),
                found.agreement().stream().map(DashboardResource::agreement).toList(),
                found.load().stream()
                        .map(each -> new LoadView(
                                Rendering.person(each.person()), each.open(), each.dueSoon(), each.late(), each.away()))
                        .toList(),
                found.balance().stream()
                        .map(each -> new BalanceView(
                                Codes.of(each.group()),
                                each.name(),
                                each.found(),
                                each.accepted(),
                                each.published(),
                                each.stands(),
                                each.inPart(),
                                each.doesNotStand(),
                                each.undecided()))
                        .toList());
    }

    private static DeskOutcomesView outcomes(Dashboard.Outcomes each) {
        return new DeskOutcomesView(
                each.desk().code(),
                each.submitted(),
                each.returned(),
                each.disputed(),
                each.adjudicated(),
                each.overruled(),
                each.published(),
                each.corrected(),
                each.overturned(),
                each.retracted());
    }

    private static DeskAgreementView agreement(Dashboard.DeskAgreement each) {
        return new DeskAgreementView(
                each.desk().code(),
                each.scale().id().toString(),
                each.scale().name(),
                each.scale().version(),
                each.pairs().claims(),
                boxed(each.pairs().observed()),
                AgreementResource.view(each.pairs().nominal()),
                AgreementResource.view(each.pairs().ordinal()),
                each.pairs().values().stream()
                        .map(value ->
                                new RatingAgreementView(value.rating().code(), value.given(), boxed(value.agreed())))
                        .toList(),
                each.pairs().counted().stream()
                        .map(pair -> new RatingPairView(
                                pair.first().code(), pair.second().code(), pair.claims()))
                        .toList());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
