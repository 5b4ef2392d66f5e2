package org.stet.workflow.newsroom;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.publication.PublicChange;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a newsroom tells of itself: every version is kept, and readers see the one that was published last. */
@QuarkusTest
class AboutPagesTest {

    @Inject
    NewsroomCast cast;

    @Inject
    AboutPages pages;

    @Inject
    Publisher publisher;

    @Inject
    PublicChange publicChange;

    @Inject
    AuditTrail audit;

    @Inject
    AuditVerification verification;

    @Test
    void a_page_is_written_published_written_anew_and_taken_down() {
        Instant before = publicChange.latest();
        AboutText first = pages.write(cast.marta(), AboutPage.METHOD, Expected.ANY, Optional.of(" How we\r\nwork. "));
        assertThat(first.text()).isEqualTo("How we\nwork.");
        assertThat(pages.shown(AboutPage.METHOD)).isEmpty();
        assertThat(publicChange.latest()).as("a draft shows nobody anything").isEqualTo(before);
        pages.publish(cast.nora(), AboutPage.METHOD, new Expected(Integer.toString(first.number())));
        assertThat(publicChange.latest()).isAfter(before);
        assertThat(publisher.policies()).containsEntry("publishingPrinciples", "/about/method");
        AboutText second = pages.write(cast.marta(), AboutPage.METHOD, Expected.ANY, Optional.of("Better."));
        assertThat(pages.shown(AboutPage.METHOD).orElseThrow().number()).isEqualTo(first.number());
        pages.publish(cast.marta(), AboutPage.METHOD, Expected.ANY);
        assertThat(pages.shown(AboutPage.METHOD).orElseThrow().number()).isEqualTo(second.number());
        assertThat(pages.versions(cast.marta(), AboutPage.METHOD))
                .extracting(AboutText::text)
                .startsWith("Better.", "How we\nwork.");
        pages.takeDown(cast.marta(), AboutPage.METHOD);
        assertThat(pages.shown(AboutPage.METHOD)).isEmpty();
        assertThat(publisher.policies()).doesNotContainKey("publishingPrinciples");
        assertThatThrownBy(() -> pages.takeDown(cast.marta(), AboutPage.METHOD)).isInstanceOf(NotInThisState.class);
        assertThat(audit.last(Subject.newsroom()).orElseThrow().action()).isEqualTo("take-down-about-page");
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void the_same_words_are_no_new_version_and_a_stale_one_is_refused() {
        AboutText first = pages.write(cast.marta(), AboutPage.TEAM, Expected.ANY, Optional.of("Ana and Tom."));
        String number = Integer.toString(first.number());
        assertThat(pages.write(cast.marta(), AboutPage.TEAM, new Expected(number), Optional.of("Ana and Tom. "))
                        .number())
                .isEqualTo(first.number());
        pages.write(cast.marta(), AboutPage.TEAM, new Expected(number), Optional.of("Ana, Tom and Lin."));
        assertThatThrownBy(() ->
                        pages.write(cast.idris(), AboutPage.TEAM, new Expected(number), Optional.of("Somebody else.")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> pages.publish(cast.idris(), AboutPage.TEAM, new Expected(number)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void reviewers_write_nothing_and_nothing_is_not_published() {
        assertThatThrownBy(() -> pages.write(cast.ana(), AboutPage.FUNDING, Expected.ANY, Optional.of("x")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> pages.versions(cast.wire(), AboutPage.FUNDING)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> pages.publish(cast.marta(), AboutPage.FUNDING, Expected.ANY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.write(cast.marta(), AboutPage.FUNDING, Expected.ANY, Optional.of(" ")))
                .isInstanceOf(InvalidInput.class);
    }
}
