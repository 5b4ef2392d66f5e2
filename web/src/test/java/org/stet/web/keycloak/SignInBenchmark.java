package org.stet.web.keycloak;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many sign-ins a second, and what a stopped Keycloak costs a page. No test by its name: run it by
 * {@code mvn -pl web -am test -Dtest=SignInBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@TestProfile(KeycloakTest.WithKeycloak.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KeycloakServer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SignInBenchmark {

    private static final Logger LOG = Logger.getLogger(SignInBenchmark.class);
    private static final Pattern ACTION = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int SIGN_INS = 40;
    private static final int PAGES = 200;

    @Test
    void measure() throws IOException, InterruptedException {
        Realm.add("swift", "Sam", "Swift", List.of("reviewer"), List.of());
        HttpClient client = signIn();
        long start = System.nanoTime();
        for (int i = 0; i < SIGN_INS; i++) {
            client = signIn();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof("sign-ins by Keycloak, one after the other: %.1f a second", SIGN_INS / seconds);
        pages(client);
        LOG.infof("a page, Keycloak up: %s", pages(client));
        KeycloakServer.halt();
        LOG.infof("a page, Keycloak stopped: %s", pages(client));
    }

    private static HttpClient signIn() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new Cookies())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher form = ACTION.matcher(get(client, KeycloakServer.stet().resolve("/queue")));
        assertThat(form.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=swift&password=" + URLEncoder.encode(Realm.PASSWORD, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(page.uri().getPath()).isEqualTo("/queue");
        return client;
    }

    private static String pages(HttpClient client) throws IOException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            long start = System.nanoTime();
            assertThat(get(client, KeycloakServer.stet().resolve("/queue"))).contains("Sam Swift");
            micros.add((System.nanoTime() - start) / 1_000);
        }
        Collections.sort(micros);
        return String.format(
                "median %.1f ms, 95th of a hundred %.1f ms",
                micros.get(PAGES / 2) / 1e3, micros.get(PAGES * 95 / 100) / 1e3);
    }

    private static String get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Sends back every cookie that was set: browsers take this machine for safe, Java's own cookies do not. */
    private static final class Cookies extends CookieHandler {

        private final Map<String, String> byName = new LinkedHashMap<>();

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
            return byName.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", byName.values())));
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) {
            headers.forEach((header, values) -> {
                if (header.equalsIgnoreCase("Set-Cookie")) {
                    values.forEach(this::set);
                }
            });
        }

        private void set(String cookie) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (pair.length() == name.length() + 1
                    || cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
                byName.remove(name);
            } else {
                byName.put(name, pair);
            }
        }
    }
}
