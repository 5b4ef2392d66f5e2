package org.stet.web.security;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may be told apart by {@code X-Forwarded-For}: the test is the proxy. */
@QuarkusTest
@TestProfile(BehindProxyTest.WithForwarding.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class BehindProxyTest {

    private static final String PROXY = "127.0.0.1";
    private static final String NO_PROXY = "127.0.0.88";
    private static final String BELIEVE_ME = "X-Forwarded-Trusted-Proxy: true";
    private static final int MOST = 50;

    /** A proxy at one address, and no other, may say where a request comes from. */
    public static final class WithForwarding implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", PROXY);
        }
    }

    @TestHTTPResource("/")
    URI base;

    @Test
    void whoever_makes_up_addresses_before_the_one_that_the_proxy_adds_is_counted_all_the_same() throws IOException {
        guessTooOften(PROXY, wrong -> "10.1.1." + wrong + ", 198.51.100.7");
        assertThat(signIn(PROXY, forwardedFor("10.1.1.99, 198.51.100.7"))).isEqualTo(401);
        assertThat(signIn(PROXY, forwardedFor("10.1.1.99"), forwardedFor("198.51.100.7")))
                .isEqualTo(401);
        assertThat(signIn(PROXY, forwardedFor("10.1.1.99, 198.51.100.7:50123"))).isEqualTo(401);
        assertThat(signIn(PROXY, forwardedFor("198.51.100.7, 198.51.100.8"))).isEqualTo(200);
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_counted_together() throws IOException {
        guessTooOften(PROXY, wrong -> "2001:db8:7:7::" + wrong);
        assertThat(signIn(PROXY, forwardedFor("2001:db8:7:7:abcd::1"))).isEqualTo(401);
        assertThat(signIn(PROXY, forwardedFor("2001:db8:7:8::1"))).isEqualTo(200);
    }

    @Test
    void who_is_no_proxy_is_counted_by_its_own_address_whatever_it_says() throws IOException {
        guessTooOften(NO_PROXY, wrong -> "10.2.2." + wrong);
        assertThat(signIn(NO_PROXY, BELIEVE_ME, forwardedFor("10.2.2.99"))).isEqualTo(401);
    }

    @Test
    void the_proxy_may_name_a_request_and_nobody_else_and_only_plainly() throws IOException {
        assertThat(named(PROXY, "0123456789abcdef0123456789abcdef")).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(named(PROXY, "short")).hasSize(36);
        assertThat(named(PROXY, "with space and “quotes”".replaceAll("[^ -~]", "\"")))
                .hasSize(36);
        assertThat(named(NO_PROXY, "0123456789abcdef0123456789abcdef")).hasSize(36);
    }

    private String named(String from, String id) throws IOException {
        return Wire.answer(
                        base, from, "/checks", List.of(BELIEVE_ME, forwardedFor("198.51.100.7"), "X-Request-Id: " + id))
                .lines()
                .filter(line -> line.regionMatches(true, 0, "X-Request-Id: ", 0, 14))
                .map(line -> line.substring(14))
                .findFirst()
                .orElseThrow();
    }

    /** As many wrong passwords as are let through; again, if a window of the count ended meanwhile. */
    private void guessTooOften(String from, IntFunction<String> forwardedFor) throws IOException {
        long window;
        do {
            window = window();
            for (int wrong = 0; wrong < MOST; wrong++) {
                String[] head = {BELIEVE_ME, forwardedFor(forwardedFor.apply(wrong))};
                assertThat(ask(from, Wire.basic("nobody", "wrong"), head)).isEqualTo(401);
            }
        } while (window != window());
    }

    private static long window() {
        return Instant.now().getEpochSecond() / WrongSignIns.WINDOW.toSeconds();
    }

    private int signIn(String from, String... head) throws IOException {
        return ask(from, Wire.basic("integrator", StetDatabase.PASSWORD), head);
    }

    private int ask(String from, String credentials, String... head) throws IOException {
        List<String> lines =
                Stream.concat(Stream.of(credentials), Stream.of(head)).toList();
        return Wire.get(base, from, "/api/claims?limit=1", lines);
    }

    private static String forwardedFor(String addresses) {
        return "X-Forwarded-For: " + addresses;
    }
}
