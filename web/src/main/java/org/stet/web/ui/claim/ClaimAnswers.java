package org.stet.web.ui.claim;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.stet.web.security.Notices;
import org.stet.web.ui.Pages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;

/** How a form about a claim is answered: what is done leads on, what came too late gets a page that says what happened. */
@ApplicationScoped
class ClaimAnswers {

    static final int CONFLICT = 409;
    static final int STALE = 412;
    static final int INVALID = 422;

    private static final int LAST = 3;

    private final ClaimFiles files;
    private final Histories histories;
    private final ClaimMessages messages;
    private final Notices notices;

    ClaimAnswers(ClaimFiles files, Histories histories, ClaimMessages messages, Notices notices) {
        this.notices = notices;
        this.files = files;
        this.histories = histories;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance movedOn(
                ClaimFile file, String why, List<Workbench.Happening> last, String typed);
    }

    /** To the claim, which says once what was done: a code, and after a # the part of the page. */
    Response seeClaim(UUID id, String done) {
        int part = done.indexOf('#');
        return part < 0
                ? notices.see("/claims/" + id, done)
                : notices.see("/claims/" + id + done.substring(part), done.substring(0, part));
    }

    /** To a page about the claim, which says once what was done. */
    Response see(String path, String done) {
        return notices.see(path, done);
    }

    Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** What was asked cannot be done any more, as with a second submission. */
    Response movedOn(Actor actor, UUID id, NotInThisState refusal, String typed) {
        return movedOn(actor, id, RefusalWords.of(refusal), CONFLICT, typed);
    }

    /** What was asked was meant for an earlier version. */
    Response stale(Actor actor, UUID id, String typed) {
        return movedOn(actor, id, messages.movedOnStale(), STALE, typed);
    }

    /** What the page offered is not offered any more. */
    Response notNow(Actor actor, UUID id) {
        return movedOn(actor, id, "", CONFLICT, "");
    }

    private Response movedOn(Actor actor, UUID id, String why, int status, String typed) {
        ClaimFile file = files.open(actor, id);
        return Pages.answer(status, Templates.movedOn(file, why, last(actor, file), typed));
    }

    /** The last things that happened to the claim. */
    List<Workbench.Happening> last(Actor actor, ClaimFile file) {
        return histories.of(actor, file).stream().limit(LAST).toList();
    }

    /** The version that the form was made from. */
    static Expected expected(Optional<String> version) {
        return version.filter(tag -> !tag.isBlank()).map(Expected::new).orElseThrow(BadRequestException::new);
    }

    /** The value that was chosen, by its name or its code. */
    static <E extends Enum<E>> E chosen(Class<E> type, Optional<String> name, String field, String message) {
        String wanted = name.orElse("").replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, Message.quoted(message)));
    }
}
