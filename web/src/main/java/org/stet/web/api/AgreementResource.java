package org.stet.web.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.AgreementView;
import org.stet.web.api.Views.FigureView;
import org.stet.web.api.Views.IntervalView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.PairView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.agreement.Figure;
import org.stet.workflow.agreement.ScaleAgreement;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** How well blind reviewers agree. */
@Path("/api/agreement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"editor", "admin"})
@Tag(ref = "Desks")
public class AgreementResource {

    private final SignedIn signedIn;
    private final Agreement agreement;
    private final Desks desks;

    AgreementResource(SignedIn signedIn, Agreement agreement, Desks desks) {
        this.signedIn = signedIn;
        this.agreement = agreement;
        this.desks = desks;
    }

    /** The agreement on each version of each scale, of a desk, on a topic, in a time. */
    @GET
    @Operation(operationId = "getAgreement", summary = "How well blind reviewers agree")
    public ListView<AgreementView> agreement(
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("topic") Optional<String> topic,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @BeanParam PlainPageRequest page) {
        AgreementQuestion question = new AgreementQuestion(
                given(desk).map(named -> desks.findByIdOrCode(named)
                        .map(Desk::id)
                        .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named))),
                given(topic),
                given(from).map(text -> Codes.moment(text, "from")),
                given(to).map(text -> Codes.moment(text, "to")));
        return page.of(
                agreement.of(signedIn.actor(), question).stream()
                        .map(AgreementResource::view)
                        .toList(),
                AgreementView::scale);
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static AgreementView view(ScaleAgreement found) {
        return new AgreementView(
                found.scale().id().toString(),
                found.scale().name(),
                found.scale().version(),
                boxed(found.observed()),
                view(found.nominal()),
                view(found.ordinal()),
                pairs(found));
    }

    private static List<PairView> pairs(ScaleAgreement found) {
        return found.pairs().stream()
                .map(pair -> new PairView(
                        Rendering.person(pair.first()),
                        Rendering.person(pair.second()),
                        boxed(pair.observed()),
                        view(pair.kappa())))
                .toList();
    }

    static FigureView view(Figure figure) {
        return new FigureView(
                figure.units(),
                boxed(figure.value()),
                figure.interval().map(interval -> new IntervalView(interval.low(), interval.high())));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
