package org.stet.web.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import org.stet.web.test.StetDatabase;

/** Somebody who reads pages over HTTP, signed in as a browser is. */
final class Visitor {

    private final URI base;
    private final String username;
    private final Set<String> roles;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Nobody, where the user name is empty. */
    Visitor(URI base, String username, Set<String> roles) {
        this.base = base;
        this.username = username;
        this.roles = roles;
        if (!username.isEmpty()) {
            signIn();
        }
    }

    /** What came of following a link. */
    record Answer(int status, String path, String type, String body) {

        boolean isPage() {
            return type.startsWith("text/html");
        }
    }

    String username() {
        return username;
    }

    Set<String> roles() {
        return roles;
    }

    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("stet-session"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    Answer follow(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,*/*"));
    }

    private void signIn() {
        String csrf = Jsoup.parse(follow("/sign-in").body())
                .select("input[name=csrf]")
                .attr("value");
        Answer arrived =
                post("/sign-in/session", Map.of("csrf", csrf, "username", username, "password", StetDatabase.PASSWORD));
        if (arrived.path().startsWith("/sign-in")) {
            throw new AssertionError(username + " could not sign in: " + arrived);
        }
    }

    /** Sends a form of a page, with its version and these fields. */
    Answer send(String page, String action, Map<String, String> fields) {
        Element form = Jsoup.parse(follow(page).body()).selectFirst("form[method=post][action=" + action + "]");
        if (form == null) {
            throw new AssertionError(page + " has no form for " + action);
        }
        Map<String, String> sent = new HashMap<>(fields);
        form.select("input[name=csrf], input[name=version]")
                .forEach(hidden -> sent.put(hidden.attr("name"), hidden.val()));
        return post(action, sent);
    }

    private Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.uri().getRawPath(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
