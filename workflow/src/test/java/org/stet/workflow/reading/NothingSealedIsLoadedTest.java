package org.stet.workflow.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.Test;

import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.PrimarySourceReason;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Review;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads a claim while a blind review runs has in memory nothing that is sealed for somebody else. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class NothingSealedIsLoadedTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    ClaimWorkbenches workbenches;

    @Inject
    ReportFiles reports;

    @Inject
    EntityManager entities;

    @Test
    void by_reading_a_claim() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        rightOfReply.ask(cast.ana(), id, ClaimJourney.asking("The harbour board"));
        for (Actor reader : List.of(cast.ana(), cast.tom(), cast.lin(), cast.marta(), cast.nora(), cast.wire())) {
            QuarkusTransaction.requiringNew().run(() -> {
                ClaimFile file = workbenches.open(reader, id).file();
                reports.open(reader, id);
                assertThat(owners()).as("loaded for %s", reader.username()).allMatch(reader.id()::equals);
                assertThat(file.round().reviews())
                        .hasSize(file.round().assignments().stream()
                                .filter(assignment -> reader.is(assignment.reviewerId()))
                                .toList()
                                .size());
            });
        }
    }

    /** To whom everything belongs that this transaction has loaded and that is sealed. */
    private List<UUID> owners() {
        Collection<Object> loaded = entities.unwrap(SessionImplementor.class)
                .getPersistenceContext()
                .getEntitiesByKey()
                .values();
        return loaded.stream()
                .map(NothingSealedIsLoadedTest::ownerWhileSealed)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<UUID> ownerWhileSealed(Object entity) {
        if (entity instanceof Review review) {
            return Optional.of(review.reviewerId())
                    .filter(owner -> review.openedAt().isEmpty());
        }
        if (entity instanceof Evidence evidence) {
            return evidence.sealedWith().map(seal -> evidence.addedBy());
        }
        if (entity instanceof ReplyRequest request) {
            return request.sealedWith().map(seal -> request.askedBy());
        }
        return entity instanceof PrimarySourceReason reason
                ? reason.sealedWith().map(seal -> reason.statedBy())
                : Optional.empty();
    }
}
