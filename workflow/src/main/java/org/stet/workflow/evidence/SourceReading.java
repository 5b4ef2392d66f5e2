package org.stet.workflow.evidence;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.fetch.FetchedPage;
import org.stet.core.article.fetch.PageFetcher;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.core.article.reader.ArticleReader;
import org.stet.workflow.article.IntakeThreads;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/**
 * Reads what a source says about itself, so that whoever adds it need not type it. Nothing is stored: what is read are
 * suggestions.
 */
@ApplicationScoped
public class SourceReading {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 300;

    /** The sites of authorities: they publish what they decided, counted or measured themselves. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:^|\\.)(?:gov|mil|int|(?:gov|gob|gouv|govt|gc|go)\\.[a-z]{2}|gouv\\.fr|gv\\.at|admin\\.ch|bund\\.de|europa\\.eu)$");

    private final PageFetcher fetcher;
    private final ArticleReader reader;
    private final IntakeThreads threads;

    SourceReading(PageFetcher fetcher, ArticleReader reader, IntakeThreads threads) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.threads = threads;
    }

    /**
     * What a source says about itself.
     *
     * @param title its title
     * @param publisher who publishes it
     * @param publishedOn the day on which it was published
     * @param fromAuthority whether it stands on an authority's own site, and so is likely a primary source
     */
    public record Description(
            Optional<String> title,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            boolean fromAuthority) {

        /** What somebody said of the source, and for what they left out, what it says itself. */
        public Evidence.Source completing(Evidence.Source given) {
            return new Evidence.Source(
                    given.url(),
                    given.title().isEmpty() ? title.orElse("") : given.title(),
                    given.publisher().or(() -> publisher),
                    given.publishedOn().or(() -> publishedOn),
                    given.quote(),
                    given.locator(),
                    given.stance(),
                    given.kind(),
                    given.independenceGroup(),
                    given.archiveUrl());
        }

        /** A source that says nothing about itself. */
        static Description silent(boolean fromAuthority) {
            return new Description(Optional.empty(), Optional.empty(), Optional.empty(), fromAuthority);
        }
    }

    /**
     * Fetches a page and reads what it says about itself, on the threads that fetch articles; what is no web page has no
     * title, no publisher and no day.
     *
     * @param then what to do with what was read; called on one of those threads
     * @throws InvalidInput if the address is no web address; the stage fails with it, asking for the title, if the page
     *     cannot be fetched
     * @throws Busy if too much is in hand, of everybody or of this actor
     */
    public <T> CompletionStage<T> readSoon(Actor actor, String url, Function<Description, T> then) {
        Permission.READ.require(actor);
        if (!Collecting.isWebAddress(url)) {
            throw new InvalidInput("url", Fault.MALFORMED, Collecting.NO_WEB_ADDRESS);
        }
        URI address = URI.create(url);
        return threads.fetch(actor.id(), () -> then.apply(read(address)));
    }

    private Description read(URI address) {
        FetchedPage page = fetch(address);
        boolean authority = isAuthority(page.address());
        if (!page.contentType().contains("html")) {
            return Description.silent(authority);
        }
        try {
            return described(reader.readMetadata(page.bytes(), page.charset(), Optional.of(page.address())), authority);
        } catch (NotAnArticle unreadable) {
            return Description.silent(authority);
        }
    }

    private FetchedPage fetch(URI address) {
        try {
            return fetcher.fetchFile(address);
        } catch (PageNotFetched notFetched) {
            throw new InvalidInput(
                    "title", Fault.UNUSABLE_SOURCE, "evidence.title-unread", Message.quoted(notFetched.getMessage()));
        }
    }

    private static Description described(Metadata page, boolean authority) {
        return new Description(
                page.title().map(title -> atMost(title, LONGEST_TITLE)),
                page.publisher().map(name -> atMost(name, LONGEST_NAME)),
                page.published(),
                authority);
    }

    static boolean isAuthority(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return AUTHORITY.matcher(host).find();
    }

    private static String atMost(String text, int longest) {
        int characters = text.codePointCount(0, text.length());
        return characters <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
