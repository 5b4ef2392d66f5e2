package org.stet.workflow.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.fetch.FetchedPage;
import org.stet.core.article.fetch.PageFetcher;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.core.article.reader.ArticleReader;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Extraction;
import org.stet.core.deadline.DeadlinePassed;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotYours;

/** Takes articles in: fetches, reads, finds the claims, and only then stores it all in one transaction. */
@ApplicationScoped
public class Intake {

    private static final int LONGEST_EXTERNAL_ID = 200;
    private static final String NO_WEB_ADDRESS = "article.address";

    private final PageFetcher fetcher;
    private final ArticleReader reader;
    private final ClaimExtractor extractor;
    private final Shelf shelf;
    private final IntakeThreads threads;
    private final Event<ArticleRead> toldOfReading;

    Intake(
            PageFetcher fetcher,
            ArticleReader reader,
            ClaimExtractor extractor,
            Shelf shelf,
            IntakeThreads threads,
            Event<ArticleRead> toldOfReading) {
        this.toldOfReading = toldOfReading;
        this.fetcher = fetcher;
        this.reader = reader;
        this.extractor = extractor;
        this.shelf = shelf;
        this.threads = threads;
    }

    /**
     * What became of a submission.
     *
     * @param article the article
     * @param isNew whether it was not here before
     */
    public record Taken(Article article, boolean isNew) {}

    /**
     * How an article is sent in.
     *
     * @param desk the id or code of the desk that gets it; the first desk where it is empty
     * @param externalId the id that the sender's own system has given it
     */
    public record Sending(Optional<String> desk, Optional<String> externalId) {

        /** To a desk, without an id of its own. */
        public static Sending to(Optional<String> desk) {
            return new Sending(desk, Optional.empty());
        }
    }

    /**
     * An article that was fetched and read, and is not stored yet.
     *
     * @param actor who hands it in
     * @param desk the desk that receives it
     * @param externalId the id that the actor's system has given it
     * @param extraction the article and its claims
     * @param bytes what it was read from; not to be changed
     * @param contentType what kind of bytes
     */
    public record Prepared(
            Actor actor,
            Desk desk,
            Optional<String> externalId,
            Extraction extraction,
            byte[] bytes,
            String contentType) {}

    /**
     * Takes an article in with its candidate claims; an article with the same text is not taken twice.
     *
     * @throws NotYours if the actor neither edits nor integrates
     * @throws InvalidInput if the page cannot be fetched or read, or there is no such desk
     */
    public Taken take(Actor actor, Submission submission, Sending sending) {
        return put(prepare(actor, submission, sending));
    }

    /** The same, to a desk by its id or code; the first desk where it is empty. */
    public Taken take(Actor actor, Submission submission, Optional<String> desk) {
        return take(actor, submission, Sending.to(desk));
    }

    /**
     * The same, without waiting for it: the page is fetched and read on threads of the intake's own, in turn with what
     * others have handed in, and no connection to the database is held meanwhile.
     *
     * @param then what to do with what was read, such as to {@link #put} it; called on one of those threads
     * @throws NotYours if the actor neither edits nor integrates
     * @throws InvalidInput if there is no such desk; the stage fails with it if the page cannot be fetched or read in time
     * @throws Busy if too much is in hand, of everybody or of this actor
     */
    public <T> CompletionStage<T> prepareSoon(
            Actor actor, Submission submission, Sending sending, Function<Prepared, T> then) {
        Receiver receiver = receive(actor, submission, sending);
        if (submission instanceof Submission.Address address) {
            return threads.fetchAndRead(
                    actor.id(),
                    () -> fetch(address),
                    page -> then.apply(prepared(receiver, submission, original(page, address.known()))));
        }
        return threads.read(actor.id(), () -> then.apply(prepared(receiver, submission, original(submission))));
    }

    /** Reads without storing, and waits for it. */
    Prepared prepare(Actor actor, Submission submission, Sending sending) {
        Receiver receiver = receive(actor, submission, sending);
        return prepared(receiver, submission, original(submission));
    }

    /** Who hands an article in, and which desk gets it under which id. */
    private record Receiver(Actor actor, Desk desk, Optional<String> externalId) {}

    private Receiver receive(Actor actor, Submission submission, Sending sending) {
        Permission.SUBMIT_ARTICLES.require(actor);
        check(submission, sending);
        return new Receiver(
                actor, shelf.desk(sending.desk()), sending.externalId().map(String::strip));
    }

    private Prepared prepared(Receiver receiver, Submission submission, Original original) {
        return new Prepared(
                receiver.actor(),
                receiver.desk(),
                receiver.externalId(),
                extraction(original, submission),
                original.bytes(),
                original.contentType());
    }

    private Extraction extraction(Original original, Submission submission) {
        long began = System.nanoTime();
        try {
            Extraction extraction = extractor.extract(original.article());
            toldOfReading.fire(new ArticleRead(Duration.ofNanos(System.nanoTime() - began)));
            return extraction;
        } catch (DeadlinePassed passed) {
            throw new InvalidInput(
                    fieldOf(submission), Fault.OUT_OF_RANGE, "article.too-long", Message.quoted(passed.getMessage()));
        }
    }

    /**
     * Stores what was prepared, in one transaction; an article with the same text is not stored twice.
     *
     * @throws NotYours if the actor neither edits nor integrates
     */
    public Taken put(Prepared prepared) {
        Permission.SUBMIT_ARTICLES.require(prepared.actor());
        return shelf.put(prepared);
    }

    /** What stands beside the page or the text; an address to fetch is checked by the fetcher. */
    private static void check(Submission submission, Sending sending) {
        Metadata known = submission.known();
        Checks checks = new Checks();
        known.url().ifPresent(url -> checks.require(isWebAddress(url), "url", Fault.MALFORMED, NO_WEB_ADDRESS));
        checks.within(known.title(), "title", ArticleDetails.LONGEST_TITLE);
        ArticleDetails.checkNames(checks, known.authors(), known.publisher());
        sending.externalId().ifPresent(given -> checks.text(Optional.of(given), "externalId", LONGEST_EXTERNAL_ID));
        checks.done();
    }

    private static boolean isWebAddress(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null;
    }

    /** What was given, and the article that was read from it. */
    private record Original(org.stet.core.article.Article article, byte[] bytes, String contentType) {}

    private Original original(Submission submission) {
        if (submission instanceof Submission.Address address) {
            return original(fetch(address), address.known());
        }
        try {
            if (submission instanceof Submission.Page page) {
                return new Original(
                        reader.readPage(page.html(), page.known().url())
                                .knowing(page.known().withoutUrl()),
                        page.html().getBytes(StandardCharsets.UTF_8),
                        "text/html");
            }
            if (submission instanceof Submission.File file) {
                return new Original(
                        reader.readFile(
                                        file.bytes(),
                                        Optional.empty(),
                                        file.known().url())
                                .knowing(file.known().withoutUrl()),
                        file.bytes(),
                        file.contentType());
            }
            Submission.Text text = (Submission.Text) submission;
            return new Original(
                    reader.readText(text.text(), text.known()),
                    text.text().getBytes(StandardCharsets.UTF_8),
                    "text/plain");
        } catch (NotAnArticle notAnArticle) {
            throw new InvalidInput(
                    fieldOf(submission), Fault.UNUSABLE_SOURCE, Message.quoted(notAnArticle.getMessage()));
        }
    }

    private FetchedPage fetch(Submission.Address address) {
        try {
            return fetcher.fetch(address.url());
        } catch (PageNotFetched notFetched) {
            throw new InvalidInput("url", Fault.UNUSABLE_SOURCE, Message.quoted(notFetched.getMessage()));
        }
    }

    private Original original(FetchedPage page, Metadata known) {
        try {
            return new Original(read(page).knowing(known.withoutUrl()), page.bytes(), page.contentType());
        } catch (NotAnArticle notAnArticle) {
            throw new InvalidInput("url", Fault.UNUSABLE_SOURCE, Message.quoted(notAnArticle.getMessage()));
        }
    }

    private org.stet.core.article.Article read(FetchedPage page) {
        if (page.contentType().contains("html")) {
            return reader.readPage(page.bytes(), page.charset(), Optional.of(page.address()));
        }
        return reader.readFile(page.bytes(), page.charset(), Optional.of(page.address()));
    }

    private static String fieldOf(Submission submission) {
        if (submission instanceof Submission.Address) {
            return "url";
        }
        if (submission instanceof Submission.File) {
            return "file";
        }
        return submission instanceof Submission.Page ? "html" : "text";
    }
}
