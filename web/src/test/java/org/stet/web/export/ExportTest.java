package org.stet.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What is exported is what somebody may see, whole, page by page, and nothing that is sealed. */
@QuarkusTest
@TestProfile(ExportTest.FewAtOnce.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Three rows are in memory at a time. */
    public static final class FewAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stet.export.rows-at-once", "3");
        }
    }

    @Inject
    TestClaims claims;

    @Inject
    Accounts accounts;

    @Inject
    DeskPolicies desks;

    @Inject
    Membership membership;

    @Test
    void every_claim_is_exported_once_however_few_are_read_at_once() throws IOException {
        for (int i = 0; i < 8; i++) {
            claims.candidate("news");
        }
        int there = Calls.as(Calls.ADMIN).get("/api/claims?limit=1").path("total.number");
        List<String> lines = new ArrayList<>();
        List<String> statements =
                StatementCount.during(() -> lines.addAll(lines(Calls.ADMIN, "/api/exports/claims.jsonl")));
        assertThat(lines).hasSize(there);
        Set<String> ids = new HashSet<>();
        for (String line : lines) {
            assertThat(ids.add(JSON.readTree(line).path("id").asText())).isTrue();
        }
        assertThat(statements.stream().filter(each -> each.contains("order by c.ordinal")))
                .hasSize(there / 3 + 1);
        String csv = get(Calls.ADMIN, "/api/exports/claims.csv");
        assertThat(csv).startsWith("id,desk,state,version,").contains("\r\n");
    }

    @Test
    void a_check_is_exported_with_each_version() throws IOException {
        Claim claim = claims.published();
        JsonNode check = lines(Calls.EDITOR, "/api/exports/checks.jsonl").stream()
                .map(ExportTest::tree)
                .filter(row -> row.path("claim").asText().equals(claim.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(check.path("version").asInt()).isEqualTo(1);
        assertThat(check.path("verdict").asText()).isEqualTo("false");
        assertThat(check.path("headline").asText()).isNotBlank();
        assertThat(check.path("publishedAt").asText()).matches("\\d{4}-.*Z");
        assertThat(check.path("sha256").asText()).hasSize(64);
    }

    @Test
    void the_archive_says_at_its_end_what_is_in_it() throws IOException, InterruptedException {
        claims.published();
        byte[] zip = Calls.as(Calls.ADMIN)
                .get("/api/exports/everything.jsonl.zip?desk=news")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"everything.jsonl.zip\""))
                .extract()
                .asByteArray();
        Map<String, byte[]> files = unpacked(zip);
        assertThat(files.keySet())
                .containsExactly("claims.jsonl", "checks.jsonl", "audit.jsonl", "agreement.jsonl", "manifest.json");
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.path("format").asText()).isEqualTo("stet-export-1");
        assertThat(manifest.path("by").asText()).isEqualTo("admin");
        assertThat(manifest.at("/filter/desks/0").asText()).isEqualTo("news");
        assertThat(manifest.path("files")).hasSize(4).allSatisfy(file -> {
            byte[] content = files.get(file.path("name").asText());
            assertThat(file.path("sha256").asText()).isEqualTo(Sha256.of(content));
            assertThat(file.path("rows").asLong())
                    .isEqualTo(
                            new String(content, StandardCharsets.UTF_8).lines().count());
        });
        assertThat(toldAfter(manifest.path("eventsAfter").asText(), claims.candidate("news")))
                .isTrue();
    }

    /** Whether the feed tells of the claim after this place; what happens is there within seconds. */
    private static boolean toldAfter(String cursor, Claim claim) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            List<String> told = Calls.as(Calls.ADMIN)
                    .get("/api/events?limit=200&after=" + cursor)
                    .path("items.subject");
            if (told.stream().anyMatch(subject -> subject.contains(claim.id().toString()))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void only_the_own_desks_are_exported() {
        String code = "export-" + UUID.randomUUID().toString().substring(0, 8);
        Actor admin = accounts.signedIn("admin").orElseThrow();
        Desk desk = desks.found(
                admin,
                Optional.of(code),
                Optional.of("Of others"),
                PolicySettings.plain(1, 1),
                Optional.of(desks.desk("news").policy().scaleId().toString()));
        claims.candidate(code);
        accounts.create(code, "Member of it", StetDatabase.PASSWORD, Set.of(Role.EDITOR));
        membership.put(admin, desk, code, Set.of(Role.EDITOR), List.of(), List.of());
        assertThat(get(Calls.EDITOR, "/api/exports/claims.jsonl")).doesNotContain(code);
        assertThat(get(Calls.ADMIN, "/api/exports/claims.jsonl")).contains(code);
        assertThat(lines(code, "/api/exports/claims.jsonl?desk=" + code))
                .isNotEmpty()
                .allMatch(line -> line.contains(code));
        Calls.as(Calls.EDITOR)
                .get("/api/exports/claims.csv?desk=" + code)
                .then()
                .statusCode(403);
        Calls.as(Calls.EDITOR)
                .get("/api/exports/audit.csv?desk=no-such-desk")
                .then()
                .statusCode(422);
        assertThat(get(Calls.EDITOR, "/api/exports/audit.jsonl")).doesNotContain("\"subject\":\"person\"");
        assertThat(get(Calls.ADMIN, "/api/exports/audit.jsonl")).contains("\"subject\":\"person\"");
    }

    @Test
    void nothing_that_is_sealed_is_in_any_export() throws IOException {
        Claim claim = claims.assigned("reviewer1", "reviewer2");
        claims.review(claim, "reviewer1", "false", "Begun by both.");
        claims.review(claim, "reviewer2", "false", "Begun by both.");
        Map<String, byte[]> before = everything();
        claims.review(claim, "reviewer1", "half-true", "Zanzibar is written by reviewer1 alone.");
        claims.evidence(claim, "reviewer1", "Zanzibar’s register");
        Map<String, byte[]> after = everything();
        for (String name : before.keySet()) {
            String content = new String(after.get(name), StandardCharsets.UTF_8);
            assertThat(content).doesNotContain("Zanzibar").doesNotContain("\"subject\":\"assignment\"");
            if (!name.equals("manifest.json")) {
                String earlier = new String(before.get(name), StandardCharsets.UTF_8);
                assertThat(content.lines().filter(line -> !line.contains("\"action\":\"export\"")))
                        .as(name)
                        .containsExactlyElementsOf(earlier.lines()
                                .filter(line -> !line.contains("\"action\":\"export\""))
                                .toList());
            }
        }
    }

    @Test
    void each_export_is_in_the_record_and_one_that_is_refused_is_not() {
        long before = exports();
        get(Calls.ADMIN, "/api/exports/checks.csv");
        Calls.as(Calls.ADMIN).get("/api/exports/checks.xml").then().statusCode(404);
        Calls.as("reviewer1").get("/api/exports/checks.csv").then().statusCode(403);
        // this one, and the one that counts
        assertThat(exports()).isEqualTo(before + 2);
    }

    @Test
    void a_person_has_one_export_at_a_time_and_the_next_when_it_ended() {
        for (int i = 0; i < 6; i++) {
            get(Calls.ADMIN, "/api/exports/agreement.csv");
            Calls.as(Calls.ADMIN).head("/api/exports/agreement.csv").then().statusCode(200);
        }
    }

    @Test
    void the_page_leads_to_the_file() {
        String session = Calls.session(Calls.EDITOR);
        given().cookie("stet-session", session).get("/exports").then().statusCode(200);
        String csv = given().cookie("stet-session", session)
                .get("/exports/download?file=claims.csv&desk=news&since=2020-01-01")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv).startsWith("id,desk,");
    }

    private Map<String, byte[]> everything() throws IOException {
        return unpacked(Calls.as(Calls.ADMIN)
                .get("/api/exports/everything.jsonl.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static long exports() {
        return lines(Calls.ADMIN, "/api/exports/audit.jsonl").stream()
                .filter(line -> line.contains("\"action\":\"export\""))
                .count();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> lines(String account, String address) {
        return get(account, address).lines().toList();
    }

    private static String get(String account, String address) {
        return Calls.as(account).get(address).then().statusCode(200).extract().asString();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
