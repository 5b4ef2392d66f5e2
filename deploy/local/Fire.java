import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Load on all roles for so many seconds, and then the question whether everything that was acknowledged is there:
 * {@code java Fire.java ADDRESS CERTIFICATE PASSWORD SECONDS}. It ends with 1 where something is lost. Used by under-fire.
 */
public final class Fire {

    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");
    private static final long PAUSE_MS = 40;

    private record Asked(String what, long began, long ended, boolean good) {}

    private record Acknowledged(String path, String words) {}

    private final HttpClient client;
    private final String address;
    private final String password;
    private final long end;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    private Fire(HttpClient client, String address, String password, int seconds) {
        this.client = client;
        this.address = address;
        this.password = password;
        this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    }

    public static void main(String... arguments) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(Path.of(arguments[1])))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        System.exit(new Fire(client, arguments[0], arguments[2], Integer.parseInt(arguments[3])).run() ? 0 : 1);
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "stet", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private boolean run() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int number = writer;
            threads.add(new Thread(() -> repeat(article -> write(number, article))));
        }
        for (String account : List.of("editor2", "reviewer1", "reviewer2", "admin")) {
            threads.add(new Thread(() -> repeat(turn -> {
                ask(
                        "read as " + account.replaceAll("\\d", ""),
                        as(account, "/api/claims?limit=20").GET());
                ask(
                        "read as " + account.replaceAll("\\d", ""),
                        as(account, "/api/inbox").GET());
            })));
        }
        threads.add(
                new Thread(() -> repeat(turn -> ask("public page", to("/checks").GET()))));
        String session = signIn("reviewer3");
        threads.add(new Thread(() -> repeat(turn -> ask(
                "page of one session",
                to("/account").header("Cookie", "stet-session=" + session).GET()))));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        tell();
        return isAllThere();
    }

    private interface Turn {
        void take(int number) throws IOException, InterruptedException;
    }

    private void repeat(Turn turn) {
        for (int number = 0; System.nanoTime() < end; number++) {
            try {
                turn.take(number);
                Thread.sleep(PAUSE_MS);
            } catch (IOException noAnswer) {
                // counted where it was asked
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** An article, a claim in it, its acceptance, its wording: what is answered with success is kept in mind. */
    private void write(int writer, int number) throws IOException, InterruptedException {
        String text = "The town hall " + writer + "/" + number + " cost 4.2 million euros, the mayor said on Friday.";
        HttpResponse<String> taken = json("POST", "/api/articles", "{\"text\":\"" + text + "\"}", "");
        if (taken.statusCode() != 201) {
            return;
        }
        String article = "/api/articles/" + id(taken);
        acknowledged.add(new Acknowledged(article, text));
        HttpResponse<String> marked = json("POST", article + "/claims", "{\"start\":0,\"end\":13}", "");
        if (marked.statusCode() != 201) {
            return;
        }
        String claim = "/api/claims/" + id(marked);
        acknowledged.add(new Acknowledged(claim, "The town hall"));
        HttpResponse<String> accepted = json("PUT", claim + "/acceptance", "", tag(marked));
        if (accepted.statusCode() != 200) {
            return;
        }
        acknowledged.add(new Acknowledged(claim, "\"OPEN\""));
        String wording = "Town hall " + writer + "/" + number;
        if (json("PATCH", claim, "{\"wording\":\"" + wording + "\"}", tag(accepted))
                        .statusCode()
                == 200) {
            acknowledged.add(new Acknowledged(claim, wording));
        }
    }

    private HttpResponse<String> json(String method, String path, String body, String tag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = as("editor", path).method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return ask("write as editor", request);
    }

    private HttpResponse<String> ask(String what, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        boolean good = false;
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            good = answer.statusCode() >= 200 && answer.statusCode() < 300;
            if (!good && answer.statusCode() < 500) {
                System.err.println(what + ": " + answer.statusCode() + " " + answer.uri() + " " + answer.body());
            }
            return answer;
        } finally {
            asked.add(new Asked(what, began, System.nanoTime(), good));
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpRequest.Builder as(String account, String path) {
        String both = account + ":" + password;
        return to(path).header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    private String signIn(String account) throws Exception {
        HttpResponse<String> answer = client.send(
                to("/sign-in/session")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + account + "&password=" + password))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("stet-session="))
                .map(cookie -> cookie.substring("stet-session=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not signed in: " + answer.statusCode()));
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new IllegalStateException("no id in " + answer.body());
        }
        return id.group(1);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    /** The longest gap is the longest time in which no request of a kind was answered with success. */
    private void tell() {
        System.out.println("| what | requests | without success | share | longest gap |");
        System.out.println("|---|---|---|---|---|");
        Map<String, List<Asked>> kinds = new TreeMap<>();
        asked.forEach(each ->
                kinds.computeIfAbsent(each.what(), what -> new ArrayList<>()).add(each));
        kinds.forEach((what, all) -> {
            long failed = all.stream().filter(each -> !each.good()).count();
            long[] good = all.stream()
                    .filter(Asked::good)
                    .mapToLong(Asked::ended)
                    .sorted()
                    .toArray();
            long gap = 0;
            for (int i = 1; i < good.length; i++) {
                gap = Math.max(gap, good[i] - good[i - 1]);
            }
            System.out.printf(
                    "| %s | %d | %d | %.2f %% | %.1f s |%n",
                    what, all.size(), failed, 100.0 * failed / all.size(), gap / 1e9);
        });
    }

    private boolean isAllThere() throws IOException, InterruptedException {
        int lost = 0;
        for (Acknowledged each : acknowledged) {
            HttpResponse<String> found =
                    client.send(as("editor", each.path()).GET().build(), BodyHandlers.ofString());
            if (found.statusCode() != 200 || !found.body().contains(each.words())) {
                // a wording that came later stands in the place of the first
                if (found.statusCode() == 200 && each.words().equals("The town hall")) {
                    continue;
                }
                System.out.println("LOST " + each + ": " + found.statusCode());
                lost++;
            }
        }
        System.out.println("Acknowledged: " + acknowledged.size() + " writes; lost: " + lost + ".");
        return lost == 0 && !acknowledged.isEmpty();
    }
}
