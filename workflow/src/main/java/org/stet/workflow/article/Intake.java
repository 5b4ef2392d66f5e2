package org.stet.workflow.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.core.article.ArticleReader;
import org.stet.core.article.FetchedPage;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.PageFetcher;
import org.stet.core.article.PageNotFetched;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Extraction;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** Takes articles in: fetches, reads, finds the claims, and only then stores it all in one transaction. */
@ApplicationScoped
public class Intake {

    private static final int LONGEST_TITLE = 500;
    private static final String NO_WEB_ADDRESS = "Give the article’s full address, beginning with https:// or http://.";

    private final PageFetcher fetcher;
    private final ArticleReader reader;
    private final ClaimExtractor extractor;
    private final Shelf shelf;

    Intake(PageFetcher fetcher, ArticleReader reader, ClaimExtractor extractor, Shelf shelf) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.extractor = extractor;
        this.shelf = shelf;
    }

    /**
     * What became of a submission.
     *
     * @param article the article
     * @param isNew whether it was not here before
     */
    public record Taken(Article article, boolean isNew) {}

    /**
     * An article that was fetched and read, and is not stored yet.
     *
     * @param actor who hands it in
     * @param desk the desk that receives it
     * @param extraction the article and its claims
     * @param bytes what it was read from; not to be changed
     * @param contentType what kind of bytes
     */
    public record Prepared(Actor actor, Desk desk, Extraction extraction, byte[] bytes, String contentType) {}

    /**
     * Takes an article in with its candidate claims; an article with the same text is not taken twice.
     *
     * @param desk the desk's id or code; the first desk where it is empty
     * @throws NotYours if the actor neither edits nor integrates
     * @throws InvalidInput if the page cannot be fetched or read, or there is no such desk
     */
    public Taken take(Actor actor, Submission submission, Optional<String> desk) {
        return put(prepare(actor, submission, desk));
    }

    /**
     * Does what takes long: fetches, reads, finds the claims. To be called outside a transaction, or its connection and
     * its locks are held while a foreign site is slow.
     *
     * @param desk the desk's id or code; the first desk where it is empty
     * @throws NotYours if the actor neither edits nor integrates
     * @throws InvalidInput if the page cannot be fetched or read, or there is no such desk
     */
    public Prepared prepare(Actor actor, Submission submission, Optional<String> desk) {
        Permission.SUBMIT_ARTICLES.require(actor);
        check(submission);
        Desk receiving = shelf.desk(desk);
        Original original = original(submission);
        return new Prepared(
                actor, receiving, extractor.extract(original.article()), original.bytes(), original.contentType());
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
    private static void check(Submission submission) {
        Checks checks = new Checks();
        if (submission instanceof Submission.Page page) {
            page.url().ifPresent(url -> checks.require(isWebAddress(url), "url", NO_WEB_ADDRESS));
        }
        if (submission instanceof Submission.Text text) {
            text.url().ifPresent(url -> checks.require(isWebAddress(url), "url", NO_WEB_ADDRESS));
            checks.require(
                    text.title().orElse("").length() <= LONGEST_TITLE,
                    "title",
                    "Keep the title within " + LONGEST_TITLE + " characters.");
        }
        checks.done();
    }

    private static boolean isWebAddress(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null;
    }

    /** What was given, and the article that was read from it. */
    private record Original(org.stet.core.article.Article article, byte[] bytes, String contentType) {}

    private Original original(Submission submission) {
        try {
            if (submission instanceof Submission.Address address) {
                FetchedPage page = fetcher.fetch(address.url());
                return new Original(read(page), page.bytes(), page.contentType());
            }
            if (submission instanceof Submission.Page page) {
                return new Original(
                        reader.readPage(page.html(), page.url()),
                        page.html().getBytes(StandardCharsets.UTF_8),
                        "text/html");
            }
            Submission.Text text = (Submission.Text) submission;
            return new Original(
                    reader.readText(text.text(), text.title(), text.url()),
                    text.text().getBytes(StandardCharsets.UTF_8),
                    "text/plain");
        } catch (PageNotFetched notFetched) {
            throw new InvalidInput("url", notFetched.getMessage());
        } catch (NotAnArticle notAnArticle) {
            throw new InvalidInput(fieldOf(submission), notAnArticle.getMessage());
        }
    }

    private org.stet.core.article.Article read(FetchedPage page) {
        if (page.contentType().equals("text/plain")) {
            return reader.readPageOrText(page.bytes(), page.charset(), Optional.of(page.address()));
        }
        return reader.readPage(page.bytes(), page.charset(), Optional.of(page.address()));
    }

    private static String fieldOf(Submission submission) {
        if (submission instanceof Submission.Address) {
            return "url";
        }
        return submission instanceof Submission.Page ? "html" : "text";
    }
}
