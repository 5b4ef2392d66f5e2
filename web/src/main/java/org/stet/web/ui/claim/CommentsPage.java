package org.stet.web.ui.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.comment.Comment;
import org.stet.workflow.comment.CommentThread;
import org.stet.workflow.comment.Comments;
import org.stet.workflow.comment.WriteComment;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;

/** What people who work on a claim say to each other about it. */
@Path("/claims/{id}/comments")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CommentsPage {

    private final SignedIn signedIn;
    private final ClaimFiles files;
    private final Comments comments;
    private final WriteComment write;
    private final People people;
    private final ClaimAnswers answers;
    private final CommentMessages messages;
    private final Notices notices;

    CommentsPage(
            SignedIn signedIn,
            ClaimFiles files,
            Comments comments,
            WriteComment write,
            People people,
            ClaimAnswers answers,
            CommentMessages messages,
            Notices notices) {
        this.signedIn = signedIn;
        this.files = files;
        this.comments = comments;
        this.write = write;
        this.people = people;
        this.answers = answers;
        this.messages = messages;
        this.notices = notices;
    }

    /** One comment in words. */
    public record Line(String id, String by, Instant at, String text, boolean sealed) {}

    /**
     * A thread in words.
     *
     * @param about the piece of evidence, or empty
     * @param passage the words of the report, or empty
     * @param resolvedBy who resolved it, or empty
     * @param settles whether the reader may resolve or reopen it
     */
    public record Thread(
            String id, String about, String passage, List<Line> lines, String resolvedBy, boolean settles) {

        /** The id of the field for an answer. */
        public String answerId() {
            return "answer-" + id;
        }
    }

    /** What was typed: the thread that it answers, or what a new thread is about. */
    public record Typed(String thread, String text, String evidence, String passage) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** All that the page shows. */
    public record View(
            ClaimFile file,
            List<Thread> open,
            List<Thread> resolved,
            boolean comments,
            boolean sealed,
            List<Choice> about,
            boolean reported,
            Typed typed,
            FormErrors errors,
            String done) {

        /** The way to the page. */
        public List<Crumb> crumbs() {
            return Crumbs.below(file);
        }

        /** What was typed as an answer in this thread. */
        public String answer(Thread thread) {
            return typed.thread().equals(thread.id()) ? typed.text() : "";
        }

        /** What is wrong with the answer in this thread. */
        public String wrong(Thread thread) {
            return typed.thread().equals(thread.id()) ? errors.at("text") : "";
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance comments(View view);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("evidence") Optional<String> evidence) {
        return Templates.comments(
                view(id, new Typed("", "", evidence.orElse(""), ""), FormErrors.none(), done(notices.taken())));
    }

    @POST
    @RolesAllowed({"reviewer", "editor"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("id") UUID id,
            @FormParam("thread") Optional<UUID> thread,
            @FormParam("text") Optional<String> text,
            @FormParam("evidence") Optional<UUID> evidence,
            @FormParam("passage") Optional<String> passage) {
        try {
            Comment comment = write.write(
                    signedIn.actor(),
                    id,
                    new Comment.Draft(text, thread, evidence, passage.filter(words -> !words.isBlank())));
            return notices.see("/claims/" + id + "/comments#comment-" + comment.id(), "written");
        } catch (InvalidInput invalid) {
            Typed typed = new Typed(
                    thread.map(UUID::toString).orElse(""),
                    text.orElse(""),
                    evidence.map(UUID::toString).orElse(""),
                    passage.orElse(""));
            FormErrors errors = FormErrors.of(invalid, Map.of("text", messages.text(), "passage", messages.passage()));
            return Pages.answer(422, Templates.comments(view(id, typed, errors, "")));
        } catch (NotInThisState refused) {
            return answers.movedOn(signedIn.actor(), id, refused, text.orElse(""));
        }
    }

    @POST
    @Path("{thread}/resolution")
    @RolesAllowed({"reviewer", "editor"})
    public Response resolve(@PathParam("id") UUID id, @PathParam("thread") UUID thread) {
        return settle(id, () -> write.resolve(signedIn.actor(), id, thread), "resolved");
    }

    @POST
    @Path("{thread}/reopening")
    @RolesAllowed({"reviewer", "editor"})
    public Response reopen(@PathParam("id") UUID id, @PathParam("thread") UUID thread) {
        return settle(id, () -> write.reopen(signedIn.actor(), id, thread), "reopened");
    }

    private Response settle(UUID id, Runnable settling, String done) {
        try {
            settling.run();
            return notices.see("/claims/" + id + "/comments", done);
        } catch (NotInThisState refused) {
            return answers.movedOn(signedIn.actor(), id, refused, "");
        }
    }

    private View view(UUID id, Typed typed, FormErrors errors, String done) {
        Actor actor = signedIn.actor();
        ClaimFile file = files.open(actor, id);
        List<CommentThread> threads = comments.threads(actor, id);
        WriteComment.Standing standing = write.standing(actor, id);
        Map<UUID, PersonName> names = people.names(named(threads));
        Map<UUID, String> sources =
                file.sources().evidence().stream().collect(Collectors.toMap(Evidence::id, Evidence::title));
        List<Choice> about = new ArrayList<>();
        about.add(new Choice("", messages.aboutClaim()));
        sources.forEach((evidence, title) -> about.add(new Choice(evidence.toString(), messages.aboutEvidence(title))));
        return new View(
                file,
                threads.stream()
                        .filter(CommentThread::isOpen)
                        .map(thread -> thread(thread, names, sources, standing))
                        .toList(),
                threads.stream()
                        .filter(thread -> !thread.isOpen())
                        .map(thread -> thread(thread, names, sources, standing))
                        .toList(),
                standing.may(),
                standing.sealed(),
                about,
                file.report().latest().isPresent(),
                typed,
                errors,
                done);
    }

    private Thread thread(
            CommentThread thread,
            Map<UUID, PersonName> names,
            Map<UUID, String> sources,
            WriteComment.Standing standing) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(thread.first(), names));
        thread.answers().forEach(answer -> lines.add(line(answer, names)));
        Comment first = thread.first();
        return new Thread(
                first.id().toString(),
                first.evidence()
                        .map(id -> sources.getOrDefault(id, messages.goneSource()))
                        .orElse(""),
                first.passage().orElse(""),
                lines,
                first.resolvedBy().map(names::get).map(PersonName::name).orElse(""),
                standing.may() && (!standing.sealed() || first.sealedWith().isPresent()));
    }

    private static Line line(Comment comment, Map<UUID, PersonName> names) {
        return new Line(
                comment.id().toString(),
                names.get(comment.writtenBy()).name(),
                comment.writtenAt(),
                comment.text(),
                comment.sealedWith().isPresent());
    }

    private static Set<UUID> named(List<CommentThread> threads) {
        Set<UUID> named = new HashSet<>();
        for (CommentThread thread : threads) {
            named.add(thread.first().writtenBy());
            thread.first().resolvedBy().ifPresent(named::add);
            thread.answers().forEach(answer -> named.add(answer.writtenBy()));
        }
        return named;
    }

    private String done(String notice) {
        return switch (notice) {
            case "written" -> messages.written();
            case "resolved" -> messages.resolved();
            case "reopened" -> messages.reopened();
            default -> "";
        };
    }
}
