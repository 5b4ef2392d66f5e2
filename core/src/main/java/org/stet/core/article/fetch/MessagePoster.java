package org.stet.core.article.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;

import org.stet.core.article.fetch.PageNotFetched.Reason;

/**
 * Posts messages to addresses that somebody gave who is not to be trusted with the network that Stet stands in: only https
 * unless the bounds say otherwise, only allowed ports and addresses, no redirects, and of the answer no more than its
 * beginning. Thread-safe.
 */
public final class MessagePoster implements AutoCloseable {

    private static final Pattern DOTTED_QUAD = Pattern.compile("[0-9.]+");

    private final AddressPolicy policy;
    private final Bounds bounds;
    private final GuardedClient client;

    /**
     * How a receiver may be reached, and how much of it is taken.
     *
     * @param maxAnswerBytes how much of an answer is read
     * @param deadline how long the whole exchange may take, look-ups included
     * @param ports ports that are allowed besides 443
     * @param anyPortAndHttp whether any port, and http, will do
     */
    public record Bounds(int maxAnswerBytes, Duration deadline, Set<Integer> ports, boolean anyPortAndHttp) {

        /** Keeps its own copy of the set. */
        public Bounds {
            ports = Set.copyOf(ports);
        }
    }

    /**
     * What a receiver answered.
     *
     * @param status the status of HTTP; a redirect is an answer like any other
     * @param beginning the answer's first bytes, read as UTF-8
     */
    public record Answer(int status, String beginning) {}

    /**
     * A poster with a policy and bounds of its own.
     *
     * @param policy which addresses may be connected to
     */
    public MessagePoster(AddressPolicy policy, Bounds bounds) {
        this.policy = policy;
        this.bounds = bounds;
        this.client = new GuardedClient(
                policy, InetAddress::getAllByName, SSLContexts.createSystemDefault(), bounds.deadline(), false);
    }

    /**
     * The address in the form in which it is posted to; nothing is looked up yet.
     *
     * @throws PageNotFetched if it is not one that is posted to, by its form alone
     */
    public URI checked(URI address) {
        if (bounds.anyPortAndHttp()) {
            return WebAddress.checked(address, Set.of(address.getPort()));
        }
        URI checked = WebAddress.checked(address, bounds.ports());
        if (!checked.getScheme().equals("https")) {
            throw new PageNotFetched(Reason.NOT_A_WEB_ADDRESS, address);
        }
        if (checked.getPort() == 80) {
            throw new PageNotFetched(Reason.PORT_NOT_ALLOWED, address);
        }
        if (isNumber(checked.getHost()) && !policy.allows(addressOf(checked))) {
            throw new PageNotFetched(Reason.NOT_PUBLIC, address);
        }
        return checked;
    }

    private static boolean isNumber(String host) {
        return host.startsWith("[") || DOTTED_QUAD.matcher(host).matches();
    }

    /** A number is looked up nowhere. */
    private static InetAddress addressOf(URI address) {
        try {
            return InetAddress.getByName(address.getHost());
        } catch (UnknownHostException e) {
            throw new PageNotFetched(Reason.NOT_A_WEB_ADDRESS, address, e);
        }
    }

    /**
     * Posts a message once.
     *
     * @param contentType the message's media type
     * @param headers further headers
     * @throws PageNotFetched if the address may not be posted to, or there is no answer
     */
    public Answer post(URI address, String contentType, Map<String, String> headers, byte[] message) {
        URI checked = checked(address);
        HttpPost request = new HttpPost(checked);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(message, ContentType.create(contentType)));
        return client.within(checked, exchange -> exchange.send(request, checked, this::read));
    }

    private Answer read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "");
        }
        try (InputStream in = entity.getContent()) {
            return new Answer(
                    response.getCode(), new String(in.readNBytes(bounds.maxAnswerBytes()), StandardCharsets.UTF_8));
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        client.close();
    }
}
