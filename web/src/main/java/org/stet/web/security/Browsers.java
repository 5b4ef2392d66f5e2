package org.stet.web.security;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.workflow.identity.Session;

/**
 * Which browser or program sends a request, and from where. Behind a proxy the network address is the last one that
 * {@code X-Forwarded-For} names: the proxy put it there, while what stands before it may be the sender's own invention. The
 * framework takes the first.
 */
@ApplicationScoped
class Browsers {

    private static final String UNKNOWN = "unknown";

    /** Quarkus says by it whether it believed the proxy, and takes it away where somebody else says so. */
    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private final boolean behindProxy;

    Browsers(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindProxy,
            @ConfigProperty(name = "quarkus.http.proxy.allow-forwarded", defaultValue = "false") boolean byForwarded) {
        this.behindProxy = behindProxy && !byForwarded;
    }

    Session.Browser of(HttpServerRequest request) {
        return new Session.Browser(
                address(request),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(UNKNOWN));
    }

    String address(HttpServerRequest request) {
        Optional<SocketAddress> connected = Optional.ofNullable(request.remoteAddress());
        return (isProxy(request) ? lastForwarded(request) : Optional.<String>empty())
                .or(() -> connected.map(SocketAddress::hostAddress))
                .orElse(UNKNOWN);
    }

    /** Whether a proxy that is believed passed the request on. */
    boolean isProxy(HttpServerRequest request) {
        return behindProxy && "true".equals(request.getHeader(TRUSTED));
    }

    private static Optional<String> lastForwarded(HttpServerRequest request) {
        List<String> headers = request.headers().getAll("X-Forwarded-For");
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String last = headers.get(headers.size() - 1);
        return Optional.of(last.substring(last.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty())
                .map(Browsers::withoutPort);
    }

    /** Some proxies name the port too, by which the next connection would be somebody else. */
    private static String withoutPort(String address) {
        String host = Optional.ofNullable(HostAndPort.parseAuthority(address, -1))
                .map(HostAndPort::host)
                .orElse(address);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
