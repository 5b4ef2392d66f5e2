package org.stet.web.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/**
 * Reads the body of a request as it comes, on no thread of its own: a body that is too large is refused with 413, one that
 * comes too slowly with 408, and where all bodies under way are too much to hold, 503. A body is held until its request is
 * answered.
 */
@Singleton
public class Bodies {

    private static final long A_LOOK = 1_000;

    private final ConnectionSettings limits;
    private final long mostHeld;
    private final AtomicLong held = new AtomicLong();

    Bodies(ConnectionSettings limits) {
        this.limits = limits;
        this.mostHeld = Runtime.getRuntime().maxMemory() / 100 * limits.bodiesPercent();
    }

    /** Whether the request says by itself that its body is too large. */
    boolean isTooLarge(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length.strip()) > largest(context);
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    /** How large this body may be: a file is larger than all else. */
    private long largest(RoutingContext context) {
        return Uploads.isAt(context.request().method(), context.normalizedPath())
                ? Uploads.LARGEST
                : limits.largestBody().asLongValue();
    }

    /** How much is held of all bodies. */
    long held() {
        return held.get();
    }

    /** The whole body; fails with the status to answer as an {@link HttpException}. */
    public Uni<Buffer> read(RoutingContext context) {
        return Uni.createFrom().emitter(emitter -> new Reading(context, emitter).begin());
    }

    /** The reading of one body, on its connection's event loop. */
    private final class Reading {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final UniEmitter<? super Buffer> emitter;
        private final Buffer body = Buffer.buffer();
        private final long largest;
        private final AtomicLong mine = new AtomicLong();
        private IntConsumer stop;
        private long waited;
        private boolean over;

        Reading(RoutingContext context, UniEmitter<? super Buffer> emitter) {
            this.context = context;
            this.request = context.request();
            this.emitter = emitter;
            this.largest = largest(context);
        }

        void begin() {
            context.addEndHandler(answered -> held.addAndGet(-mine.getAndSet(0)));
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                context.response().writeContinue();
                request.headers().remove("Expect");
            }
            long look = context.vertx().setPeriodic(A_LOOK, id -> look());
            request.handler(this::take);
            request.exceptionHandler(broken -> end(look, () -> emitter.fail(broken)));
            request.endHandler(end -> end(look, () -> emitter.complete(body)));
            stop = status -> end(look, () -> {
                request.handler(rest -> {});
                emitter.fail(new HttpException(status));
            });
            request.resume();
        }

        private void end(long look, Runnable told) {
            if (!over) {
                over = true;
                context.vertx().cancelTimer(look);
                told.run();
            }
        }

        private void take(Buffer part) {
            if (over) {
                return;
            }
            if (body.length() + (long) part.length() > largest) {
                stop.accept(413);
            } else if (held.addAndGet(part.length()) > mostHeld) {
                held.addAndGet(-part.length());
                stop.accept(503);
            } else {
                mine.addAndGet(part.length());
                body.appendBuffer(part);
            }
        }

        /** Counts the time in which Stet was ready to read: what it keeps waiting itself is not the sender's fault. */
        private void look() {
            if (((ConnectionBase) request.connection()).channel().config().isAutoRead()) {
                waited += A_LOOK;
            }
            Duration allowed = limits.body()
                    .plusMillis(body.length() * 1_000L / limits.bodyASecond().asLongValue());
            if (waited > allowed.toMillis()) {
                stop.accept(408);
            }
        }
    }
}
