package org.stet.web.ui.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.agreement.Figure;
import org.stet.workflow.agreement.ScaleAgreement;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** How well blind reviewers agree, for a desk, a topic and a time. */
@Path("/agreement")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"editor", "admin"})
public class AgreementPage {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Agreement agreement;
    private final Desks desks;
    private final SignedIn signedIn;
    private final DeskMessages messages;

    AgreementPage(Agreement agreement, Desks desks, SignedIn signedIn, DeskMessages messages) {
        this.agreement = agreement;
        this.desks = desks;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /** A figure in print. */
    public record Line(String name, String value, String interval, int units) {}

    /** One version of a scale with its figures. */
    public record Part(ScaleAgreement of, List<Line> figures, List<Line> pairs) {}

    /** All that the page shows. */
    public record View(
            List<Part> parts, List<Choice> desks, Map<String, String> asked, FormErrors errors, List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance agreement(View view);
    }

    @GET
    public TemplateInstance show(
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("topic") Optional<String> topic,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        Map<String, String> asked = Map.of(
                "desk", desk.orElse(""), "topic", topic.orElse(""), "from", from.orElse(""), "to", to.orElse(""));
        try {
            AgreementQuestion question = new AgreementQuestion(
                    given(desk).map(this::desk),
                    given(topic),
                    given(from).map(day -> day(day, "from", 0)),
                    given(to).map(day -> day(day, "to", 1)));
            List<Part> parts = agreement.of(signedIn.actor(), question).stream()
                    .map(this::part)
                    .toList();
            return Templates.agreement(view(parts, asked, FormErrors.none()));
        } catch (InvalidInput invalid) {
            return Templates.agreement(view(List.of(), asked, FormErrors.of(invalid)));
        }
    }

    private View view(List<Part> parts, Map<String, String> asked, FormErrors errors) {
        List<Choice> choices = desks.inOrder().stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
        return new View(
                parts,
                choices,
                asked,
                errors,
                List.of(new Crumb(messages.title(), "/desks"), Crumb.here(messages.agreement())));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    private UUID desk(String code) {
        return desks.findByIdOrCode(code)
                .map(Desk::id)
                .orElseThrow(() -> new InvalidInput("desk", Message.quoted(messages.noDesk())));
    }

    private Instant day(String text, String field, int daysLater) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new InvalidInput(field, Message.quoted(messages.giveDay()));
            }
            return day.plusDays(daysLater).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADay) {
            throw new InvalidInput(field, Message.quoted(messages.giveDay()));
        }
    }

    private Part part(ScaleAgreement found) {
        return new Part(
                found,
                List.of(
                        new Line(
                                messages.observed(),
                                number(found.observed()),
                                "",
                                found.nominal().units()),
                        line(messages.nominal(), found.nominal()),
                        line(messages.ordinal(), found.ordinal())),
                found.pairs().stream()
                        .map(pair -> line(
                                messages.both(pair.first().name(), pair.second().name()), pair.kappa()))
                        .toList());
    }

    private Line line(String name, Figure figure) {
        return new Line(
                name,
                number(figure.value()),
                figure.interval()
                        .map(interval -> String.format(Locale.ROOT, "%.2f – %.2f", interval.low(), interval.high()))
                        .orElse("–"),
                figure.units());
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : messages.undefined();
    }
}
