package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.RepeatedTest;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.open;
import static org.stet.web.api.Calls.report;
import static org.stet.web.api.Calls.submitted;

/** Two at once over HTTP: one wins, the other is told. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class RacesTest {

    @RepeatedTest(20)
    void of_two_takers_one_gets_the_claim() throws Exception {
        String id = open();
        List<Response> answers = Together.run(List.of(() -> take(ANA, id), () -> take(TOM, id)));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        as(EDITOR).get(claim(id)).then().body("reviewers", hasSize(1)).body("state", equalTo("ASSIGNED"));
    }

    @RepeatedTest(5)
    void of_two_editors_who_save_the_report_one_is_told_that_it_moved_on() throws Exception {
        String id = submitted();
        String read = as(EDITOR).get(claim(id, "report")).header("ETag");
        List<Response> answers = Together.run(List.of(
                () -> save(EDITOR, id, read, "By the first"), () -> save(SECOND_EDITOR, id, read, "By the second")));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        as(EDITOR).get(claim(id, "report")).then().body("revision", equalTo(2));
    }

    @RepeatedTest(5)
    void of_two_first_reports_one_is_told_that_there_is_one_now() throws Exception {
        String id = Calls.assigned(ANA);
        Calls.review(ANA, id, "true", "x").then().statusCode(200);
        List<Response> answers = Together.run(List.of(
                () -> json(ANA, report("Hers", "true")).put(claim(id, "report")),
                () -> json(EDITOR, report("His", "true")).put(claim(id, "report"))));
        assertThat(answers.stream().map(Response::statusCode)).contains(200).containsAnyOf(412, 428);
        as(EDITOR).get(claim(id, "report")).then().body("revision", equalTo(1));
    }

    @RepeatedTest(5)
    void of_two_last_verdicts_both_count_and_one_of_them_opens_everything() throws Exception {
        String id = Calls.assigned(ANA, TOM);
        for (String reviewer : List.of(ANA, TOM)) {
            Calls.review(reviewer, id, "true", "The register says so.").then().statusCode(200);
            Calls.addEvidence(reviewer, id);
        }
        Callable<Response> hers = submission(ANA, id);
        Callable<Response> his = submission(TOM, id);
        List<Response> answers = Together.run(List.of(hers, his));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        as(EDITOR).get(claim(id)).then().body("state", equalTo("SUBMITTED")).body("reviews", hasSize(2));
    }

    private static Response take(String user, String id) {
        return json(user, Map.of("reviewers", List.of(user))).put(claim(id, "assignment"));
    }

    private static Response save(String user, String id, String read, String headline) {
        return json(user, report(headline, "true")).header("If-Match", read).put(claim(id, "report"));
    }

    private static Callable<Response> submission(String user, String id) {
        String tag = Calls.tag(user, id);
        return () -> as(user).header("If-Match", tag).put(claim(id, "review/submission"));
    }
}
