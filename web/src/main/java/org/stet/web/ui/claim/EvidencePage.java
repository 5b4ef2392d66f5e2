package org.stet.web.ui.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.IndependentSources;
import org.stet.workflow.evidence.SourceReading;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;

/** The evidence ledger of the workbench: adding to it and taking one's own away, in place where scripts run. */
@Path("/claims/{id}/evidence")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class EvidencePage {

    private final SignedIn signedIn;
    private final Collecting collecting;
    private final SourceReading reading;
    private final Workbenches workbenches;
    private final ClaimAnswers answers;
    private final ClaimMessages messages;

    EvidencePage(
            SignedIn signedIn,
            Collecting collecting,
            SourceReading reading,
            Workbenches workbenches,
            ClaimAnswers answers,
            ClaimMessages messages) {
        this.signedIn = signedIn;
        this.collecting = collecting;
        this.reading = reading;
        this.workbenches = workbenches;
        this.answers = answers;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance read(
                SourceReading.Description source, String url, String trouble, String sameAs);
    }

    /** What the form sends; what was read stands for what nobody typed, where it was read at this address. */
    public record Input(
            @RestForm Optional<String> url,
            @RestForm Optional<String> title,
            @RestForm Optional<String> publisher,
            @RestForm Optional<String> publishedOn,
            @RestForm Optional<String> quote,
            @RestForm Optional<String> locator,
            @RestForm Optional<String> stance,
            @RestForm Optional<String> kind,
            @RestForm Optional<String> independenceGroup,
            @RestForm Optional<String> archiveUrl,
            @RestForm Optional<String> readUrl,
            @RestForm Optional<String> readTitle,
            @RestForm Optional<String> readPublisher,
            @RestForm Optional<String> readPublishedOn) {

        String address() {
            return url.map(String::strip).orElse("");
        }

        /** The same, knowing what the page says about itself. */
        Input knowing(SourceReading.Description source) {
            return new Input(
                    url,
                    given(title).or(source::title),
                    given(publisher).or(source::publisher),
                    given(publishedOn).or(() -> source.publishedOn().map(LocalDate::toString)),
                    quote,
                    locator,
                    stance,
                    kind,
                    independenceGroup,
                    archiveUrl,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** What was read before at this address. */
        Optional<SourceReading.Description> read() {
            return given(readTitle)
                    .filter(title -> readUrl.filter(address()::equals).isPresent())
                    .map(title -> new SourceReading.Description(
                            Optional.of(title),
                            given(readPublisher),
                            given(readPublishedOn).flatMap(Input::day),
                            false));
        }

        private static Optional<LocalDate> day(String written) {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException notADay) {
                return Optional.empty();
            }
        }

        Map<String, String> typed() {
            return Map.of(
                    "url", url.orElse(""),
                    "title", title.orElse(""),
                    "publisher", publisher.orElse(""),
                    "publishedOn", publishedOn.orElse(""),
                    "quote", quote.orElse(""),
                    "locator", locator.orElse(""),
                    "stance", stance.orElse(""),
                    "kind", kind.orElse(""),
                    "independenceGroup", independenceGroup.orElse(""),
                    "archiveUrl", archiveUrl.orElse(""));
        }

        String written() {
            return String.join("\n", url.orElse(""), title.orElse(""), quote.orElse(""))
                    .strip();
        }
    }

    /** Adds a piece of evidence; without a title it is read at its address first. */
    @POST
    @RolesAllowed({"reviewer", "editor"})
    public Uni<Response> add(
            @PathParam("id") UUID id, @HeaderParam("HX-Request") boolean inPlace, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        if (given(input.title()).isPresent() || input.address().isEmpty()) {
            return Uni.createFrom().item(add(actor, id, inPlace, input, List.of()));
        }
        if (input.read().isPresent()) {
            Input known = input.knowing(input.read().orElseThrow());
            return Uni.createFrom().item(add(actor, id, inPlace, known, List.of()));
        }
        return describe(actor, input.address())
                .map(found -> add(actor, id, inPlace, input.knowing(found.source()), found.wrong()));
    }

    /** Says what a source says about itself, before it is added. */
    @POST
    @Path("/source")
    @RolesAllowed({"reviewer", "editor"})
    public Uni<Response> read(
            @PathParam("id") UUID id, @HeaderParam("HX-Request") boolean inPlace, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        Workbench bench = workbenches.open(actor, id, "");
        if (!bench.may(ClaimAction.COLLECT_EVIDENCE.code())) {
            return Uni.createFrom().item(answers.notNow(actor, id));
        }
        return describe(actor, input.address()).map(found -> {
            if (inPlace) {
                return Pages.answer(
                        Response.Status.OK.getStatusCode(),
                        Templates.read(
                                found.source(), input.address(), found.why(), sameAs(bench, input.address(), found)));
            }
            Workbench again = workbenches.again(
                    actor,
                    id,
                    FormErrors.of(found.wrong()),
                    input.knowing(found.source()).typed());
            return Pages.answer(Response.Status.OK.getStatusCode(), ClaimPage.Templates.claim(again));
        });
    }

    /** The piece of evidence that the source would count as one with, of those that the actor may see; empty for none. */
    private static String sameAs(Workbench bench, String url, Found found) {
        return found.wrong().isEmpty()
                ? IndependentSources.sameAs(
                                bench.file().sources().evidence(),
                                url,
                                found.source().publisher())
                        .map(Evidence::title)
                        .orElse("")
                : "";
    }

    /** What was found at an address, or what is wrong with it. */
    private record Found(SourceReading.Description source, List<InvalidInput.Violation> wrong) {

        static Found nothing(List<InvalidInput.Violation> wrong) {
            return new Found(
                    new SourceReading.Description(Optional.empty(), Optional.empty(), Optional.empty(), false), wrong);
        }

        String why() {
            return wrong.stream()
                    .map(InvalidInput.Violation::message)
                    .map(RefusalWords::of)
                    .collect(Collectors.joining(" "));
        }
    }

    private Uni<Found> describe(Actor actor, String url) {
        return Pages.soon(() -> reading.readSoon(actor, url, Function.identity()))
                .map(source -> new Found(source, List.of()))
                .onFailure(InvalidInput.class)
                .recoverWithItem(unread -> Found.nothing(unread.violations()))
                .onFailure(Busy.class)
                .recoverWithItem(busy -> Found.nothing(List.of(new InvalidInput.Violation("title", busy.reason()))));
    }

    private Response add(Actor actor, UUID id, boolean inPlace, Input input, List<InvalidInput.Violation> wrong) {
        try {
            FormReading form = new FormReading();
            form.wrong(wrong);
            Evidence.Source source = source(form, input);
            form.perform(() -> collecting.add(actor, id, source));
            return inPlace ? ledger(actor, id) : answers.seeClaim(id, "evidence-added#evidence");
        } catch (InvalidInput invalid) {
            Workbench again = workbenches.again(actor, id, FormErrors.of(invalid), input.typed());
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    inPlace ? ClaimPage.Templates.ledger(again) : ClaimPage.Templates.claim(again));
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.written());
        }
    }

    @POST
    @Path("/{evidence}/removal")
    @RolesAllowed({"reviewer", "editor"})
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @HeaderParam("HX-Request") boolean inPlace) {
        Actor actor = signedIn.actor();
        try {
            collecting.remove(actor, id, evidence);
            return inPlace ? ledger(actor, id) : answers.seeClaim(id, "evidence-removed#evidence");
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        }
    }

    private Response ledger(Actor actor, UUID id) {
        return Pages.answer(
                Response.Status.OK.getStatusCode(), ClaimPage.Templates.ledger(workbenches.open(actor, id, "")));
    }

    private Evidence.Source source(FormReading form, Input input) {
        return new Evidence.Source(
                input.url().map(String::strip).orElse(""),
                input.title().map(String::strip).orElse(""),
                given(input.publisher()),
                form.readIfGiven(() -> given(input.publishedOn()).map(this::day)),
                given(input.quote()),
                given(input.locator()),
                form.read(
                        () -> ClaimAnswers.chosen(
                                Evidence.Stance.class, input.stance(), "stance", messages.chooseStance()),
                        Evidence.Stance.CONTEXT),
                form.read(
                        () -> ClaimAnswers.chosen(
                                Evidence.Kind.class, input.kind(), "kind", messages.chooseEvidenceKind()),
                        Evidence.Kind.SECONDARY),
                given(input.independenceGroup()),
                given(input.archiveUrl()));
    }

    private LocalDate day(String typed) {
        return Input.day(typed).orElseThrow(() -> new InvalidInput("publishedOn", Message.quoted(messages.notADay())));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }
}
