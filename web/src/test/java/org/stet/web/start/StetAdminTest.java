package org.stet.web.start;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.directory.Staffing;
import org.stet.workflow.identity.Administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What an operator does at the machine. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class StetAdminTest {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    @Inject
    Administration administration;

    @Inject
    Staffing staffing;

    private record Ending(int code, String out, String err) {}

    @Test
    void somebody_is_invited_by_a_link_that_opens_once_and_stands_in_the_list() {
        String name = somebody();
        Ending invited = run("accounts", "invite", name, "Nils Berg", "reviewer");
        assertThat(invited.code()).isZero();
        assertThat(invited.out()).startsWith("https://stet.example/sign-in/link?secret=");
        given().redirects()
                .follow(false)
                .get(invited.out().strip().substring("https://stet.example".length()))
                .then()
                .statusCode(200);
        assertThat(run("accounts", "list").out().lines())
                .anySatisfy(line -> assertThat(line).contains(name, "Nils Berg", "active", "reviewer"));
    }

    @Test
    void roles_are_given_and_a_person_leaves_and_comes_back() {
        String name = somebody();
        run("accounts", "invite", name, "Nils Berg", "reviewer");
        assertThat(run("accounts", "roles", name, "editor", "reviewer").code()).isZero();
        assertThat(line(name)).contains("editor", "reviewer");
        assertThat(run("accounts", "deactivate", name).out()).contains("0 claims went back to the queue.");
        assertThat(line(name)).contains("inactive");
        assertThat(run("accounts", "activate", name).code()).isZero();
        assertThat(line(name)).doesNotContain("inactive");
        for (String command : new String[] {"unlock", "sign-out", "remove-second-factor"}) {
            assertThat(run("accounts", command, name)).as(command).isEqualTo(new Ending(0, "", ""));
        }
        assertThat(run("accounts", "reset", name).out()).contains("/sign-in/link?secret=");
    }

    @Test
    void the_record_is_verified() {
        Ending verified = run("audit", "verify");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).startsWith("The record is intact: ");
    }

    @Test
    void whom_nobody_knows_and_what_is_no_role_is_refused_with_the_reason() {
        Ending nobody = run("accounts", "reset", "nobody-at-all");
        assertThat(nobody.code()).isEqualTo(REFUSED);
        assertThat(nobody.err()).contains("nobody-at-all");
        Ending noRole = run("accounts", "invite", somebody(), "Nils Berg", "emperor");
        assertThat(noRole.code()).isEqualTo(REFUSED);
        assertThat(noRole.err()).contains("emperor");
    }

    @Test
    void anything_else_says_how_it_is_used() {
        for (String[] words : new String[][] {{}, {"accounts"}, {"accounts", "explode", "admin"}, {"audit", "erase"}}) {
            Ending ending = run(words);
            assertThat(ending.code()).isEqualTo(MISUSED);
            assertThat(ending.err()).contains("stet-admin accounts list");
        }
    }

    private String line(String name) {
        return run("accounts", "list")
                .out()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String somebody() {
        return "somebody-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static StartSettings reachedAt(String address) {
        return new SmallRyeConfigBuilder()
                .withMapping(StartSettings.class)
                .withDefaultValue("stet.address", address)
                .build()
                .getConfigMapping(StartSettings.class);
    }

    private Ending run(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = new StetAdmin(administration, staffing, reachedAt("https://stet.example")).run(words);
            return new Ending(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
