package org.stet.web.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** What an administrator does in Keycloak's own console, by its REST API. */
final class Realm {

    static final String PASSWORD = "a-long-enough-password";

    private Realm() {}

    static void add(String username, String first, String last, List<String> roles, List<String> groups) {
        admin().body(Map.of(
                        "username",
                        username,
                        "firstName",
                        first,
                        "lastName",
                        last,
                        "email",
                        username + "@newsroom.example",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "groups",
                        groups,
                        "attributes",
                        Map.of("locale", List.of("en")),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201);
        roles.forEach(role -> give(username, role));
    }

    /** A client whose tokens are of this realm and not for Stet's API. */
    static void addProgramOfSomethingElse(String client, String secret) {
        admin().body(Map.of(
                        "clientId",
                        client,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "defaultClientScopes",
                        List.of()))
                .post("/clients")
                .then()
                .statusCode(201);
    }

    static void give(String username, String role) {
        admin().body(List.of(role(role)))
                .post("/users/" + id(username) + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    /** The role of this name that the client has, and not the realm. */
    static void giveOnClient(String username, String client, String role) {
        String id = admin().queryParam("clientId", client).get("/clients").path("[0].id");
        Map<String, Object> found = admin().get("/clients/" + id + "/roles/" + role)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        admin().body(List.of(found))
                .post("/users/" + id(username) + "/role-mappings/clients/" + id)
                .then()
                .statusCode(204);
    }

    static void take(String username, String role) {
        admin().body(List.of(role(role)))
                .delete("/users/" + id(username) + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    static void enable(String username, boolean whether) {
        admin().body(Map.of("enabled", whether))
                .put("/users/" + id(username))
                .then()
                .statusCode(204);
    }

    static void remove(String username) {
        admin().delete("/users/" + id(username)).then().statusCode(204);
    }

    static void endSessions(String username) {
        admin().post("/users/" + id(username) + "/logout").then().statusCode(204);
    }

    /** Lets Keycloak tell Stet of a logout by a frame in the browser, and not from server to server; or the other way. */
    @SuppressWarnings("unchecked")
    static void logsOutByFrame(boolean byFrame) {
        String id = admin().queryParam("clientId", "stet-pages").get("/clients").path("[0].id");
        Map<String, Object> client = new HashMap<>(admin().get("/clients/" + id).<Map<String, Object>>path("$"));
        Map<String, Object> attributes = new HashMap<>((Map<String, Object>) client.get("attributes"));
        attributes.put("frontchannel.logout.url", KeycloakServer.stet() + "/sign-in/keycloak/front-channel-logout");
        attributes.put("frontchannel.logout.session.required", "true");
        client.put("attributes", attributes);
        client.put("frontchannelLogout", byFrame);
        admin().body(client).put("/clients/" + id).then().statusCode(204);
    }

    /** How long tokens last from now on. */
    static void tokensLast(int seconds) {
        admin().body(Map.of("accessTokenLifespan", seconds)).put("").then().statusCode(204);
    }

    static String id(String username) {
        return admin().queryParam("username", username)
                .queryParam("exact", true)
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
    }

    /** An access token by client credentials. */
    static String token(String client, String secret) {
        Response answer = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", secret)
                .post(KeycloakServer.address() + "/realms/stet/protocol/openid-connect/token");
        return answer.then().statusCode(200).extract().path("access_token");
    }

    private static Map<String, Object> role(String name) {
        return admin().get("/roles/" + name).then().statusCode(200).extract().path("$");
    }

    private static RequestSpecification admin() {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", KeycloakServer.ADMINISTRATOR)
                .formParam("password", KeycloakServer.ADMINISTRATOR)
                .post(KeycloakServer.address() + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().baseUri(KeycloakServer.address())
                .basePath("/admin/realms/stet")
                .auth()
                .preemptive()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }
}
