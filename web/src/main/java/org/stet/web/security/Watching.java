package org.stet.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

import org.stet.workflow.identity.Role;

/**
 * Who may read the metrics: what runs on the same machine and asks straight, as a collector beside Stet does, and whoever
 * comes as an administrator. What a proxy passes on comes from elsewhere.
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
        if (isFromThisMachine(context)) {
            return CheckResult.permit();
        }
        return identity.map(whoever ->
                whoever.hasRole(Role.ADMIN.code()) ? new CheckResult(true, whoever) : new CheckResult(false, whoever));
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
