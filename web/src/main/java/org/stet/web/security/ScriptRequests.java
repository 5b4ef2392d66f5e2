package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;

/** Tells requests of Stet's own scripts, for pieces of a page, from those of the browser for a whole one. */
@ApplicationScoped
class ScriptRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return isOfScript(context);
    }

    /** A piece of a page that a script asks for says so; a stream is asked for by scripts alone, which can say no more. */
    static boolean isOfScript(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return context.request().getHeader("HX-Request") != null
                || accept != null && accept.contains("text/event-stream");
    }
}
