package org.stet.web.api;

import java.io.IOException;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.stet.web.error.BodyMissing;

/** Sees to it that no resource gets null for a body: one that may be left out is empty, any other is asked for. */
@Provider
@PreMatching
public class RequestBodies implements ContainerRequestFilter, ReaderInterceptor {

    /** No body has no type; taken for empty JSON, it reaches the resource that can do without. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/api/")
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && isEmpty(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean isEmpty(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (length == null || length.equals("0")) && request.getHeaderString("Transfer-Encoding") == null;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body != null) {
            return body;
        }
        if (context.getType() == Optional.class) {
            return Optional.empty();
        }
        throw new BodyMissing();
    }
}
