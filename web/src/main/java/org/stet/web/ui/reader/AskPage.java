package org.stet.web.ui.reader;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.AskingPace;
import org.stet.web.security.Notices;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.reader.Asking;
import org.stet.workflow.reader.ReaderSettings;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** What readers send: an error that they found, something to be checked, and the code by which they follow it. */
@Path("/ask")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AskPage {

    private static final int INVALID = 422;
    private static final int TOO_MANY = 429;
    private static final int GONE = 404;
    private static final int SECONDS = 60;

    private final Asking asking;
    private final PublicChecks checks;
    private final SpamGuard guard;
    private final AskingPace pace;
    private final ReaderSettings settings;
    private final ReaderMessages messages;
    private final Notices notices;

    AskPage(
            Asking asking,
            PublicChecks checks,
            SpamGuard guard,
            AskingPace pace,
            ReaderSettings settings,
            ReaderMessages messages,
            Notices notices) {
        this.asking = asking;
        this.checks = checks;
        this.guard = guard;
        this.pace = pace;
        this.settings = settings;
        this.messages = messages;
        this.notices = notices;
    }

    /** What was typed, and when the form was opened, sealed. */
    public record Typed(String text, String address, String opened) {}

    /**
     * A form.
     *
     * @param slug the last part of the address of the fact-check that has an error; empty where something is to be checked
     * @param headline what that fact-check is called
     */
    public record Form(String slug, String headline, Typed typed, long days, FormErrors errors, String warning) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance ask(Form form);

        static native TemplateInstance error(Form form);

        static native TemplateInstance follow(String code, Asking.Followed followed, boolean begun, boolean unknown);
    }

    @GET
    public TemplateInstance ask() {
        return form(opened());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askForCheck(
            @RestForm Optional<String> text,
            @RestForm Optional<String> address,
            @RestForm Optional<String> opened,
            @RestForm Optional<String> nickname,
            @Context HttpServerRequest request) {
        Form form = withTyped(opened(), text, address, opened);
        return begin(form, nickname, request, () -> asking.askForCheck(text, address));
    }

    @GET
    @Path("error/{slug}")
    public TemplateInstance error(@PathParam("slug") String slug) {
        return form(about(slug));
    }

    @POST
    @Path("error/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reportError(
            @PathParam("slug") String slug,
            @RestForm Optional<String> text,
            @RestForm Optional<String> address,
            @RestForm Optional<String> opened,
            @RestForm Optional<String> nickname,
            @Context HttpServerRequest request) {
        Form form = withTyped(about(slug), text, address, opened);
        return begin(form, nickname, request, () -> asking.reportError(slug, text, address));
    }

    /** What became of a case; without a code, the field for one. */
    @GET
    @Path("case")
    public Response follow(@RestQuery Optional<String> code) {
        requireOpen();
        String given = code.orElse("").strip();
        boolean begun = notices.taken().equals("begun");
        try {
            Asking.Followed followed = given.isEmpty() ? null : asking.follow(given);
            return Pages.answer(200, Templates.follow(given, followed, begun, false));
        } catch (NotFound unknown) {
            return Pages.answer(GONE, Templates.follow("", null, false, true));
        }
    }

    private Response begin(Form form, Optional<String> trap, HttpServerRequest request, Supplier<Asking.Begun> deed) {
        if (!guard.admits(form.typed().opened(), trap.orElse(""))) {
            Form anew = new Form(
                    form.slug(),
                    form.headline(),
                    new Typed(form.typed().text(), form.typed().address(), guard.opened()),
                    form.days(),
                    FormErrors.none(),
                    messages.again());
            return Pages.answer(INVALID, form(anew));
        }
        Optional<Long> wait = pace.tooMany(request);
        if (wait.isPresent()) {
            long minutes = Math.max(1, wait.orElseThrow() / SECONDS);
            return Response.fromResponse(Pages.answer(TOO_MANY, form(warned(form, messages.tooMany(minutes)))))
                    .header(HttpHeaders.RETRY_AFTER, wait.orElseThrow())
                    .build();
        }
        try {
            return notices.see("/ask/case?code=" + deed.get().code(), "begun");
        } catch (InvalidInput invalid) {
            FormErrors errors =
                    FormErrors.of(invalid, Map.of("text", form.slug().isEmpty() ? messages.claim() : messages.wrong()));
            return Pages.answer(
                    INVALID, form(new Form(form.slug(), form.headline(), form.typed(), form.days(), errors, "")));
        }
    }

    private static Form warned(Form form, String warning) {
        return new Form(form.slug(), form.headline(), form.typed(), form.days(), FormErrors.none(), warning);
    }

    private static TemplateInstance form(Form form) {
        return form.slug().isEmpty() ? Templates.ask(form) : Templates.error(form);
    }

    private Form opened() {
        requireOpen();
        return new Form("", "", new Typed("", "", guard.opened()), days(), FormErrors.none(), "");
    }

    private Form about(String slug) {
        requireOpen();
        PublicCheck check = checks.at(slug);
        String headline = check.current()
                .document()
                .map(document -> document.report().headline())
                .orElse("");
        return new Form(slug, headline, new Typed("", "", guard.opened()), days(), FormErrors.none(), "");
    }

    private static Form withTyped(Form form, Optional<String> text, Optional<String> address, Optional<String> opened) {
        Typed typed = new Typed(text.orElse(""), address.orElse(""), opened.orElse(""));
        return new Form(form.slug(), form.headline(), typed, form.days(), form.errors(), "");
    }

    private long days() {
        return settings.wordsKeptFor().toDays();
    }

    private void requireOpen() {
        if (!settings.mayAsk()) {
            throw new NotFound("form", "for readers");
        }
    }
}
