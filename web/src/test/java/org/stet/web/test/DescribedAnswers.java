package org.stet.web.test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every answer of the API that any test gets through REST Assured to the OpenAPI document that this very Stet hands
 * out: its status, its headers, the type of its content, and each field. What was accepted must have been a request as the
 * document describes it. And of a read, that answers with one tag are one answer. It is installed before each test; no test
 * has to ask for it.
 */
public final class DescribedAnswers implements QuarkusTestBeforeEachCallback, Filter {

    private static final String DOCUMENT = "/q/openapi?format=json";

    private final Map<String, String> tagged = new ConcurrentHashMap<>();
    private volatile DescribedApi described;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/") || (path.startsWith("/checks") && path.endsWith(".json"))) {
            String body = request.getBody() instanceof String text ? text : "";
            List<String> differences = described()
                    .differences(
                            request.getMethod(),
                            path,
                            body,
                            new DescribedApi.Answer(answer.statusCode(), answer.headers(), answer.asString()));
            if (!differences.isEmpty()) {
                throw new AssertionError("%s %s is answered otherwise than the OpenAPI document says: %s%n%s%n%d %s"
                        .formatted(
                                request.getMethod(),
                                path,
                                String.join("; ", differences),
                                body,
                                answer.statusCode(),
                                answer.asString()));
            }
            holdToTag(request, answer);
        }
        return answer;
    }

    private void holdToTag(FilterableRequestSpecification request, Response answer) {
        String tag = answer.header("ETag");
        if (tag != null && answer.statusCode() == 200 && request.getMethod().equals("GET")) {
            String before = tagged.putIfAbsent(request.getURI() + " " + tag, answer.asString());
            if (before != null && !before.equals(answer.asString())) {
                throw new AssertionError("GET %s has one tag, %s, for two answers:%n%s%n%s"
                        .formatted(request.getURI(), tag, before, answer.asString()));
            }
        }
    }

    private DescribedApi described() {
        if (described == null) {
            described = DescribedApi.read(
                    RestAssured.given().noFilters().get(DOCUMENT).asString());
        }
        return described;
    }
}
