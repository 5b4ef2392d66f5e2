package org.stet.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** The calls that the tests of the API are made of, each as the account that is named first. */
public final class Calls {

    public static final String EDITOR = "editor";
    public static final String SECOND_EDITOR = "editor2";
    public static final String ADMIN = "admin";
    public static final String INTEGRATOR = "integrator";
    public static final String ANA = "reviewer1";
    public static final String TOM = "reviewer2";
    public static final String LIN = "reviewer3";

    private Calls() {}

    public static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, StetDatabase.PASSWORD);
    }

    public static RequestSpecification json(String user, Object body) {
        return as(user).contentType(ContentType.JSON).body(body);
    }

    /** The session of somebody who has signed in, as the cookie holds it. */
    public static String session(String account) {
        return given().redirects()
                .follow(false)
                .formParam("username", account)
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session")
                .getCookie("stet-session");
    }

    /** Takes back what tests set for the newsroom, so that others find it as it ships. */
    public static void newsroomAsShipped() {
        json(ADMIN, Map.of())
                .header("If-Match", "*")
                .put("/api/newsroom")
                .then()
                .statusCode(200);
        as(ADMIN).header("If-Match", "*").delete("/api/newsroom/logo").then().statusCode(200);
        as(EDITOR).get("/api/newsroom/pages").<List<Map<String, Object>>>path("items").stream()
                .filter(page -> page.get("publicNumber") != null)
                .forEach(page -> as(EDITOR)
                        .delete("/api/newsroom/pages/" + page.get("page") + "/publication")
                        .then()
                        .statusCode(200));
    }

    public static String claim(String id, String... rest) {
        return "/api/claims/" + id + (rest.length == 0 ? "" : "/" + String.join("/", rest));
    }

    /** The version that this account has by reading the claim now, as its ETag. */
    public static String tag(String user, String id) {
        return as(user).get(claim(id)).then().statusCode(200).extract().header("ETag");
    }

    /** A write on the claim at the version that it has now. */
    public static Response put(String user, String id, String what, Object body) {
        return json(user, body).header("If-Match", tag(user, id)).put(claim(id, what));
    }

    public static Response put(String user, String id, String what) {
        return as(user).header("If-Match", tag(user, id)).put(claim(id, what));
    }

    public static Response delete(String user, String id, String what) {
        return as(user).header("If-Match", tag(user, id)).delete(claim(id, what));
    }

    public static Response delete(String user, String id, String what, Object body) {
        return json(user, body).header("If-Match", tag(user, id)).delete(claim(id, what));
    }

    /** A text that nobody handed in before, with claims in it. */
    public static String text() {
        String ship = "MV " + UUID.randomUUID();
        return "Harbour office counts lost cargo\n\n"
                + "The ship " + ship + " lost 1,204 containers in 2025, the harbour office said on Monday.\n\n"
                + "Exports through the port rose by 14 per cent in the same year, according to the ministry of trade.\n\n"
                + "Jonas Weber, the port’s director, said that 312 dockers were hired in March.";
    }

    public static Response submit(String user, Map<String, ?> body) {
        return json(user, body).post("/api/articles");
    }

    /** The first candidate of a new article. */
    public static String candidate() {
        return candidates().get(0);
    }

    public static List<String> candidates() {
        return submit(EDITOR, Map.of("text", text()))
                .then()
                .statusCode(201)
                .extract()
                .path("claims.id");
    }

    public static String open() {
        String id = candidate();
        put(EDITOR, id, "acceptance").then().statusCode(200).body("state", equalTo("OPEN"));
        return id;
    }

    public static String assigned(String... reviewers) {
        String id = open();
        json(EDITOR, Map.of("reviewers", List.of(reviewers)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"));
        return id;
    }

    public static Response review(String user, String id, String rating, String rationale) {
        return put(user, id, "review", Map.of("rating", rating, "rationale", rationale));
    }

    public static Map<String, String> evidence() {
        return Map.of(
                "url", "https://records.example.org/cargo/2025",
                "title", "Cargo register 2025",
                "quote", "1,204 units",
                "stance", "supports",
                "kind", "primary");
    }

    public static String addEvidence(String user, String id) {
        return json(user, evidence())
                .post(claim(id, "evidence"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Reviews with evidence and seals. */
    public static Response verdict(String user, String id, String rating) {
        review(user, id, rating, "The register that " + user + " read says so.")
                .then()
                .statusCode(200);
        addEvidence(user, id);
        return put(user, id, "review/submission");
    }

    public static String submitted() {
        String id = assigned(ANA);
        verdict(ANA, id, "true").then().statusCode(200).body("state", equalTo("SUBMITTED"));
        return id;
    }

    public static Map<String, String> report(String headline, String rating) {
        return Map.of(
                "headline",
                headline,
                "summary",
                "The register bears it out.",
                "body",
                "We read the register.\n\nIt lists every container.",
                "rating",
                rating);
    }

    public static Response saveReport(String user, String id, Map<String, String> report) {
        String tag = as(user).get(claim(id, "report")).header("ETag");
        return json(user, report).header("If-Match", tag).put(claim(id, "report"));
    }

    public static Response approve(String user, String id) {
        String sha256 = as(user).get(claim(id, "report")).path("sha256");
        return put(user, id, "approval", Map.of("sha256", sha256));
    }

    public static String published() {
        String id = submitted();
        approve(SECOND_EDITOR, id).then().statusCode(200).body("state", equalTo("APPROVED"));
        put(SECOND_EDITOR, id, "publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        return id;
    }

    /** A new desk without members, on the usual scale where its policy names none. */
    public static String desk(Map<String, ?> policy) {
        String code = "desk-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> settings = new HashMap<>(policy);
        settings.putIfAbsent("scale", as(ADMIN).get("/api/scales").path("items.find { it.name == 'Stet' }.id"));
        json(ADMIN, Map.of("code", code, "name", "Desk " + code, "policy", settings))
                .post("/api/desks")
                .then()
                .statusCode(201);
        return code;
    }

    public static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
