package org.stet.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.web.api.Calls;
import org.stet.web.start.VerifyProof;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Readers fetch the proof of a fact-check and verify it with the key that the newsroom publishes. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ProofFileTest {

    @TempDir
    Path folder;

    private record Ending(int code, String out, String err) {}

    @Test
    void the_proof_is_linked_fetched_by_anybody_and_verified_at_the_command_line() throws IOException {
        String claim = Calls.published();
        String address = Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
        given().get(address).then().body(containsString("href=\"" + address + "/proof\""));
        String proof = given().get(address + "/proof")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("format", equalTo("stet-proof-1"))
                .body("claim", equalTo(claim))
                .extract()
                .asString();
        Ending proven = run("verify", file("proof.json", proof), "--key", fingerprint());
        assertThat(proven.out())
                .contains("Proven:\n", "- The text of version 1 in the file is that text, to the character.")
                .contains("Not proven:\n- Who approved version 1: the file names nobody.");
        assertThat(proven.code()).isZero();
        Ending tampered =
                run("verify", file("other.json", proof.replaceFirst("register", "Register")), "--key", fingerprint());
        assertThat(tampered.out()).startsWith("NOT PROVEN.").contains("- The text was changed: version 1");
        assertThat(tampered.code()).isEqualTo(15);
        Ending strange = run("verify", file("proof.json", proof), "--key", "ab".repeat(32));
        assertThat(strange.out()).contains("- Another key: ");
        assertThat(strange.code()).isEqualTo(10);
    }

    /** With nothing of Stet's: what docs/proof.md says is enough. */
    @Test
    void who_has_only_the_description_can_verify_it_too() throws Exception {
        String address =
                Calls.as(Calls.EDITOR).get(Calls.claim(Calls.published())).path("publication.url");
        JsonNode proof =
                new ObjectMapper().readTree(given().get(address + "/proof").asString());
        byte[] key = Base64.getDecoder().decode(proof.at("/key/publicKey").asText());
        assertThat(hash(key)).isEqualTo(fingerprint());
        JsonNode version = proof.at("/versions/0");
        assertThat(hash(version.path("text").asText().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(version.path("sha256").asText());
        for (String what : List.of("approval", "publication")) {
            JsonNode recorded = version.path(what);
            JsonNode entry = recorded.path("entry");
            assertThat(entry.path("after").asText())
                    .contains("\"sha256\":\"" + version.path("sha256").asText() + "\"");
            String reached = hashOf(
                    "entry",
                    entry.path("subject").asText(),
                    entry.path("id").asText(),
                    entry.path("seq").asText(),
                    entry.path("at").asText(),
                    entry.path("action").asText(),
                    entry.path("before").asText(),
                    entry.path("after").asText(),
                    entry.path("recorded").asText());
            assertThat(reached).isEqualTo(entry.path("hash").asText());
            for (JsonNode step : recorded.path("path")) {
                String neighbour = step.path("hash").asText();
                reached = step.path("side").asText().equals("LEFT")
                        ? hashOf("node", neighbour, reached)
                        : hashOf("node", reached, neighbour);
            }
            JsonNode checkpoint = recorded.path("checkpoint");
            assertThat(reached).isEqualTo(checkpoint.path("root").asText());
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            signature.update(
                    ("stet-public-checkpoint-1\n" + checkpoint.path("at").asText() + "\n" + reached)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(signature.verify(Base64.getDecoder()
                            .decode(checkpoint.path("signature").asText())))
                    .isTrue();
        }
    }

    private static String hashOf(String... fields) throws NoSuchAlgorithmException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(bytes);
        }
        return hash(all.toByteArray());
    }

    private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void what_is_no_proof_file_and_what_is_no_command_is_said_so() throws IOException {
        assertThat(run("verify", file("page.html", "<html>"), "--key", "x").code())
                .isEqualTo(1);
        assertThat(run("verify", folder.resolve("nothing").toString(), "--key", "x")
                        .code())
                .isEqualTo(1);
        for (String[] words : new String[][] {{"verify"}, {"verify", "file"}, {"verify", "a", "--kee", "b"}}) {
            Ending ending = run(words);
            assertThat(ending.code()).isEqualTo(2);
            assertThat(ending.err()).contains("stet-admin verify FILE --key FINGERPRINT");
        }
    }

    @Test
    void there_is_no_proof_of_what_is_not_public() {
        given().get("/checks/no-such-check/proof").then().statusCode(404).header("Cache-Control", "no-store");
    }

    private static String fingerprint() {
        return given().get("/.well-known/stet-keys.json")
                .then()
                .statusCode(200)
                .body("keys[0].algorithm", equalTo("Ed25519"))
                .extract()
                .path("keys[0].fingerprint");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Ending run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new VerifyProof(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
        return new Ending(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
