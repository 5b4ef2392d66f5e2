package org.stet.web.error;

import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem as JSON where no REST layer does. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;
    private final ProblemWords words;

    ProblemWriter(ObjectMapper json, ProblemWords words) {
        this.json = json;
        this.words = words;
    }

    /** The problem as JSON, in the language of whoever asked; the headers of the answer say which. */
    public String write(Problem problem, RoutingContext context) {
        ProblemWords.Told told = words.told(problem, context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response()
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, told.languages())
                .putHeader(HttpHeaders.VARY, ProblemWords.VARY);
        return written(told.problem());
    }

    /** An error in Google's words. */
    String write(GoogleError error) {
        return written(error);
    }

    private String written(Object error) {
        try {
            return json.writeValueAsString(error);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
