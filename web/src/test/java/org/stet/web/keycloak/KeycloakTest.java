package org.stet.web.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.stet.web.test.Authenticator;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.directory.DirectoryNotReached;
import org.stet.workflow.directory.Synchronising;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.identity.Sessions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

/** Signing in through Keycloak: its real server, its real forms, in a real browser. */
@QuarkusTest
@TestProfile(KeycloakTest.WithKeycloak.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KeycloakServer.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

    /** The application as {@code STET_KEYCLOAK_URL} makes it. */
    public static final class WithKeycloak implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "keycloak";
        }
    }

    private static final String API = "/api/claims";

    private static StetBrowser browser;
    private static Page rosa;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    Synchronising synchronising;

    @BeforeAll
    static void fill() {
        Realm.add("rosa", "Rosa", "Vidal", List.of("reviewer"), List.of("/desks/news"));
        Realm.add("emil", "Emil", "Brandt", List.of("editor"), List.of("/desks/investigations"));
        Realm.add("cleo", "Cleo", "Marin", List.of(), List.of());
        Realm.giveOnClient("cleo", "stet-pages", "editor");
        Realm.add("gone", "Gil", "Ono", List.of("reviewer"), List.of());
        browser = StetBrowser.on(KeycloakServer.stet());
        rosa = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void pages_lead_to_keycloak_with_pkce_and_the_api_answers_401() {
        String location = given().redirects()
                .follow(false)
                .get("/queue")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertThat(location)
                .startsWith(KeycloakServer.address() + "/realms/stet/protocol/openid-connect/auth")
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
        given().get(API).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .preemptive()
                .basic("editor", StetDatabase.PASSWORD)
                .get(API)
                .then()
                .statusCode(401);
        given().get("/checks").then().statusCode(200);
    }

    @Test
    @Order(2)
    void a_reviewer_signs_in_by_keycloaks_form_and_arrives_where_they_wanted() {
        rosa.navigate("/queue");
        signIn(rosa, "rosa");
        assertThat(rosa.url()).isEqualTo(KeycloakServer.stet() + "/queue");
        assertThat(rosa.locator(".me").textContent()).contains("Rosa Vidal");
        Person person = person("rosa");
        assertThat(person.roles()).containsExactly(Role.REVIEWER);
        assertThat(person.desks()).containsExactly("news");
        assertThat(person.mail()).contains("rosa@newsroom.example");
        assertThat(rosa.context().cookies())
                .filteredOn(cookie -> cookie.name.equals("q_session"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.httpOnly).isTrue())
                .satisfies(cookie -> assertThat(cookie.value).doesNotContain("."));
    }

    @Test
    @Order(3)
    void an_editor_sets_up_a_second_factor_before_anything_opens() {
        Page emil = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        emil.navigate("/approvals");
        signIn(emil, "emil");
        setUpCode(emil);
        emil.waitForURL("**/approvals");
        assertThat(person("emil").roles()).containsExactly(Role.EDITOR);
        emil.context().close();
    }

    @Test
    @Order(4)
    void who_is_an_editor_by_the_role_of_the_client_alone_sets_one_up_too() {
        Page cleo = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        cleo.navigate("/approvals");
        signIn(cleo, "cleo");
        setUpCode(cleo);
        cleo.waitForURL("**/approvals");
        assertThat(person("cleo").roles()).containsExactly(Role.EDITOR);
        cleo.context().close();
    }

    /** What Keycloak asks for before it leads back. */
    private static void setUpCode(Page page) {
        assertThat(page.url()).startsWith(KeycloakServer.address());
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").textContent().replace(" ", "");
        page.locator("#totp").fill(Authenticator.code(secret));
        if (page.locator("#userLabel").count() > 0) {
            page.locator("#userLabel").fill("phone");
        }
        page.locator("#saveTOTPBtn").click();
    }

    @Test
    @Order(5)
    void tokens_are_refreshed_without_leaving_the_page_and_a_new_role_arrives_with_them() throws InterruptedException {
        Realm.tokensLast(3);
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        signIn(page, "rosa");
        Realm.give("rosa", "integrator");
        Thread.sleep(3_200);
        page.navigate("/account");
        assertThat(page.url()).isEqualTo(KeycloakServer.stet() + "/account");
        assertThat(page.locator("main").textContent()).contains("integrator");
        assertThat(sessions.of(person("rosa").asActor()))
                .as("a refresh keeps the session")
                .hasSize(2);
        Realm.take("rosa", "integrator");
        Thread.sleep(3_200);
        page.navigate("/account");
        assertThat(page.locator("main").textContent()).doesNotContain("integrator");
        Realm.tokensLast(300);
        page.context().close();
    }

    @Test
    @Order(6)
    void a_form_posted_after_the_session_ended_comes_back_after_signing_in() {
        rosa.navigate("/account");
        rosa.getByLabel("What it is for").fill("the archive import of this autumn");
        sessions.endAllOf(person("rosa").id());
        rosa.locator("form[action='/account/tokens'] button").click();
        assertThat(rosa.url()).contains("/sign-in/resume");
        assertThat(rosa.locator("main").textContent()).contains("the archive import of this autumn");
        rosa.locator("main button.main").click();
        assertThat(rosa.locator("main").textContent()).contains("stet_");
    }

    @Test
    @Order(7)
    void a_session_that_an_administrator_ends_in_keycloak_ends_here_by_the_back_channel() {
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        signIn(page, "rosa");
        Realm.endSessions("rosa");
        page.navigate("/account");
        assertThat(page.url()).startsWith(KeycloakServer.address());
        page.context().close();
        given().formParam("logout_token", "forged.logout.token")
                .post("/sign-in/keycloak/back-channel-logout")
                .then()
                .statusCode(400);
    }

    @Test
    @Order(8)
    void signing_out_ends_the_session_here_and_at_keycloak() {
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        signIn(page, "rosa");
        page.locator("main form[action='/sign-out'] button").click();
        assertThat(page.url()).isEqualTo(KeycloakServer.stet() + "/sign-in/signed-out");
        page.navigate("/account");
        assertThat(page.locator("#kc-form-login").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    @Order(9)
    void a_logout_at_keycloak_reaches_stet_by_a_frame_in_the_browser_too() {
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        signIn(page, "rosa");
        given().queryParam("iss", KeycloakServer.address() + "/realms/stet")
                .queryParam("sid", "not-a-session")
                .get("/sign-in/keycloak/front-channel-logout")
                .then()
                .statusCode(200);
        given().queryParam("iss", "https://elsewhere.example")
                .queryParam("sid", "not-a-session")
                .get("/sign-in/keycloak/front-channel-logout")
                .then()
                .statusCode(400);
        page.navigate("/account");
        assertThat(page.url()).isEqualTo(KeycloakServer.stet() + "/account");
        Realm.logsOutByFrame(true);
        page.navigate(KeycloakServer.address() + "/realms/stet/protocol/openid-connect/logout");
        page.locator("#kc-logout").click();
        page.waitForCondition(() -> sessions.of(person("rosa").asActor()).isEmpty());
        Realm.logsOutByFrame(false);
        page.navigate("/account");
        assertThat(page.url()).startsWith(KeycloakServer.address());
        page.context().close();
    }

    @Test
    @Order(10)
    void a_disabled_account_is_refused_by_keycloak_and_its_session_ends_with_the_synchronisation() {
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        signIn(page, "gone");
        Realm.enable("gone", false);
        Synchronising.Report report = synchronising.now(administrator());
        assertThat(report.left()).containsExactly(person("gone").id());
        page.navigate("/account");
        signIn(page, "gone");
        assertThat(page.url()).startsWith(KeycloakServer.address());
        page.context().close();
    }

    @Test
    @Order(11)
    void who_is_removed_from_the_directory_is_active_no_longer() {
        Realm.enable("gone", true);
        synchronising.now(administrator());
        assertThat(person("gone").isActive()).isTrue();
        Realm.remove("gone");
        synchronising.now(administrator());
        assertThat(person("gone").isActive()).isFalse();
        assertThat(person("rosa").isActive()).isTrue();
    }

    @Test
    @Order(12)
    void a_program_gets_in_with_client_credentials_and_its_role() {
        String token = Realm.token("stet-integrator", KeycloakServer.PROGRAM_SECRET);
        bearer(token).get(API).then().statusCode(200);
        bearer(token).get("/api/audit/verification").then().statusCode(403);
        bearer(token)
                .contentType("application/json")
                .body("{}")
                .put("/api/claims/x/acceptance")
                .then()
                .statusCode(403);
    }

    @Test
    @Order(13)
    void a_token_of_stet_opens_the_api_for_people_of_the_directory_and_for_no_local_account() {
        Actor rosa = person("rosa").asActor();
        bearer(tokens.create(rosa, Optional.of("a test"), 1)).get(API).then().statusCode(200);
        Actor local = accounts.create("left-over", "Lea Over", "seven herons over the harbour", Set.of(Role.EDITOR))
                .asActor();
        bearer(tokens.create(local, Optional.of("a test"), 1)).get(API).then().statusCode(401);
    }

    @Test
    @Order(14)
    void expired_forged_and_foreign_tokens_open_nothing() throws InterruptedException {
        Realm.addProgramOfSomethingElse("stranger", KeycloakServer.PROGRAM_SECRET);
        String good = Realm.token("stet-integrator", KeycloakServer.PROGRAM_SECRET);
        String[] parts = good.split("\\.");
        String promoted = encoded(decoded(parts[1]).replace("integrator", "editor"));
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + promoted + ".";
        Realm.tokensLast(1);
        String shortLived = Realm.token("stet-integrator", KeycloakServer.PROGRAM_SECRET);
        Realm.tokensLast(300);
        Thread.sleep(2_500);
        for (String token : List.of(
                parts[0] + "." + promoted + "." + parts[2],
                unsigned,
                parts[0] + "." + parts[1] + ".",
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                hmacSigned(promoted),
                shortLived,
                masterToken(),
                Realm.token("stranger", KeycloakServer.PROGRAM_SECRET),
                "stet_" + good,
                "x")) {
            bearer(token)
                    .get(API)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("B"));
        }
    }

    @Test
    @Order(15)
    void while_keycloak_is_down_pages_go_on_and_when_it_is_back_so_does_signing_in() {
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        signIn(page, "rosa");
        String token = Realm.token("stet-integrator", KeycloakServer.PROGRAM_SECRET);
        long before = millis(page, 10);
        KeycloakServer.halt();
        long during = millis(page, 10);
        assertThat(page.url()).isEqualTo(KeycloakServer.stet() + "/queue");
        assertThat(during).isLessThan(Math.max(4 * before, 2_000));
        bearer(token).get(API).then().statusCode(200);
        assertThatThrownBy(() -> synchronising.now(administrator())).isInstanceOf(DirectoryNotReached.class);
        assertThat(person("rosa").isActive()).isTrue();
        given().get("/checks").then().statusCode(200);
        KeycloakServer.run();
        Page back = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        back.navigate("/queue");
        signIn(back, "rosa");
        assertThat(back.url()).isEqualTo(KeycloakServer.stet() + "/queue");
    }

    private static long millis(Page page, int times) {
        page.navigate("/queue");
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            page.navigate("/queue");
        }
        return (System.nanoTime() - start) / 1_000_000 / times;
    }

    /** As the database has it now; the test's own session would remember what it read before. */
    private Person person(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.findByUsername(username).orElseThrow());
    }

    private static Actor administrator() {
        return new Actor(People.STET, "stet", "Stet", Set.of(Role.ADMIN));
    }

    private static void signIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(Realm.PASSWORD);
        page.locator("#kc-login").click();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String masterToken() {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", KeycloakServer.ADMINISTRATOR)
                .formParam("password", KeycloakServer.ADMINISTRATOR)
                .post(KeycloakServer.address() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    /** Signed with the public key as if it were a shared secret. */
    private static String hmacSigned(String payload) {
        Map<String, Object> realm =
                given().get(KeycloakServer.address() + "/realms/stet").path("$");
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload;
        byte[] mac = mac(
                "HmacSHA256",
                Optional.ofNullable(realm.get("public_key"))
                        .orElseThrow()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8),
                signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
