package org.stet.workflow.evidence;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.picture.FileKind;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.PublicPictures;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.FilesOfEvidence;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.TestFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Screenshots and documents belong to a piece of evidence, and are seen, counted and kept as it is. */
@QuarkusTest
class AttachingTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Attaching attaching;

    @Inject
    Collecting collecting;

    @Inject
    Reviewing reviewing;

    @Inject
    ClaimFiles claims;

    @Inject
    FilesOfEvidence opening;

    @Inject
    EvidenceFiles files;

    @Inject
    Publishing publishing;

    @Inject
    PublicChecks checks;

    @Inject
    PublicPictures pictures;

    @Inject
    ClaimHistory history;

    @Inject
    Sql sql;

    @Test
    void the_original_is_kept_byte_for_byte_and_a_picture_is_drawn_of_it() {
        UUID id = journey.inReview(cast.ana());
        Evidence evidence = journey.collect(cast.ana(), id);
        byte[] photograph = TestFiles.turned(TestFiles.jpeg(3_000, 2_000), 1, "48.1372 N");
        EvidenceFile added = attach(cast.ana(), evidence, photograph, "/home/ana/IMG 1.html", "A quay");
        assertThat(added.kind()).isEqualTo(FileKind.JPEG);
        assertThat(added.name()).isEqualTo("IMG 1.html.jpg");
        assertThat(added.sha256()).isEqualTo(Sha256.of(photograph));
        assertThat(added.size()).isEqualTo(photograph.length);
        assertThat(read(added)).isEqualTo(photograph);
        byte[] shown = opening.picture(cast.lin(), id, evidence.id(), added.id());
        assertThat(added.pictureSha256()).contains(Sha256.of(shown));
        assertThat(added.width()).contains(1_600);
        assertThat(history.of(cast.marta(), id)).last().satisfies(event -> {
            assertThat(event.after())
                    .contains(added.sha256(), "image/jpeg", Integer.toString(photograph.length), "A quay");
        });
    }

    @Test
    void a_picture_is_described_and_a_document_need_not_be() {
        UUID id = journey.inReview(cast.ana());
        Evidence evidence = journey.collect(cast.ana(), id);
        assertThatThrownBy(() -> attach(cast.ana(), evidence, TestFiles.png(9, 9), "a.png", " "))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("evidence.file.describe");
        EvidenceFile document = attach(cast.ana(), evidence, TestFiles.pdf(), "", "");
        assertThat(document.name()).isEqualTo("document.pdf");
        assertThat(document.pictureSha256()).isEmpty();
        assertThatThrownBy(() -> opening.picture(cast.ana(), id, evidence.id(), document.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_cannot_be_taken_is_refused_in_words() {
        refuses(new byte[0], "evidence.file.none");
        refuses("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(), "evidence.file.kind");
        refuses(Arrays.copyOf(TestFiles.pdf(), 20_000_001), "evidence.file.too-large(20");
        refuses(Arrays.copyOf(TestFiles.png(300, 300), 50), "evidence.file.damaged");
        refuses(TestFiles.png(6_000, 5_001), "evidence.file.too-many-pixels(6000, 5001, 30");
    }

    @Test
    void the_same_file_twice_is_one_and_who_added_it_takes_it_away() {
        UUID id = journey.inReview(cast.ana());
        Evidence evidence = journey.collect(cast.ana(), id);
        byte[] png = TestFiles.png(20, 20);
        EvidenceFile first = attach(cast.ana(), evidence, png, "a.png", "A table");
        assertThat(attach(cast.ana(), evidence, png, "b.png", "A table").id()).isEqualTo(first.id());
        assertThatThrownBy(() -> attaching.remove(cast.marta(), id, evidence.id(), first.id()))
                .isInstanceOf(NotYours.class);
        attaching.remove(cast.ana(), id, evidence.id(), first.id());
        assertThat(seen(cast.ana(), id)).isEmpty();
        assertThatThrownBy(() -> opening.open(cast.ana(), id, evidence.id(), first.id()))
                .isInstanceOf(NotFound.class);
        assertThat(attach(cast.ana(), evidence, png, "a.png", "A table").id()).isNotEqualTo(first.id());
    }

    @Test
    void only_who_may_add_evidence_adds_files() {
        UUID id = journey.inReview(cast.ana());
        Evidence evidence = journey.collect(cast.ana(), id);
        for (Actor other : List.of(cast.tom(), cast.nora(), cast.wire())) {
            assertThatThrownBy(() -> attach(other, evidence, TestFiles.pdf(), "a.pdf", ""))
                    .as(other.username())
                    .isInstanceOfAny(NotYours.class, NotInThisState.class);
        }
        assertThatThrownBy(() -> attaching.add(
                        cast.ana(),
                        id,
                        UUID.randomUUID(),
                        attaching.prepare(cast.ana().id(), TestFiles.path(TestFiles.pdf())),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void in_a_blind_review_nobody_else_sees_counts_or_opens_a_file_before_all_reviews_are_in() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("true"), Optional.of("Seen."));
        reviewing.save(cast.tom(), id, Expected.ANY, Optional.of("true"), Optional.of("Seen too."));
        Evidence evidence = journey.collect(cast.ana(), id);
        EvidenceFile added = attach(cast.ana(), evidence, TestFiles.png(20, 20), "a.png", "A table");
        assertThat(added.sealedWith()).isPresent();
        assertThat(seen(cast.ana(), id)).containsExactly(added.id());
        for (Actor other : List.of(cast.tom(), cast.lin(), cast.marta(), cast.nora(), cast.wire())) {
            assertThat(seen(other, id)).as(other.username()).isEmpty();
            assertThatThrownBy(() -> opening.open(other, id, evidence.id(), added.id()))
                    .as(other.username())
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> opening.picture(other, id, evidence.id(), added.id()))
                    .as(other.username())
                    .isInstanceOf(NotFound.class);
        }
        journey.collect(cast.tom(), id);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(seen(cast.tom(), id)).isEmpty();
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(seen(cast.tom(), id)).containsExactly(added.id());
        assertThat(opening.picture(cast.marta(), id, evidence.id(), added.id())).isNotEmpty();
    }

    @Test
    void a_file_for_evidence_that_is_open_already_is_sealed_with_who_adds_it() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        reviewing.sendBack(cast.marta(), id, Expected.ANY, Optional.of("Say more."));
        Evidence open = QuarkusTransaction.requiringNew()
                .call(() -> claims.open(cast.ana(), id).sources().evidence().get(0));
        EvidenceFile added = attach(cast.ana(), open, TestFiles.png(20, 20), "a.png", "A table");
        assertThat(seen(cast.ana(), id)).containsExactly(added.id());
        assertThat(seen(cast.tom(), id)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> files.open(id))).isEmpty();
    }

    @Test
    void readers_see_the_picture_that_was_approved_and_never_the_file() {
        UUID id = journey.inReview(cast.ana());
        Evidence evidence = journey.collect(cast.ana(), id);
        EvidenceFile screenshot = attach(cast.ana(), evidence, TestFiles.png(20, 20), "a.png", "A table");
        EvidenceFile document = attach(cast.ana(), evidence, TestFiles.pdf(), "b.pdf", "");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        CheckDocument shown = journey.document(id);
        assertThat(shown.evidence().stream().flatMap(source -> source.attached().stream()))
                .extracting(CheckDocument.File::id)
                .containsExactly(screenshot.id(), document.id());
        assertThat(CheckDocument.read(shown.canonical())).isEqualTo(shown);
    }

    @Test
    void only_what_is_published_is_public() throws SQLException {
        UUID published = publishedWithPicture();
        String slug = slug(published);
        UUID shown = (UUID) sql.rows("select id from evidence_file where claim_id = ?", published)
                .get(0)
                .get("id");
        assertThat(pictures.of(slug, shown)).startsWith(0xff, 0xd8);
        UUID other = journey.inReview(cast.ana());
        EvidenceFile unpublished =
                attach(cast.ana(), journey.collect(cast.ana(), other), TestFiles.png(8, 8), "a.png", "A table");
        assertThatThrownBy(() -> pictures.of(slug, unpublished.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pictures.of("no-such-check", shown)).isInstanceOf(NotFound.class);
    }

    private UUID publishedWithPicture() {
        UUID id = journey.inReview(cast.ana());
        attach(cast.ana(), journey.collect(cast.ana(), id), TestFiles.png(20, 20), "a.png", "A table");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }

    private String slug(UUID id) {
        return checks.page(Optional.empty(), 100).checks().stream()
                .filter(check -> check.publication().claimId().equals(id))
                .map(check -> check.publication().slug())
                .findFirst()
                .orElseThrow();
    }

    private EvidenceFile attach(Actor actor, Evidence evidence, byte[] bytes, String name, String description) {
        PreparedFile prepared = attaching.prepare(actor.id(), TestFiles.path(bytes));
        return attaching.add(
                actor, evidence.claimId(), evidence.id(), prepared, Optional.of(name), Optional.of(description));
    }

    private void refuses(byte[] bytes, String why) {
        assertThatThrownBy(() -> attaching.prepare(cast.ana().id(), TestFiles.path(bytes)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
    }

    private List<UUID> seen(Actor actor, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claims.open(actor, id).sources().files().stream()
                .map(EvidenceFile::id)
                .toList());
    }

    /** In parts, as it goes out. */
    private byte[] read(EvidenceFile file) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part = files.original(file.id(), 0, 1_000);
                part.length > 0;
                part = files.original(file.id(), all.size(), 1_000)) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
