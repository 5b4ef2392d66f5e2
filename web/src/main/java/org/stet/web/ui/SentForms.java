package org.stet.web.ui;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Drafts;

/** A form that was sent and taken needs its draft no more; one that was refused keeps it. */
public class SentForms {

    private static final int FIRST_REFUSAL = 400;

    private final SignedIn signedIn;
    private final Drafts drafts;

    SentForms(SignedIn signedIn, Drafts drafts) {
        this.signedIn = signedIn;
        this.drafts = drafts;
    }

    /** Forgets the draft of the form that was just taken. */
    @ServerResponseFilter
    public void forget(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (request.getMethod().equals(HttpMethod.POST)
                && response.getStatus() < FIRST_REFUSAL
                && !path.startsWith("/api/")
                && !path.startsWith("/drafts")
                && !path.startsWith("/sign-")) {
            signedIn.ifAny().ifPresent(actor -> drafts.drop(actor, path));
        }
    }
}
