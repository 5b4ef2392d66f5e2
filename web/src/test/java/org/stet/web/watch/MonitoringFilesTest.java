package org.stet.web.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The dashboards and alerts of {@code deploy/monitoring}: each figure that they name is one that Stet gives. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("..", "deploy", "monitoring");
    private static final Path GUIDE = Path.of("..", "docs", "guides", "administrator.md");
    private static final Pattern NO_NAME = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?! *\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "on", "inf");

    /** What Prometheus adds itself. */
    private static final String UP = "up";

    @Test
    void every_figure_on_a_dashboard_or_in_an_alert_is_one_that_stet_gives() throws IOException {
        Calls.candidate();
        given().get("/checks").then().statusCode(200);
        Set<String> given = Scrape.series().keySet().stream()
                .map(series -> series.replaceAll("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        given.add(UP);
        List<String> asked = new ArrayList<>();
        for (String dashboard : List.of("newsroom.json", "technical.json")) {
            List<String> expressions = new ObjectMapper()
                    .readTree(FOLDER.resolve(dashboard).toFile())
                    .findValuesAsText("expr");
            assertThat(expressions).as(dashboard).hasSizeGreaterThan(4);
            asked.addAll(expressions);
        }
        alerts().forEach(alert -> asked.add(alert.get("expr").asText()));
        Set<String> named = names(asked);
        assertThat(named).contains("stet_claims", "stet_backup_age_seconds", "http_server_requests_seconds_bucket");
        assertThat(given).containsAll(named);
    }

    @Test
    void every_figure_of_stets_own_is_on_a_dashboard() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String dashboard : List.of("newsroom.json", "technical.json")) {
            shown.addAll(names(new ObjectMapper()
                    .readTree(FOLDER.resolve(dashboard).toFile())
                    .findValuesAsText("expr")));
        }
        Set<String> own = Scrape.series().keySet().stream()
                .map(series -> series.replaceAll("\\{.*", ""))
                .filter(name -> name.startsWith("stet_") && !name.startsWith("stet_extraction"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).containsAll(own);
    }

    @Test
    void every_alert_has_its_line_in_the_guide_for_administrators() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String name = alert.get("alert").asText();
            assertThat(guide).contains("| `" + name + "` |");
            JsonNode said = alert.get("annotations");
            assertThat(said.get("summary").asText()).isNotBlank();
            assertThat(said.get("runbook").asText()).isEqualTo("docs/guides/administrator.md#alerts");
            assertThat(alert.get("labels").get("severity").asText()).isIn("page", "ticket");
        });
        assertThat(guide).contains("### Alerts");
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new YAMLMapper()
                .readTree(FOLDER.resolve("alerts.yaml").toFile())
                .get("groups")
                .forEach(group -> group.get("rules").forEach(alerts::add));
        return alerts;
    }

    private static Set<String> names(List<String> expressions) {
        Set<String> names = new TreeSet<>();
        for (String expression : expressions) {
            Matcher name = NAME.matcher(NO_NAME.matcher(expression).replaceAll(""));
            while (name.find()) {
                if (!WORDS.contains(name.group())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }
}
