package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.Sessions;

/** Whom a session's cookie names: read afresh with every request, so that one who is set inactive is out at once. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<SessionRequest> {

    private final Sessions sessions;

    SessionProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.use(request.secret())
                .map(SignedIn::identityOf)
                .orElseThrow(() -> new AuthenticationFailedException("the session is over")));
    }
}
