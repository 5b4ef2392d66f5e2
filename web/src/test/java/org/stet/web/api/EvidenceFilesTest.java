package org.stet.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestFiles;
import org.stet.workflow.audit.Sha256;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;

/** Files of evidence come in as bytes, go out as downloads, and reach readers as pictures that were drawn here. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class EvidenceFilesTest {

    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    @Test
    void a_file_comes_in_is_listed_and_goes_out_as_it_was() {
        String id = submitted();
        String files = files(id);
        byte[] photograph = TestFiles.turned(TestFiles.jpeg(2_000, 1_000), 1, "48.1372 N");
        Response added = Calls.file(EDITOR, files, "quay \u00e4.jpg", "A quay", photograph);
        String file = added.then()
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("size", equalTo(photograph.length))
                .body("sha256", equalTo(Sha256.of(photograph)))
                .body("picture.width", equalTo(1_600))
                .body("erased", nullValue())
                .extract()
                .path("id");
        assertThat(added.header("Location")).endsWith(files + "/" + file);
        as(ANA).get(claim(id))
                .then()
                .body("evidence[0].files.id", contains(file))
                .body("evidence[0].files[0].description", equalTo("A quay"))
                .body("evidence[0].files[0].addedBy.username", equalTo(EDITOR));
        Response original = as(ANA).get(files + "/" + file);
        original.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Length", Integer.toString(photograph.length))
                .header("Content-Disposition", startsWith("attachment; filename=\"file-"))
                .header("Content-Disposition", containsString("filename*=UTF-8''quay%20%C3%A4.jpg"))
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
        assertThat(original.asByteArray()).isEqualTo(photograph);
        as(ANA).header("If-None-Match", original.header("ETag"))
                .get(files + "/" + file)
                .then()
                .statusCode(304);
        Response picture = as(ANA).get(files + "/" + file + "/picture");
        picture.then().statusCode(200).contentType("image/jpeg").header("Cache-Control", "private, no-cache");
        assertThat(new String(picture.asByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("48.1372");
        assertThat(picture.header("ETag")).isEqualTo("\"" + Sha256.of(picture.asByteArray()) + "\"");
        as(ANA).header("If-None-Match", picture.header("ETag"))
                .get(files + "/" + file + "/picture")
                .then()
                .statusCode(304);
    }

    @Test
    void a_document_is_never_shown_in_a_page_of_ours() {
        String id = submitted();
        String files = files(id);
        String file = Calls.file(EDITOR, files, "page.html", "", TestFiles.pdf())
                .then()
                .statusCode(201)
                .body("name", equalTo("page.html.pdf"))
                .body("picture", nullValue())
                .extract()
                .path("id");
        String page = files.replace("/api", "") + "/" + file;
        String session = Calls.session(EDITOR);
        given().cookie("stet-session", session)
                .get(page)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment;"))
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff");
        given().cookie("stet-session", session).get(page + "/picture").then().statusCode(404);
        as(EDITOR).get(files + "/" + file + "/picture").then().statusCode(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_in_words() {
        String files = files(submitted());
        Calls.problem(Calls.file(EDITOR, files, "a.png", "A page", "<html>".getBytes()), 422)
                .body("violations[0].field", equalTo("file"))
                .body("violations[0].message", containsString("no PNG, JPEG, WebP or PDF"));
        Calls.problem(Calls.file(EDITOR, files, "a.png", "", TestFiles.png(9, 9)), 422)
                .body("violations[0].field", equalTo("description"))
                .body("violations[0].message", containsString("Say what can be seen"));
        Calls.problem(as(EDITOR).contentType("image/png").post(files), 422)
                .body("violations[0].message", equalTo("Choose a file."));
        Calls.problem(Calls.file(EDITOR, files, "a.pdf", "", Arrays.copyOf(TestFiles.pdf(), 20_000_001)), 422)
                .body("violations[0].message", containsString("larger than 20 MB"));
        Calls.problem(Calls.file(EDITOR, files, "a.pdf", "", Arrays.copyOf(TestFiles.pdf(), 20_200_000)), 413)
                .body("detail", containsString("20 MB"));
    }

    @Test
    void a_large_file_is_taken_here_and_nowhere_else() {
        byte[] large = Arrays.copyOf(TestFiles.pdf(), 20_000_000);
        String files = files(submitted());
        String file = Calls.file(EDITOR, files, "a.pdf", "", large)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(as(EDITOR).get(files + "/" + file).asByteArray()).isEqualTo(large);
        Calls.problem(
                        as(EDITOR)
                                .contentType("application/json")
                                .body(new byte[13_000_000])
                                .post("/api/articles"),
                        413)
                .body("detail", containsString("12 MB"));
    }

    @Test
    void the_same_key_gives_the_same_file_and_who_added_it_takes_it_away() {
        String id = submitted();
        String files = files(id);
        byte[] png = TestFiles.png(30, 30);
        String key = UUID.randomUUID().toString();
        List<String> ids = List.of(0, 1).stream()
                .map(time -> as(EDITOR)
                        .header("Idempotency-Key", key)
                        .contentType("image/png")
                        .queryParam("description", "A table")
                        .body(png)
                        .post(files)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        Calls.problem(as(ANA).delete(files + "/" + ids.get(0)), 403);
        as(EDITOR).delete(files + "/" + ids.get(0)).then().statusCode(204);
        as(EDITOR).get(files + "/" + ids.get(0)).then().statusCode(404);
        as(EDITOR).get(claim(id)).then().body("evidence[0].files", empty());
    }

    @Test
    void readers_get_the_picture_once_the_check_is_public_and_never_the_file() {
        String id = submitted();
        String files = files(id);
        byte[] png = TestFiles.png(300, 200);
        String picture = Calls.file(EDITOR, files, "a.png", "A quay & <two> ships", png)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String document = Calls.file(EDITOR, files, "b.pdf", "The permit", TestFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Calls.approve(SECOND_EDITOR, id).then().statusCode(200);
        Calls.put(SECOND_EDITOR, id, "publication").then().statusCode(200);
        String check = as(EDITOR).get(claim(id)).path("publication.url");
        String address = check + "/files/" + picture + ".jpg";
        Response shown = given().get(address);
        shown.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, no-cache")
                .header("ETag", notNullValue());
        given().get(check + "/files/" + document + ".jpg").then().statusCode(404);
        given().get(check + "/files/" + UUID.randomUUID() + ".jpg").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get(files.replace("/api", "") + "/" + picture)
                .then()
                .statusCode(302);
        String page = given().get(check).then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("src=\"" + address + "\"", "alt=\"A quay &amp; &lt;two&gt; ships\"", "The permit")
                .contains(Sha256.of(png));
        given().get(check + ".json")
                .then()
                .body("versions[0].content.evidence[0].files[0].picture.url", equalTo(address))
                .body("versions[0].content.evidence[0].files[0].sha256", equalTo(Sha256.of(png)))
                .body("versions[0].content.evidence[0].files[1].mediaType", equalTo("application/pdf"));
    }

    private static String submitted() {
        return Calls.submitted();
    }

    private static String files(String id) {
        String evidence = as(EDITOR).get(claim(id)).path("evidence[0].id");
        return claim(id, "evidence", evidence, "files");
    }
}
