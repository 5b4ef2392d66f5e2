package org.stet.web.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How often the keys are asked for, by a server that counts. */
class RealmKeysTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<RsaJsonWebKey> served = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException, JoseException {
        served.set(key("first"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/certs", exchange -> {
            asked.incrementAndGet();
            byte[] keys = new JsonWebKeySet(served.get()).toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_hundred_forged_tokens_let_the_keys_be_read_once() throws JoseException, InvalidJwtException {
        JwtConsumer consumer = consumer(Duration.ofMinutes(1));
        RsaJsonWebKey forger = key("made-up");
        for (int forged = 0; forged < 50; forged++) {
            forger.setKeyId("made-up-" + forged);
            assertRefused(consumer, token(forger));
        }
        forger.setKeyId("first");
        for (int forged = 0; forged < 50; forged++) {
            assertRefused(consumer, token(forger));
        }
        assertThat(asked).hasValue(1);
        assertThat(consumer.processToClaims(token(served.get())).getClaimValueAsString("sub"))
                .isEqualTo("rosa");
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_key_that_is_new_is_found_once_the_pause_is_over() throws JoseException, InvalidJwtException {
        JwtConsumer consumer = consumer(Duration.ZERO);
        consumer.processToClaims(token(served.get()));
        RsaJsonWebKey old = served.getAndSet(key("second"));
        assertThat(consumer.processToClaims(token(served.get())).getClaimValueAsString("sub"))
                .isEqualTo("rosa");
        assertThat(asked).hasValue(2);
        assertRefused(consumer, token(old));
    }

    private JwtConsumer consumer(Duration pause) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(RealmKeys.at(address, pause))
                .build();
    }

    private static void assertRefused(JwtConsumer consumer, String token) {
        assertThatThrownBy(() -> consumer.processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }

    private static String token(RsaJsonWebKey key) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload("{\"sub\":\"rosa\"}");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }
}
