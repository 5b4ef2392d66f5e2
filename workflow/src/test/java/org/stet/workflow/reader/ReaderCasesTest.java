package org.stet.workflow.reader;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.publication.PublicChange;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.reading.Waiting;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A reader asks, an editor answers, everybody sees an answer in the open, and what the reader wrote is forgotten. */
@QuarkusTest
class ReaderCasesTest {

    private static final String WORDS = "The register says 14 trawlers, not 12; I am Quillon Verrity.";

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Asking asking;

    @Inject
    Answering answering;

    @Inject
    Forgetting forgetting;

    @Inject
    Waiting inbox;

    @Inject
    Publications publications;

    @Inject
    PublicChange publicChange;

    @Inject
    AuditTrail audit;

    @Inject
    AuditVerification verification;

    @Inject
    EntityManager entities;

    @Inject
    Sql sql;

    @AfterEach
    void the_record_is_intact() {
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void a_reader_reports_an_error_and_follows_it_by_the_code_alone() {
        Publication publication = published();
        Instant before = Instant.now();
        Asking.Begun begun = asking.reportError(publication.slug(), Optional.of(WORDS), Optional.empty());
        assertThat(begun.code()).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
        // seven working days are nine days at least
        assertThat(begun.dueAt()).isBetween(before.plus(Duration.ofDays(8)), before.plus(Duration.ofDays(15)));
        Asking.Followed followed =
                asking.follow(" " + begun.code().toLowerCase(Locale.ROOT).replace("-", "") + " ");
        assertThat(followed.state()).isEqualTo(ReaderCase.State.OPEN);
        assertThat(followed.text()).isEqualTo(WORDS);
        assertThat(followed.check()).contains(publication.slug());
        assertThatThrownBy(() -> asking.follow("AAAA-BBBB-CCCC-DDDD")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asking.follow(begun.code() + "A")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asking.reportError("no-such-check", Optional.of(WORDS), Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void neither_the_code_nor_the_readers_words_stand_in_the_record() throws SQLException {
        Asking.Begun begun = asking.askForCheck(Optional.of(WORDS), Optional.empty());
        AuditEntry entry = audit.last(Subject.newsroom()).orElseThrow();
        assertThat(entry.action()).isEqualTo("receive-case");
        assertThat(entry.actor()).isEmpty();
        assertThat(sql.rows("select 1 from audit_text where text like '%Quillon%'"))
                .isEmpty();
        assertThat(sql.rows("select 1 from reader_case where sha256 = ?", begun.code()))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_an_address_alone_is_enough_to_ask_for_a_check() {
        Publication publication = published();
        assertThatThrownBy(() ->
                        asking.reportError(publication.slug(), Optional.of(" "), Optional.of("javascript:alert(1)")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("text", "address"));
        assertThatThrownBy(() -> asking.askForCheck(Optional.of("x".repeat(4_001)), Optional.empty()))
                .isInstanceOf(InvalidInput.class);
        assertThat(asking.follow(asking.askForCheck(Optional.empty(), Optional.of("https://posts.example/1"))
                                .code())
                        .text())
                .isEqualTo("https://posts.example/1");
    }

    @Test
    void an_editor_answers_in_the_open_and_readers_see_it_at_once_without_the_readers_own_words() {
        Publication publication = published();
        Asking.Begun begun = asking.reportError(publication.slug(), Optional.of(WORDS), Optional.empty());
        ReaderCase waiting = last();
        assertThat(answering.waiting(cast.marta(), 500))
                .extracting(ReaderCase::id)
                .contains(waiting.id());
        Instant public0 = publicChange.latest();
        assertThatThrownBy(() -> answering.answer(
                        cast.marta(),
                        waiting.id(),
                        new Expected(waiting.tag()),
                        new Answering.Answer(
                                ReaderCase.Outcome.CHECKED, "", true, Optional.empty(), Optional.of("no-such"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("outcome", "answer", "summary", "check", "check"));
        answering.answer(cast.marta(), waiting.id(), new Expected(waiting.tag()), stands(true));
        assertThat(publicChange.latest()).isAfter(public0);
        assertThat(answering.inTheOpen(publication.id())).singleElement().satisfies(shown -> {
            assertThat(shown.summary()).isEqualTo("A reader counts 14 trawlers.");
            assertThat(shown.toString()).doesNotContain("Quillon");
        });
        Asking.Followed followed = asking.follow(begun.code());
        assertThat(followed.answer()).contains("The register has 12; two are pilot boats.");
        assertThat(followed.outcome()).contains(ReaderCase.Outcome.STANDS);
        assertThatThrownBy(
                        () -> answering.answer(cast.idris(), waiting.id(), new Expected(waiting.tag()), stands(false)))
                .isInstanceOf(StaleVersion.class);
        answering.answer(cast.idris(), waiting.id(), Expected.ANY, stands(false));
        assertThat(answering.inTheOpen(publication.id())).isEmpty();
    }

    @Test
    void only_an_editor_of_the_desk_without_a_conflict_of_interest_answers() {
        published();
        asking.reportError(published().slug(), Optional.of(WORDS), Optional.empty());
        UUID id = last().id();
        assertThatThrownBy(() -> answering.open(cast.ana(), id)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> answering.waiting(cast.nora(), 10)).isInstanceOf(NotYours.class);
        assertThat(inbox.inbox(cast.ana(), 1, 1).cases()).isZero();
        assertThat(inbox.inbox(cast.marta(), 1, 1).cases()).isPositive();
        assertThatThrownBy(() -> answering.open(cast.marta(), UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_check_that_was_asked_for_becomes_an_article_once_and_is_answered_with_a_fact_check() {
        Publication publication = published();
        Asking.Begun begun = asking.askForCheck(Optional.of(WORDS), Optional.of("https://posts.example/2"));
        ReaderCase waiting = last();
        UUID article = journey.article(NewsroomCast.SINGLE).id();
        answering.take(cast.marta(), waiting.id(), article);
        assertThat(asking.follow(begun.code()).state()).isEqualTo(ReaderCase.State.TAKEN);
        assertThatThrownBy(() -> answering.take(cast.marta(), waiting.id(), article))
                .isInstanceOf(NotInThisState.class);
        answering.answer(
                cast.marta(),
                waiting.id(),
                Expected.ANY,
                new Answering.Answer(
                        ReaderCase.Outcome.CHECKED,
                        "We have checked it.",
                        false,
                        Optional.empty(),
                        Optional.of("https://checks.example/checks/" + publication.slug())));
        assertThat(asking.follow(begun.code()).check()).contains(publication.slug());
    }

    @Test
    void what_a_reader_wrote_is_forgotten_after_a_while_and_the_answer_stays() throws SQLException {
        Publication publication = published();
        Asking.Begun begun = asking.reportError(
                publication.slug(), Optional.of(WORDS), Optional.of("https://register.example/quillon"));
        UUID id = last().id();
        answering.answer(cast.marta(), id, Expected.ANY, stands(true));
        assertThat(forgetting.forget()).isZero();
        sql.change(
                Sql.As.OWNER, "update reader_case set handled_at = handled_at - interval '91 days' where id = ?", id);
        assertThat(forgetting.forget()).isEqualTo(1);
        assertThatThrownBy(() -> asking.follow(begun.code())).isInstanceOf(NotFound.class);
        ReaderCase forgotten = answering.open(cast.marta(), id);
        assertThat(forgotten.text()).isEmpty();
        assertThat(forgotten.address()).isEmpty();
        assertThat(answering.inTheOpen(publication.id())).hasSize(1);
    }

    @Test
    void what_nobody_answers_is_dismissed() {
        asking.askForCheck(Optional.of("Buy cheap pills at https://pills.example"), Optional.empty());
        UUID id = last().id();
        answering.dismiss(cast.marta(), id, Expected.ANY);
        assertThat(answering.settled(cast.marta(), 500))
                .extracting(ReaderCase::id)
                .contains(id);
        assertThatThrownBy(() -> answering.dismiss(cast.marta(), id, Expected.ANY))
                .isInstanceOf(NotInThisState.class);
    }

    private static Answering.Answer stands(boolean inTheOpen) {
        return new Answering.Answer(
                ReaderCase.Outcome.STANDS,
                "The register has 12; two are pilot boats.",
                inTheOpen,
                Optional.of("A reader counts 14 trawlers."),
                Optional.empty());
    }

    private Publication published() {
        UUID claim = journey.published();
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.ofClaim(claim).orElseThrow());
    }

    private ReaderCase last() {
        List<ReaderCase> all = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from ReaderCase order by ordinal desc", ReaderCase.class)
                        .setMaxResults(1)
                        .getResultList());
        return all.get(0);
    }
}
