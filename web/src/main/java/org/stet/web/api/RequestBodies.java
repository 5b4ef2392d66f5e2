package org.stet.web.api;

import java.io.IOException;
import java.util.Optional;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.stet.web.error.BodyMissing;

/** Sees to it that no resource gets null for a body: one that may be left out is empty, any other is asked for. */
@Provider
public class RequestBodies implements ReaderInterceptor {

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
