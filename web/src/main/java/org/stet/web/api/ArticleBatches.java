package org.stet.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.stet.web.api.Requests.ArticleRequest;
import org.stet.web.api.Views.LineView;
import org.stet.web.error.BodyMissing;
import org.stet.web.error.BodyProblems;
import org.stet.web.error.Problem;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.IntakeSettings;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.limit.Places;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * Takes in many articles, one a line, and tells of each what became of it. A line is read when the one before it is done, so
 * that of two texts from one place the later line is the later version; a line that is refused stops none after it.
 */
@ApplicationScoped
class ArticleBatches {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final String PATH = "/api/articles";
    private static final int LONGEST_KEY = 200;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Intake intake;
    private final IntakeSettings settings;
    private final CreatingRequests creating;
    private final BodyProblems problems;
    private final ObjectMapper mapper;
    private final Places places;

    /** For the container's proxy. */
    ArticleBatches() {
        this.intake = null;
        this.settings = null;
        this.creating = null;
        this.problems = null;
        this.mapper = null;
        this.places = null;
    }

    @Inject
    ArticleBatches(
            Intake intake,
            IntakeSettings settings,
            CreatingRequests creating,
            BodyProblems problems,
            ObjectMapper mapper) {
        this.intake = intake;
        this.settings = settings;
        this.creating = creating;
        this.problems = problems;
        this.mapper = mapper;
        this.places = new Places(
                "batches", settings.batches(), 1, settings.retryAfter().toSeconds());
    }

    /** One line of the body, where it stands in it. */
    private record Line(int number, int start, int end) {}

    /**
     * Takes the articles in.
     *
     * @param key repeats the first answer of each line that was done under it
     * @param maySubmit asked before each line, on any thread
     * @throws BodyMissing if there is no line
     * @throws InvalidInput if there are too many, or the key is none
     * @throws Busy if the actor has a batch in hand, or there are as many as there may be
     */
    Multi<LineView> take(Actor actor, Optional<String> key, byte[] body, BooleanSupplier maySubmit) {
        if (key.filter(given -> given.isBlank() || given.length() > LONGEST_KEY).isPresent()) {
            throw new InvalidInput("Idempotency-Key", Fault.OUT_OF_RANGE, "idempotency.key-length", LONGEST_KEY);
        }
        List<Line> lines = lines(body);
        if (lines.isEmpty()) {
            throw new BodyMissing();
        }
        if (lines.size() > settings.batchLines()) {
            throw new InvalidInput(
                    "lines", Fault.OUT_OF_RANGE, "request.too-many-articles", settings.batchLines(), lines.size());
        }
        places.take(actor.id());
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> Uni.createFrom()
                        .deferred(() -> taken(actor, key, line, body, maySubmit))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .onFailure(Busy.class)
                        .retry()
                        .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                        .expireIn(settings.batchPatience().toMillis())
                        .onFailure()
                        .recoverWithItem(failure -> refused(line, failure)))
                .onTermination()
                .invoke(() -> places.leave(actor.id()));
    }

    private static List<Line> lines(byte[] body) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, start, i)) {
                    lines.add(new Line(number, start, i));
                }
                number++;
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Uni<LineView> taken(Actor actor, Optional<String> key, Line line, byte[] body, BooleanSupplier maySubmit) {
        ArticleRequest request = read(line, body);
        if (!maySubmit.getAsBoolean()) {
            throw new UnauthorizedException();
        }
        return creating.answerSoon(
                        actor,
                        key.map(given -> keyOf(given, line)).orElse(null),
                        "POST /api/articles line",
                        request,
                        answering -> intake.prepareSoon(
                                actor,
                                ArticlesResource.submission(request),
                                new Intake.Sending(request.desk(), request.externalId()),
                                prepared -> answering.apply(() -> created(line, intake.put(prepared)))))
                .map(answer -> outcome(answer.getEntity().toString()));
    }

    private ArticleRequest read(Line line, byte[] body) {
        try {
            ArticleRequest request =
                    mapper.readValue(body, line.start(), line.end() - line.start(), ArticleRequest.class);
            if (request == null) {
                throw new BodyMissing();
            }
            return request;
        } catch (JacksonException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes cannot be read", impossible);
        }
    }

    /** Each line's own, within what a key may have. */
    private static String keyOf(String given, Line line) {
        return Sha256.of(line.number() + " " + given);
    }

    private static CreatingRequests.Created created(Line line, Intake.Taken taken) {
        int status = taken.isNew() ? 201 : 200;
        return new CreatingRequests.Created(
                status,
                PATH + "/" + taken.article().id(),
                new LineView(
                        line.number(),
                        status,
                        Optional.of(taken.article().id().toString()),
                        taken.article().replaces().map(Object::toString),
                        Optional.empty()));
    }

    private LineView outcome(String json) {
        try {
            return mapper.readValue(json, LineView.class);
        } catch (JacksonException notJson) {
            throw new IllegalStateException("an outcome is no JSON", notJson);
        }
    }

    private LineView refused(Line line, Throwable failure) {
        Problem problem = problems.ofLine(failure, PATH);
        return new LineView(line.number(), problem.status(), Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
