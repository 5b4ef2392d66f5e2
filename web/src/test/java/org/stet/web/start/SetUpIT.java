package org.stet.web.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.web.test.StetBrowser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** An installation that starts with nothing, and its first administrator. */
class SetUpIT {

    private static final Map<String, String> NOTHING = Map.of("STET_DEMO", "false");
    private static final String PASSWORD = "seven tall ships go by";
    private static final int AT_ONCE = 8;

    /** What an administrator and an editor of an empty newsroom can open. */
    private static final List<String> PAGES = List.of(
            "/inbox",
            "/queue",
            "/articles",
            "/articles/new",
            "/desks",
            "/desks/new",
            "/scales",
            "/scales/new",
            "/duty",
            "/deadlines",
            "/agreement",
            "/approvals",
            "/published",
            "/people",
            "/keys",
            "/account",
            "/account/security",
            "/checks");

    @TempDir
    Path folder;

    @Test
    void a_link_works_once_for_a_day_the_newest_alone_and_not_beside_an_administrator() throws Exception {
        String old;
        try (RunningStet first = RunningStet.start(folder, NOTHING)) {
            old = link(first).orElseThrow();
            assertThat(first.output()).doesNotContain("password", "reviewer1");
            get(old).then().statusCode(200).header("Cache-Control", containsString("no-store"));
            given().get(first.address() + "/sign-in").then().body(containsString("Nobody has an account here yet"));
            given().auth()
                    .preemptive()
                    .basic("admin", RunningStet.PASSWORD)
                    .get(first.address() + "/api/desks")
                    .then()
                    .statusCode(401);
        }
        try (RunningStet second = RunningStet.start(folder, NOTHING)) {
            String link = link(second).orElseThrow();
            get(second.address() + old.substring(old.indexOf("/sign-in")))
                    .then()
                    .statusCode(404);
            expire();
            get(link).then().statusCode(404).body(containsString("prints a new link"));
            post(link, "nora", "Nora Haile", PASSWORD, PASSWORD).then().statusCode(404);
        }
        try (RunningStet third = RunningStet.start(folder, NOTHING)) {
            String link = link(third).orElseThrow();
            post(link, "No Blanks", "", "short", "else")
                    .then()
                    .statusCode(422)
                    .body(containsString("value=\"No Blanks\""))
                    .body("**.findAll { it.@class == 'error' }", hasSize(3));
            post(link, "nora", "Nora", PASSWORD, "another").then().statusCode(422);
            post(link.replace("secret=", "secret=x"), "nora", "Nora", PASSWORD, PASSWORD)
                    .then()
                    .statusCode(404);
            List<Integer> answers = IntStream.range(0, AT_ONCE)
                    .parallel()
                    .mapToObj(i ->
                            post(link, "nora" + i, "Nora", PASSWORD, PASSWORD).statusCode())
                    .toList();
            assertThat(answers)
                    .as("one first administrator")
                    .containsOnlyOnce(303)
                    .containsOnly(303, 404);
            get(link).then().statusCode(404);
            given().get(third.address() + "/sign-in").then().body(not(containsString("Nobody has an account")));
        }
        try (RunningStet fourth = RunningStet.start(folder, NOTHING)) {
            assertThat(link(fourth)).isEmpty();
        }
    }

    @Test
    void the_first_administrator_sets_up_a_newsroom_in_the_browser() throws Exception {
        try (RunningStet stet = RunningStet.start(folder, NOTHING);
                StetBrowser browser = StetBrowser.on(URI.create(stet.address()))) {
            String link = link(stet).orElseThrow();
            browser.look("", path(link), "set-up");
            Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate(path(link));
            page.getByLabel("Your name").fill("Nora Haile");
            page.locator("main button.main").click();
            StetBrowser.picture(page, "set-up-errors");
            StetBrowser.assertAccessible(page);
            assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Nora Haile");
            page.getByLabel("User name").fill("nora");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            page.getByLabel("Password once more").fill(PASSWORD);
            page.locator("main button.main").click();
            assertThat(page.url()).endsWith("/begin");
            page.navigate("/inbox");
            lookAt(page, "set-up-inbox");
            for (String each : PAGES) {
                assertThat(page.navigate(each).status()).as(each).isIn(200, 403);
                StetBrowser.assertAccessible(page);
            }
            page.navigate("/desks");
            lookAt(page, "set-up-no-desk");
            page.navigate("/begin");
            lookAt(page, "first-steps");
            page.locator("#name").fill("The City Herald");
            page.locator("form[action='/begin/name'] button").click();
            page.navigate("/inbox");
            page.getByText("Go on").click();
            page.locator("a.button.main").click();
            page.getByLabel("Name of the desk").fill("City desk");
            page.locator("main button.main").last().click();
            assertThat(page.url()).contains("/desks/").doesNotContain("/new");
            String invitation = invite(page, "marta", "Marta Lund", "editor");
            Page editor = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
            editor.navigate(invitation);
            editor.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            editor.getByLabel("New password once more").fill(PASSWORD);
            editor.locator("main button.main").click();
            StetBrowser.signIn(editor, "marta", PASSWORD);
            for (String each : PAGES) {
                assertThat(editor.navigate(each).status()).as(each).isIn(200, 403);
            }
            editor.navigate("/articles/new");
            editor.locator("textarea[name=text]").fill("The bridge cost 4.2 million euros, the mayor said on Friday.");
            editor.locator("main button.main").click();
            assertThat(editor.url()).matches(".*/articles/[0-9a-f-]{36}.*");
            page.navigate("/inbox");
            assertThat(page.content()).doesNotContain("Before work can begin", "First steps");
            page.navigate("/begin");
            assertThat(page.content()).contains("All four steps are done", "The City Herald");
        }
    }

    @Test
    void the_accounts_alone_come_without_articles() throws Exception {
        try (RunningStet stet = RunningStet.start(folder, Map.of("STET_DEMO", "accounts"))) {
            assertThat(stet.output()).contains("reviewer3", "integrator");
            assertThat(link(stet)).isEmpty();
            given().auth()
                    .preemptive()
                    .basic("editor", RunningStet.PASSWORD)
                    .get(stet.address() + "/api/articles")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void any_other_word_is_refused_before_anything_is_made() throws Exception {
        for (String word : new String[] {"no", "", "FALSE", "account"}) {
            Path data = folder.resolve("data");
            RunningStet stet = RunningStet.launch(data, 0, Map.of("STET_DEMO", word));
            assertThat(stet.exitCode()).isEqualTo(1);
            assertThat(stet.output().strip())
                    .contains("“" + word + "”", "true, accounts, false")
                    .hasLineCount(1);
            assertThat(data).doesNotExist();
        }
    }

    private static Optional<String> link(RunningStet stet) throws IOException {
        return stet.output()
                .lines()
                .filter(line -> line.contains("/sign-in/set-up?secret="))
                .map(String::strip)
                .findFirst();
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/sign-in"));
    }

    private static Response get(String link) {
        return given().get(link);
    }

    private static Response post(String link, String username, String name, String password, String repeated) {
        String address = link.substring(0, link.indexOf("/sign-in"));
        Response open = given().get(address + "/sign-in");
        return given().redirects()
                .follow(false)
                .cookie("stet-csrf", open.getCookie("stet-csrf"))
                .formParam("csrf", open.body().asString().replaceAll("(?s).*X-CSRF-Token\":\"([^\"]+).*", "$1"))
                .formParam("secret", link.substring(link.indexOf("secret=") + "secret=".length()))
                .formParam("username", username)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("repeated", repeated)
                .post(address + "/sign-in/set-up");
    }

    /** Makes the links a day older. */
    private void expire() throws IOException, SQLException {
        Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("database.properties"))) {
            passwords.load(in);
        }
        String port =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/stet", "stet", passwords.getProperty("stet"));
                Statement statement = connection.createStatement()) {
            statement.execute("update set_up_link set created_at = created_at - interval '24 hours',"
                    + " expires_at = expires_at - interval '24 hours'");
        }
    }

    private static String invite(Page page, String username, String name, String role) {
        page.navigate("/people");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=roles][value=" + role + "]").check();
        page.locator("main button.main").first().click();
        String text = page.locator("main").innerText();
        int at = text.indexOf("/sign-in/link?secret=");
        return text.substring(at).split("\\s")[0];
    }

    /** At both widths, in both schemes. */
    private static void lookAt(Page page, String name) {
        for (int width : List.of(StetBrowser.PHONE, StetBrowser.DESK)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                StetBrowser.picture(
                        page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
                StetBrowser.assertAccessible(page);
            }
        }
    }
}
