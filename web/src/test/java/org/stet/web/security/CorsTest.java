package org.stet.web.security;

import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stet.web.api.Calls.as;

/** Where an administrator names another site, its scripts may call the API, with a token and without a cookie. */
@QuarkusTest
@TestProfile(CorsTest.OneSite.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class CorsTest {

    private static final String SITE = "https://cms.example.org";

    /** What an administrator sets. */
    public static class OneSite implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", SITE);
        }
    }

    @Test
    void the_site_that_is_named_may_call_and_read_the_version() {
        Response asked = asks(SITE);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(asked.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        Response read = as("editor").header("Origin", SITE).get("/api/desks/news/policy");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(read.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
    }

    @Test
    void no_other_site_may() {
        Response asked = asks("https://elsewhere.example.org");
        assertThat(asked.header("Access-Control-Allow-Origin")).isNull();
        // the answer comes from before the API, and is for a browser that shows it to nobody
        assertThat(as("editor")
                        .noFilters()
                        .header("Origin", "https://elsewhere.example.org")
                        .get("/api/desks/news/policy")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static Response asks(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .options("/api/desks/news/policy");
    }
}
