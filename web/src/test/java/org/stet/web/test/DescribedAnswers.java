package org.stet.web.test;

import java.net.URI;
import java.util.List;

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
 * document describes it. It is installed before each test; no test has to ask for it.
 */
public final class DescribedAnswers implements QuarkusTestBeforeEachCallback, Filter {

    private static final String DOCUMENT = "/q/openapi?format=json";

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
        if (path.startsWith("/api/")) {
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
        }
        return answer;
    }

    private DescribedApi described() {
        if (described == null) {
            described = DescribedApi.read(
                    RestAssured.given().noFilters().get(DOCUMENT).asString());
        }
        return described;
    }
}
