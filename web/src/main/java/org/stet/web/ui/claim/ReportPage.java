package org.stet.web.ui.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.CheckChanges;
import org.stet.web.ui.CheckMessages;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.ReportFile;
import org.stet.workflow.reading.ReportFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** A claim's report: writing it, its revisions, and what differs between any two. */
@Path("/claims/{id}/report")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ReportPage {

    /** The version of a report that is not written yet. */
    private static final String NO_REVISION = "r0";

    private final SignedIn signedIn;
    private final ReportFiles files;
    private final Reporting reporting;
    private final ClaimAnswers answers;
    private final ReportMessages messages;
    private final CheckMessages checkMessages;
    private final CheckChanges checkChanges;
    private final Notices notices;

    ReportPage(
            SignedIn signedIn,
            ReportFiles files,
            Reporting reporting,
            ClaimAnswers answers,
            ReportMessages messages,
            CheckMessages checkMessages,
            CheckChanges checkChanges,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.files = files;
        this.reporting = reporting;
        this.answers = answers;
        this.messages = messages;
        this.checkMessages = checkMessages;
        this.checkChanges = checkChanges;
    }

    /** What the form sends. */
    public record Input(
            @RestForm Optional<String> version,
            @RestForm Optional<String> headline,
            @RestForm Optional<String> summary,
            @RestForm Optional<String> body,
            @RestForm Optional<String> rating,
            @RestForm Optional<String> medium,
            @RestForm Optional<String> mediaAddress,
            @RestForm Optional<String> mediaAuthenticity) {

        Reporting.Draft draft() {
            return new Reporting.Draft(
                    headline,
                    summary,
                    body,
                    rating,
                    chosen(Media.Medium.values(), medium),
                    mediaAddress,
                    chosen(Media.Authenticity.values(), mediaAuthenticity));
        }

        private static <E extends Enum<E>> Optional<E> chosen(E[] all, Optional<String> name) {
            return Arrays.stream(all)
                    .filter(each -> name.filter(each.name()::equals).isPresent())
                    .findFirst();
        }

        String written() {
            return String.join("\n\n", headline.orElse(""), summary.orElse(""), body.orElse(""));
        }
    }

    /** All that the page shows. */
    public record Form(
            List<Crumb> crumbs,
            ReportFile file,
            ShownRevision latest,
            List<ShownRevision> revisions,
            String version,
            String headline,
            String summary,
            String body,
            String rating,
            List<Choice> ratings,
            String medium,
            List<Choice> media,
            String mediaAddress,
            String mediaAuthenticity,
            List<Choice> authenticities,
            FormErrors errors,
            String notice,
            ReportChanges changes) {

        /** The number of the revision that saving makes. */
        public int nextNumber() {
            return latest == null ? 1 : latest.number() + 1;
        }

        /** Whether the person may write it now. */
        public boolean editable() {
            return file.claim().allows(ClaimAction.EDIT_REPORT);
        }

        /** Whether an approval would fall with the next revision. */
        public boolean approved() {
            return file.claim().report().approval().isPresent();
        }

        /** The number of the revision before the latest. */
        public String numberBefore() {
            return Integer.toString(nextNumber() - 2);
        }

        /** The revisions by number, to choose from. */
        public List<Choice> numbers() {
            return revisions.stream()
                    .map(revision -> new Choice(Integer.toString(revision.number()), revision.label()))
                    .toList();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance report(Form form);

        static native TemplateInstance stale(Form form);

        static native TemplateInstance revision(List<Crumb> crumbs, ShownRevision revision);

        static native TemplateInstance difference(List<Crumb> crumbs, int from, int to, ReportChanges changes);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public Response show(@PathParam("id") UUID id) {
        ReportFile file = files.open(signedIn.actor(), id);
        String told = notices.taken();
        String notice = file.latest()
                .map(latest -> switch (told) {
                    case "saved" -> messages.saved(latest.revision());
                    case "nothing" -> messages.nothing(latest.revision());
                    default -> "";
                })
                .orElse("");
        return Pages.answer(
                Response.Status.OK.getStatusCode(),
                Templates.report(form(file, kept(file), FormErrors.none(), notice)));
    }

    @POST
    @RolesAllowed({"reviewer", "editor"})
    public Response save(@PathParam("id") UUID id, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        try {
            Expected read = ClaimAnswers.expected(input.version());
            ReportRevision saved = reporting.save(actor, id, read, input.draft());
            return answers.see("/claims/" + id + "/report", read.admits(saved.tag()) ? "nothing" : "saved");
        } catch (InvalidInput invalid) {
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    Templates.report(form(files.open(actor, id), input, FormErrors.of(invalid), "")));
        } catch (StaleVersion changed) {
            return bothTexts(actor, id, input);
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.written());
        }
    }

    private Response bothTexts(Actor actor, UUID id, Input input) {
        ReportFile file = files.open(actor, id);
        return file.claim().allows(ClaimAction.EDIT_REPORT)
                ? Pages.answer(ClaimAnswers.STALE, Templates.stale(form(file, input, FormErrors.none(), "")))
                : answers.stale(actor, id, input.written());
    }

    /** One revision, as it was saved. */
    @GET
    @Path("/revisions/{number}")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance revision(@PathParam("id") UUID id, @PathParam("number") int number) {
        ReportFile file = files.open(signedIn.actor(), id);
        return Templates.revision(crumbs(file, messages.revision(number)), shown(file, revision(file, number)));
    }

    /** What differs from one revision to another. */
    @GET
    @Path("/difference")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance difference(@PathParam("id") UUID id, @RestQuery("from") int from, @RestQuery("to") int to) {
        ReportFile file = files.open(signedIn.actor(), id);
        return Templates.difference(
                crumbs(file, messages.difference(from, to)),
                from,
                to,
                ReportChanges.between(revision(file, from), revision(file, to), messages, checkChanges));
    }

    private Form form(ReportFile file, Input input, FormErrors errors, String notice) {
        Optional<ReportRevision> latest = file.latest();
        return new Form(
                Stream.concat(Crumbs.below(file.claim()).stream(), Stream.of(Crumb.here(messages.title())))
                        .toList(),
                file,
                latest.map(revision -> shown(file, revision)).orElse(null),
                file.revisions().stream()
                        .sorted(Comparator.comparing(ReportRevision::revision).reversed())
                        .map(revision -> shown(file, revision))
                        .toList(),
                latest.map(ReportRevision::tag).orElse(NO_REVISION),
                input.headline().orElse(""),
                input.summary().orElse(""),
                input.body().orElse(""),
                input.rating().orElse(""),
                file.ratings().stream()
                        .map(rating -> new Choice(rating.code(), rating.name(), rating.meaning()))
                        .toList(),
                input.medium().orElse(""),
                Arrays.stream(Media.Medium.values())
                        .map(medium -> new Choice(medium.name(), checkMessages.medium(medium.name())))
                        .toList(),
                input.mediaAddress().orElse(""),
                input.mediaAuthenticity().orElse(""),
                Arrays.stream(Media.Authenticity.values())
                        .map(each -> new Choice(each.name(), checkMessages.authenticity(each.name())))
                        .toList(),
                errors,
                notice,
                latest.map(revision -> ReportChanges.between(revision, input, messages))
                        .orElse(ReportChanges.NONE));
    }

    private static Input kept(ReportFile file) {
        return new Input(
                Optional.empty(),
                file.latest().map(revision -> revision.text().headline()),
                file.latest().map(revision -> revision.text().summary()),
                file.latest().map(revision -> revision.text().body()),
                file.latest().map(revision -> revision.rating().code()),
                media(file).map(media -> media.medium().name()),
                media(file).map(Media::address),
                media(file).map(media -> media.authenticity().name()));
    }

    private static Optional<Media> media(ReportFile file) {
        return file.latest().flatMap(revision -> revision.text().media());
    }

    private List<Crumb> crumbs(ReportFile file, String here) {
        String report = "/claims/" + file.claim().claim().id() + "/report";
        return Stream.concat(
                        Crumbs.below(file.claim()).stream(),
                        Stream.of(new Crumb(messages.title(), report), Crumb.here(here)))
                .toList();
    }

    private static ReportRevision revision(ReportFile file, int number) {
        return file.revision(number).orElseThrow(NotFoundException::new);
    }

    private ShownRevision shown(ReportFile file, ReportRevision revision) {
        return ShownRevision.of(
                revision,
                messages.revision(revision.revision()),
                file.nameOf(revision.editedBy()),
                writers(file, revision),
                checkChanges.inWords(revision.text().media()),
                file.published()
                        .filter(seen -> seen.revision() == revision.revision())
                        .isPresent());
    }

    static String writers(ReportFile file, ReportRevision revision) {
        return revision.writers().stream().map(file::nameOf).sorted().collect(Collectors.joining(", "));
    }
}
