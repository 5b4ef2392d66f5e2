package org.stet.core.article.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

import org.stet.core.article.fetch.PageNotFetched.Reason;

/**
 * A client that connects only to addresses that a policy allows, follows no redirect by itself, keeps no cookie, and gives
 * up at its deadline. Every address that a name resolves to is vetted inside the client's look-up, so that the addresses
 * vetted are the ones connected to. Thread-safe.
 */
final class GuardedClient implements AutoCloseable {

    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LINE = 16_384;

    private final Duration deadline;
    private final CloseableHttpClient client;
    private final ExecutorService workers;

    /**
     * A client of its own.
     *
     * @param unpacks whether answers that come packed are unpacked
     */
    GuardedClient(AddressPolicy policy, Lookup lookup, SSLContext trust, Duration deadline, boolean unpacks) {
        this.deadline = deadline;
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(connections(new VettedLookup(policy, lookup), Timeout.of(deadline), trust))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Stet/1.0")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableRedirectHandling()
                .disableAutomaticRetries();
        this.client =
                unpacks ? builder.build() : builder.disableContentCompression().build();
        this.workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "guarded-client");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How names become addresses. */
    @FunctionalInterface
    interface Lookup {

        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** Takes what is needed out of an answer. */
    @FunctionalInterface
    interface Reading<T> {

        T read(ClassicHttpResponse response) throws IOException;
    }

    /** The requests of one piece of work, one after the other; the one under way ends with it. */
    final class Exchange {

        private final AtomicReference<HttpUriRequestBase> current = new AtomicReference<>();

        /**
         * Sends a request.
         *
         * @throws PageNotFetched if there is no answer, or it may not be asked for
         */
        <T> T send(HttpUriRequestBase request, URI address, Reading<T> reading) {
            current.set(request);
            if (Thread.currentThread().isInterrupted()) {
                throw new PageNotFetched(Reason.TOO_SLOW, address);
            }
            try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
                try {
                    return reading.read(response);
                } finally {
                    // what was not read is not waited for
                    request.cancel();
                }
            } catch (AddressRefused e) {
                throw new PageNotFetched(Reason.NOT_PUBLIC, address, e);
            } catch (UnknownHostException e) {
                throw new PageNotFetched(Reason.UNKNOWN_HOST, address, e);
            } catch (SSLException e) {
                throw new PageNotFetched(SecureConnections.reason(e), address, e);
            } catch (SocketTimeoutException e) {
                throw new PageNotFetched(Reason.TOO_SLOW, address, e);
            } catch (IOException e) {
                throw new PageNotFetched(Reason.SITE_FAILED, address, e);
            }
        }
    }

    /**
     * Does something with the client until the deadline.
     *
     * @throws PageNotFetched if it does not end well, or not in time
     */
    <T> T within(URI address, Function<Exchange, T> work) {
        Exchange exchange = new Exchange();
        Future<T> done = workers.submit(() -> work.apply(exchange));
        try {
            return done.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PageNotFetched(Reason.TOO_SLOW, address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageNotFetched(Reason.TOO_SLOW, address, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PageNotFetched known
                    ? known
                    : new PageNotFetched(Reason.SITE_FAILED, address, e.getCause());
        } finally {
            done.cancel(true);
            Optional.ofNullable(exchange.current.get()).ifPresent(HttpUriRequestBase::cancel);
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        workers.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private static PoolingHttpClientConnectionManager connections(
            DnsResolver resolver, Timeout timeout, SSLContext trust) {
        Http1Config bounded = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_HEADER_LINE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(SecureConnections.to(trust))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounded)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(8)
                .build();
    }

    /** A name led to an address that the policy does not allow. */
    private static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefused(String host) {
            super(host);
        }
    }

    private record VettedLookup(AddressPolicy policy, Lookup lookup) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = lookup.all(host);
            for (InetAddress address : addresses) {
                if (!policy.allows(address)) {
                    throw new AddressRefused(host);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
