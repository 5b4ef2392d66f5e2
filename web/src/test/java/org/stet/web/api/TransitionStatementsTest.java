package org.stet.web.api;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements a transition over REST sends with all that is around it: signing in, counting, the answer. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class TransitionStatementsTest {

    private static final int MOST = 38;

    @Test
    void a_dismissal_and_its_end() {
        String id = Calls.candidate();
        String tag = Calls.tag(Calls.EDITOR, id);
        List<String> dismissed = StatementCount.during(() -> Calls.json(Calls.EDITOR, Map.of("reason", "out-of-scope"))
                .header("If-Match", tag)
                .put(Calls.claim(id, "dismissal"))
                .then()
                .statusCode(200));
        assertThat(dismissed).hasSizeLessThanOrEqualTo(MOST);
    }
}
