package org.stet.web.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What the log says of a request beside its id: who asks, and about which claim. Both are ids; names never go there. */
public class RequestLog {

    private static final Pattern CLAIM =
            Pattern.compile("/?(?:api/)?claims/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final SignedIn signedIn;

    RequestLog(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Notes both before anything is done. */
    @ServerRequestFilter
    public void note(UriInfo uri) {
        signedIn.ifAny().ifPresent(actor -> MDC.put("person", actor.id().toString()));
        Matcher claim = CLAIM.matcher(uri.getPath());
        if (claim.matches()) {
            MDC.put("claim", claim.group(1));
        }
    }
}
