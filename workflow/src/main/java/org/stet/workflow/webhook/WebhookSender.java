package org.stet.workflow.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.core.article.fetch.MessagePoster;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.workflow.event.CloudEvent;

/**
 * Posts what is due, on every node, on threads of its own. What was posted and not noted before a node died is posted again
 * when its lease has run out, under the same id.
 */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private final WebhookDeliveries deliveries;
    private final MessagePoster poster;
    private final Clock clock;
    private final Semaphore free;
    private final ExecutorService threads;

    /** For the container's proxy. */
    WebhookSender() {
        this.deliveries = null;
        this.poster = null;
        this.clock = null;
        this.free = null;
        this.threads = null;
    }

    @Inject
    WebhookSender(WebhookDeliveries deliveries, MessagePoster poster, Clock clock, WebhookSettings settings) {
        this.deliveries = deliveries;
        this.poster = poster;
        this.clock = clock;
        this.free = new Semaphore(settings.threads());
        this.threads = Executors.newFixedThreadPool(settings.threads(), work -> {
            Thread thread = new Thread(work, "stet-webhooks");
            thread.setDaemon(true);
            thread.setContextClassLoader(WebhookSender.class.getClassLoader());
            return thread;
        });
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        while (free.tryAcquire()) {
            Optional<WebhookDeliveries.Taken> taken = take();
            if (taken.isEmpty()) {
                return;
            }
            threads.execute(() -> sendAllFrom(taken));
        }
    }

    /** Takes one for a thread that was set free for it; gives the thread back where there is none. */
    private Optional<WebhookDeliveries.Taken> take() {
        Optional<WebhookDeliveries.Taken> taken = Optional.empty();
        try {
            taken = deliveries.take();
        } finally {
            if (taken.isEmpty()) {
                free.release();
            }
        }
        return taken;
    }

    private void sendAllFrom(Optional<WebhookDeliveries.Taken> first) {
        try {
            for (Optional<WebhookDeliveries.Taken> next = first; next.isPresent(); next = deliveries.take()) {
                send(next.get());
            }
        } catch (RuntimeException failure) {
            LOG.error("Posting to webhooks goes on in a second; what was posted is posted again", failure);
        } finally {
            free.release();
        }
    }

    /** Posts the delivery that is due longest and that nobody else is at; false when there is none. */
    boolean next() {
        Optional<WebhookDeliveries.Taken> taken = deliveries.take();
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(WebhookDeliveries.Taken taken) {
        deliveries.settle(taken, post(taken));
    }

    /** Posts once, with no transaction open and nothing locked. */
    WebhookDelivery.Outcome post(WebhookDeliveries.Taken taken) {
        Instant began = clock.instant();
        long timestamp = began.getEpochSecond();
        String id = taken.event().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put(
                "webhook-signature",
                taken.secrets().stream()
                        .map(secret -> Signature.of(secret, id, timestamp, taken.body()))
                        .collect(Collectors.joining(" ")));
        try {
            MessagePoster.Answer answer = poster.post(
                    URI.create(taken.address()),
                    CloudEvent.MEDIA_TYPE,
                    headers,
                    taken.body().getBytes(StandardCharsets.UTF_8));
            return new WebhookDelivery.Outcome(
                    Optional.of(answer.status()), Optional.empty(), storable(answer.beginning()), since(began));
        } catch (PageNotFetched failed) {
            return new WebhookDelivery.Outcome(
                    Optional.empty(),
                    Optional.of(failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    "",
                    since(began));
        }
    }

    private Duration since(Instant began) {
        Duration took = Duration.between(began, clock.instant());
        return took.isNegative() ? Duration.ZERO : took;
    }

    /** No database keeps a NUL. */
    private static String storable(String answer) {
        return answer.replace('\0', '\uFFFD');
    }
}
