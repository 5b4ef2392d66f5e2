package org.stet.web.ui;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Pages as answers. */
public final class Pages {

    private Pages() {}

    /** A page with a status of its own. */
    public static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    /** What comes later, for a page that is rendered then: on a thread that may wait, and not before. */
    public static <T> Uni<T> soon(Supplier<CompletionStage<T>> work) {
        return Uni.createFrom()
                .completionStage(work)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause);
    }
}
