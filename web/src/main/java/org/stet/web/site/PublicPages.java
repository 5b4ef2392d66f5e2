package org.stet.web.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.stet.web.error.Problems;
import org.stet.web.security.ReaderPace;
import org.stet.workflow.publication.PublicChange;

/**
 * Answers readers. A page is made once and kept in memory until anything changes that readers see; whether it has is looked
 * up again and again. So what is kept here is no state that another node would miss.
 */
@ApplicationScoped
public class PublicPages {

    /** How late a change that another node made may be here; one that this node answered for is never late. */
    private static final Duration HOLDS = Duration.ofMillis(200);

    private static final int BEFORE_AUTHENTICATION = 800;

    private final Looks<Instant> looks;
    private final ReaderPace pace;
    private final Clock clock;
    private final Executor threads = Infrastructure.getDefaultWorkerPool();
    private final PagesInMemory pages;
    private final Map<String, CompletableFuture<PublicPage>> underWay = new HashMap<>();

    /** Templates, styles and settings are as they were at the start; a page cannot be older than they are. */
    private final Instant started;

    PublicPages(PublicChange change, ReaderPace pace, Clock clock, PublisherSettings settings) {
        this.looks = new Looks<>(change::latest, threads, HOLDS, System::nanoTime);
        this.pace = pace;
        this.clock = clock;
        this.pages = new PagesInMemory(settings.pagesInMemory().asLongValue());
        this.started = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    void register(@Observes Filters filters) {
        filters.register(this::answerFromMemory, BEFORE_AUTHENTICATION);
    }

    /**
     * Whoever asks for a page that is in memory gets it before anything else is asked. Whoever has changed something here sees
     * it with the next request.
     */
    private void answerFromMemory(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.addHeadersEndHandler(answered -> forget());
            context.next();
            return;
        }
        Optional<PublicPage> kept = request.query() == null && Problems.isForReaders(request.path())
                ? looks.held().flatMap(change -> pages.at(address(request, "")).filter(page -> page.isOf(change)))
                : Optional.empty();
        kept.ifPresentOrElse(
                page -> page.answer(request.headers(), clock.instant()).sendTo(request), context::next);
    }

    /** Names a page by everything of the request that it may show or depend on. */
    private static String address(HttpServerRequest request, String part) {
        return request.scheme() + "://" + request.authority() + request.path() + part;
    }

    /** Looks again before the next answer. */
    void forget() {
        looks.forget();
    }

    /**
     * The answer to a request.
     *
     * @param type the page's media type
     * @param part which part or state of what is at the path, where there are several; else empty
     * @param content makes it
     */
    public Uni<Response> answer(HttpServerRequest request, String type, String part, Supplier<String> content) {
        return answerBytes(request, type, part, () -> content.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    Uni<Response> answerBytes(HttpServerRequest request, String type, String part, Supplier<byte[]> content) {
        String address = address(request, part);
        return Uni.createFrom()
                .completionStage(
                        () -> looks.found().thenCompose(change -> page(request, type, address, content, change)))
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .map(page -> page.answer(request.headers(), clock.instant()).asResponse());
    }

    private CompletionStage<PublicPage> page(
            HttpServerRequest request, String type, String address, Supplier<byte[]> content, Instant change) {
        Optional<PublicPage> kept = pages.at(address);
        if (kept.isPresent() && kept.get().isOf(change)) {
            return CompletableFuture.completedFuture(kept.get());
        }
        String work = change + " " + address;
        CompletableFuture<PublicPage> made;
        synchronized (underWay) {
            made = underWay.get(work);
            if (made != null) {
                return made;
            }
            pace.admit(request);
            made = CompletableFuture.supplyAsync(() -> make(type, address, content, change, kept), threads);
            underWay.put(work, made);
        }
        return made.whenComplete((page, failure) -> {
            synchronized (underWay) {
                underWay.remove(work);
            }
        });
    }

    private PublicPage make(
            String type, String address, Supplier<byte[]> content, Instant change, Optional<PublicPage> before) {
        Instant lastModified = change.isAfter(started) ? change : started;
        PublicPage page = PublicPage.of(change, lastModified, type, content.get(), before);
        pages.keep(address, page);
        return page;
    }
}
