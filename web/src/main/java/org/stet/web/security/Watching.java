package org.stet.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * Who may read the metrics: what runs on the same machine and asks straight, as a collector beside Stet does. Counts of
 * requests move with what a blind reviewer does, so that nobody who signs in reads them, administrators included. What a
 * proxy passes on comes from elsewhere.
 */
@ApplicationScoped
class Watching implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "watching";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext checks) {
        return isFromThisMachine(context) ? CheckResult.permit() : CheckResult.deny();
    }

    private static boolean isFromThisMachine(RoutingContext context) {
        boolean passedOn = context.request().headers().contains("Forwarded")
                || context.request().headers().contains("X-Forwarded-For");
        SocketAddress from = context.request().remoteAddress();
        return !passedOn && from != null && from.hostAddress() != null && isLoopback(from.hostAddress());
    }

    /** The address is a number: nothing is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
