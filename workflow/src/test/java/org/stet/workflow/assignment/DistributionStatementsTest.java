package org.stet.workflow.assignment;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.StatementCount;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Planning a distribution reads once, however many claims are shared out. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class DistributionStatementsTest {

    private static final int A_PLAN = 14;

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Distributing distributing;

    @Test
    void a_plan_reads_as_often_for_many_claims_as_for_few() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        List<String> few = plan(desk, 3);
        List<String> many = plan(desk, 20);
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(A_PLAN);
    }

    private List<String> plan(Desk desk, int more) {
        for (int claim = 0; claim < more; claim++) {
            journey.open(desk.code());
        }
        return StatementCount.during(() -> distributing.plan(cast.marta(), desk.code()));
    }
}
