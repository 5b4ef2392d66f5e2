package org.stet.web.watch;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;

/** The metrics as a collector reads them. */
final class Scrape {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z_0-9]+(?:\\{[^}]*})?) (\\S+)$");

    private Scrape() {}

    static String text() {
        return given().header("Authorization", "Bearer " + StetDatabase.METRICS_TOKEN)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Each series with its value. */
    static Map<String, Double> series() {
        Map<String, Double> series = new TreeMap<>();
        Matcher line = LINE.matcher(text());
        while (line.find()) {
            series.put(line.group(1).replace(",}", "}"), number(line.group(2)));
        }
        return series;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
