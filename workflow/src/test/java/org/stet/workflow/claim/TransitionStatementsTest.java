package org.stet.workflow.claim;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.StatementCount;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A change of a claim sends few statements, whatever it touches. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class TransitionStatementsTest {

    private static final int MOST = 10;

    /** What is a candidate again opens its article: the article's lock, and whether it is closed. */
    private static final int OPENING_ITS_ARTICLE = 2;

    @Inject
    ClaimJourney journey;

    @Inject
    NewsroomCast cast;

    @Inject
    Triage triage;

    @Test
    void a_dismissal_and_its_end() {
        UUID id = journey.to(ClaimState.CANDIDATE);
        assertThat(StatementCount.during(() -> triage.dismiss(
                        cast.marta(), id, Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.of("a note"))))
                .hasSizeLessThanOrEqualTo(MOST);
        assertThat(StatementCount.during(() -> triage.reopen(cast.marta(), id, Expected.ANY)))
                .hasSizeLessThanOrEqualTo(MOST + OPENING_ITS_ARTICLE);
    }
}
