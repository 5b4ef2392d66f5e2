package org.stet.workflow.erasure;

import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.audit.Erasable;
import org.stet.workflow.audit.Erasure;
import org.stet.workflow.audit.TextErasure;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Attaching;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceFiles;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.PublicPictures;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.FilesOfEvidence;
import org.stet.workflow.reading.ReportFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.TestFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What must go by somebody's order is gone everywhere, and the record still verifies and says that it went. */
@QuarkusTest
class ErasingTest {

    private static final String PERMISSION_DENIED = "42501";
    private static final String COURT = "Harbour Court, 12 O 34/26";

    /** Text columns without words of people or of articles, by table; "*" for all of it. */
    private static final Map<String, Set<String>> NO_WORDS = Map.ofEntries(
            Map.entry("about_text", Set.of("page")),
            Map.entry("absence", Set.of()),
            Map.entry("api_token", Set.of("*")), // one's own, deleted with the person's data
            Map.entry("approval", Set.of("sha256", "document_sha256")),
            Map.entry("approved_document", Set.of("sha256")),
            Map.entry("archive_check", Set.of("*")), // what others published; removed one by one, for good
            Map.entry("archive_import", Set.of("*")), // settings of an import
            Map.entry("archive_import_error", Set.of("*")), // codes
            Map.entry("archive_import_part", Set.of("*")), // a file, gone when its import ends
            Map.entry("archive_import_seen", Set.of("*")), // hashes, gone when the import ends
            Map.entry("archive_rating", Set.of("*")), // settings of the newsroom
            Map.entry("article", Set.of("language", "models", "paragraphs", "sha256")),
            Map.entry("article_appearance", Set.of()),
            Map.entry("article_closing", Set.of()),
            Map.entry("article_search", Set.of("*")), // made of the article's words again when they are erased
            Map.entry("article_snapshot", Set.of("content_type", "sha256")),
            Map.entry("assignment", Set.of("end_reason")),
            Map.entry("audit_checkpoint", Set.of("*")),
            Map.entry("audit_checkpoint_end", Set.of("*")),
            Map.entry("audit_entry", Set.of("*")), // hashes in the place of words; older entries are the limit
            Map.entry("audit_head", Set.of("*")),
            Map.entry("audit_text", Set.of("salt", "sha256")),
            Map.entry("carried_claim", Set.of()),
            Map.entry("claim", Set.of("decided_from", "dismissal_reason", "priority", "state", "types")),
            Map.entry("check_search", Set.of("*")), // made of the document's words again when they are erased
            Map.entry("claim_clock", Set.of("*")),
            Map.entry("claim_search", Set.of("*")), // made of the claim's words again when they are erased
            Map.entry("claim_stay", Set.of("came_from", "state")),
            Map.entry("claim_event", Set.of("*")), // ids and codes: events tell no words
            Map.entry("correction", Set.of("kind")),
            Map.entry("desk", Set.of("*")), // settings of the newsroom, changed where they are
            Map.entry("desk_member", Set.of("languages", "roles")),
            Map.entry("desk_time", Set.of("*")),
            Map.entry("draft", Set.of("*")), // encrypted for its writer, deleted with the person's data
            Map.entry("erasable_text", Set.of("*")),
            Map.entry("erasure", Set.of("*")), // what says that something was erased
            Map.entry("event_consumer", Set.of("*")),
            Map.entry("event_delivery", Set.of("*")),
            Map.entry("event_outbox", Set.of("*")), // as claim_event
            Map.entry("evidence", Set.of("kind", "link_state", "stance")),
            Map.entry("evidence_file", Set.of("kind", "picture_sha256", "sha256")),
            Map.entry("evidence_snapshot", Set.of("charset", "content_type", "sha256")),
            Map.entry("flyway_schema_history", Set.of("*")),
            Map.entry("following", Set.of()),
            Map.entry("job", Set.of("*")), // codes
            Map.entry("job_item", Set.of("*")), // codes, versions and times
            Map.entry("kept_form", Set.of("*")), // encrypted for its writer, gone after hours
            Map.entry("mail_address", Set.of("*")), // deleted with the person's data
            Map.entry("mail_preference", Set.of("*")),
            Map.entry("masthead", Set.of("*")), // settings of the newsroom, changed where they are
            Map.entry("masthead_logo", Set.of("*")),
            Map.entry("notification", Set.of("kind")),
            Map.entry("one_time_link", Set.of("*")),
            Map.entry("person", Set.of("*")), // erased with the person's data
            Map.entry("person_desk", Set.of("*")),
            Map.entry("person_role", Set.of("*")),
            Map.entry("presence", Set.of()),
            Map.entry("public_checkpoint", Set.of("*")),
            Map.entry("rating", Set.of("*")),
            Map.entry("rating_scale", Set.of("*")),
            Map.entry("reader_case", Set.of("kind", "outcome", "sha256", "state")),
            Map.entry("recovery_code", Set.of("*")),
            Map.entry("recusal", Set.of("kind")),
            Map.entry("remembered_answer", Set.of("*")), // those that hold the words are deleted
            Map.entry("reply_request", Set.of("channel", "outcome")),
            Map.entry("report_revision", Set.of("authenticity", "medium", "sha256")),
            Map.entry("request_count", Set.of("*")),
            Map.entry("review_policy", Set.of("*")),
            Map.entry("session", Set.of("*")),
            Map.entry("set_up_link", Set.of("*")),
            Map.entry("webhook", Set.of("*")), // settings, changed where they are
            Map.entry("webhook_delivery", Set.of("*"))); // events, and what machines answered; gone after a month

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Erasing erasing;

    @Inject
    TextErasure texts;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    Attaching attaching;

    @Inject
    EvidenceFiles evidenceFiles;

    @Inject
    FilesOfEvidence opening;

    @Inject
    PublicPictures pictures;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    PublicChecks checks;

    @Inject
    ClaimFiles files;

    @Inject
    ReportFiles reports;

    @Inject
    ClaimHistory history;

    @Inject
    AuditVerification verification;

    @Inject
    Checkpoints checkpoints;

    @Inject
    EntityManager entities;

    @Inject
    Sql sql;

    @AfterEach
    void the_record_is_intact() {
        checkpoints.make();
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void the_words_are_gone_from_everything_and_the_notice_stands_in_their_place_for_readers_too() throws SQLException {
        UUID id = publishedWith("Quendolin");
        checkpoints.make();
        Erasing.Plan plan = erasing.plan(cast.nora(), Optional.of("quendolin"));
        assertThat(plan.places())
                .extracting(TextErasure.Place::kind)
                .contains(
                        "claim.wording",
                        "review.rationale",
                        "evidence.title",
                        "evidence.quote",
                        "evidence_file.name",
                        "evidence_file.description",
                        "evidence_file_content.original",
                        "evidence_file_content.picture",
                        "reply_request.party",
                        "reply_request.answer",
                        "report_revision.wording",
                        "report_revision.headline",
                        "report_revision.body",
                        "publication.slug",
                        "approved_document.content",
                        "correction.reason",
                        "audit_text.text");
        String version = file(id).tag();
        Erasure erasure = erase("quendolin");
        assertThat(holding("quendolin")).isEmpty();
        assertThat(file(id).tag()).isNotEqualTo(version);
        String notice = erasure.notice();
        assertThat(notice).startsWith("[Removed on ").endsWith(" by order of " + COURT + "]");
        assertThat(readings(id))
                .allSatisfy(read ->
                        assertThat(read).doesNotContainIgnoringCase("quendolin").contains(notice));
        assertThat(history.of(cast.marta(), id)).last().satisfies(event -> assertThat(event.after())
                .contains(COURT, "report_revision.body", "A reason."));
        assertThat(erasing.all(cast.nora())).first().satisfies(each -> assertThat(each.texts())
                .isEqualTo(plan.places().size()));
    }

    /** Nothing can look into a picture: it goes with what is said of it, or of its source. */
    @Test
    void a_file_goes_with_the_words_about_it_or_its_source() throws SQLException {
        UUID id = publishedWith("Brunhilde");
        String slug = checks.page(Optional.empty(), 100).checks().stream()
                .filter(check -> check.publication().claimId().equals(id))
                .map(check -> check.publication().slug())
                .findFirst()
                .orElseThrow();
        EvidenceFile file = file(id).sources().files().get(0);
        assertThat(pictures.of(slug, file.id())).isNotEmpty();
        UUID other = journey.inReview(cast.ana());
        Evidence source = collecting.add(cast.ana(), other, ClaimJourney.source("Brunhilde"));
        EvidenceFile unnamed = attaching.add(
                cast.ana(),
                other,
                source.id(),
                attaching.prepare(cast.ana().id(), TestFiles.path(TestFiles.png(20, 20))),
                Optional.of("a.png"),
                Optional.of("A table"));
        erase("brunhilde");
        for (EvidenceFile erased : List.of(file, unnamed)) {
            assertThat(evidenceFiles.original(erased.id(), 0, 100)).isEmpty();
            assertThat(evidenceFiles.picture(erased.id())).isEmpty();
            assertThatThrownBy(() -> opening.open(cast.marta(), erased.claimId(), erased.evidenceId(), erased.id()))
                    .isInstanceOf(NotFound.class);
            assertThat(sql.number(
                            "select octet_length(original) + octet_length(picture) from evidence_file_content"
                                    + " where file_id = ?",
                            erased.id()))
                    .isLessThan(400);
        }
        assertThatThrownBy(() -> pictures.of(slug, file.id())).isInstanceOf(NotFound.class);
        assertThat(file(other).sources().files())
                .first()
                .satisfies(erased -> assertThat(erased.notice().orElseThrow()).contains(COURT));
        for (String statement : List.of(
                "update evidence_file_content set original = 'x'",
                "update evidence_file_content set picture = null",
                "delete from evidence_file_content")) {
            assertThatThrownBy(() -> sql.change(Sql.As.OWNER, statement))
                    .as(statement)
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("23001"));
        }
    }

    @Test
    void entries_hold_no_words_only_hashes() throws SQLException {
        publishedWith("Ottokar");
        assertThat(sql.number(
                        "select count(*) from audit_entry where before ilike '%ottokar%' or after ilike '%ottokar%'"))
                .isZero();
        assertThat(sql.number("select count(*) from audit_text where text ilike '%ottokar%'"))
                .isPositive();
    }

    @Test
    void what_is_sealed_in_a_blind_review_is_not_searched_until_it_opens() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        String before = Everything.of(erasing.plan(cast.nora(), Optional.of("Thessaly")));
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("true"), Optional.of("Thessaly says so."));
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("true"), Optional.of("Thessaly says so again."));
        collecting.add(cast.ana(), id, ClaimJourney.source("Thessaly"));
        rightOfReply.ask(cast.ana(), id, ClaimJourney.asking("Thessaly"));
        assertThat(Everything.of(erasing.plan(cast.nora(), Optional.of("Thessaly"))))
                .isEqualTo(before);
        journey.review(cast.tom(), id, "true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(erasing.plan(cast.nora(), Optional.of("Thessaly")).places()).hasSizeGreaterThan(4);
        erase("Thessaly");
        assertThat(holding("Thessaly")).isEmpty();
    }

    @Test
    void an_article_keeps_its_length_and_loses_its_words() throws SQLException {
        UUID article = journey.article(NewsroomCast.SINGLE).id();
        String number = (String) sql.rows("select title from article where id = ?", article)
                .get(0)
                .get("title");
        long length = sql.number("select length(text) from article where id = ?", article);
        erase(number);
        assertThat(sql.number("select length(text) from article where id = ?", article))
                .isEqualTo(length);
        assertThat(sql.rows("select text, title from article where id = ?", article)
                        .toString())
                .doesNotContain(number)
                .contains("[Removed on ");
        assertThat(sql.number(
                        "select count(*) from article_snapshot where article_id = ? and position(convert_to(?, 'UTF8') in"
                                + " content) > 0",
                        article,
                        number))
                .isZero();
    }

    @Test
    void only_an_administrator_with_an_order_erases_and_only_what_was_shown() {
        publishedWith("Rosamunde");
        Optional<String> words = Optional.of("Rosamunde");
        assertThatThrownBy(() -> erasing.plan(cast.marta(), words)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> erasing.plan(cast.nora(), Optional.of("abc"))).isInstanceOf(InvalidInput.class);
        Erasing.Plan plan = erasing.plan(cast.nora(), words);
        assertThatThrownBy(() -> erasing.erase(cast.marta(), words, order(), plan.tag()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> erasing.erase(
                        cast.nora(), words, new Erasing.Order(Optional.empty(), Optional.empty()), plan.tag()))
                .isInstanceOf(InvalidInput.class);
        UUID more = journey.open(NewsroomCast.SINGLE);
        reword(more, "Rosamunde again");
        assertThatThrownBy(() -> erasing.erase(cast.nora(), words, order(), plan.tag()))
                .isInstanceOf(StaleVersion.class);
        assertThat(holding("Rosamunde")).hasSizeGreaterThan(plan.places().size());
        erase("Rosamunde");
    }

    @Test
    void a_text_beside_an_entry_that_is_changed_dropped_or_erased_without_an_order_is_found() throws SQLException {
        publishedWith("Isidora");
        Map<String, Object> row = sql.rows("select * from audit_text where text like '%Isidora%' limit 1")
                .get(0);
        Object[] key = {row.get("position"), row.get("sha256")};
        String of = " where position = ? and sha256 = ?";
        sql.change(Sql.As.SUPERUSER, "update audit_text set text = 'another'" + of, key);
        assertFound(row, "a text of the entry was changed");
        sql.change(Sql.As.SUPERUSER, "update audit_text set erasure_id = gen_random_uuid()" + of, key);
        assertFound(row, "a text of the entry was erased, and no erasure of it is recorded");
        sql.change(Sql.As.SUPERUSER, "delete from audit_text" + of, key);
        assertFound(row, "a text of the entry was dropped");
        sql.change(
                Sql.As.SUPERUSER,
                "insert into audit_text (position, sha256, salt, text) values (?, ?, ?, ?)",
                row.get("position"),
                row.get("sha256"),
                row.get("salt"),
                row.get("text"));
    }

    @Test
    void the_application_cannot_change_what_is_erasable_and_its_owner_can_only_erase() throws SQLException {
        publishedWith("Leopoldina");
        for (String statement : List.of(
                "update audit_text set text = 'x'",
                "delete from audit_text",
                "update erasure set notice = 'x'",
                "insert into erasable_text values ('audit_entry', 'hash', 'position', '''CLAIM''', 'id', 'false')",
                "update report_revision set body = 'x'")) {
            assertThatThrownBy(() -> sql.change(Sql.As.APPLICATION, statement))
                    .as(statement)
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo(PERMISSION_DENIED));
        }
        for (String statement : List.of(
                "update audit_text set text = 'x'",
                "update audit_text set salt = 'x'",
                "update report_revision set body = 'x'",
                "update report_revision set sha256 = 'x'",
                "delete from report_revision",
                "delete from audit_text")) {
            assertThatThrownBy(() -> sql.change(Sql.As.OWNER, statement))
                    .as(statement)
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("23001"));
        }
    }

    @Test
    void no_text_column_is_forgotten() throws SQLException {
        Set<String> declared = sql.rows("select table_name || '.' || column_name as c from erasable_text").stream()
                .map(row -> (String) row.get("c"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> forgotten = sql
                .rows("select c.table_name as t, c.column_name as c from information_schema.columns c"
                        + " where c.table_schema = 'public' and (c.data_type in ('text', 'jsonb', 'json', 'bytea',"
                        + " 'character varying') or c.data_type = 'ARRAY' and c.udt_name = '_text')")
                .stream()
                .filter(row -> {
                    Set<String> known = NO_WORDS.getOrDefault(row.get("t"), Set.of());
                    return !known.contains("*") && !known.contains(row.get("c"));
                })
                .map(row -> row.get("t") + "." + row.get("c"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(forgotten).as("declared in erasable_text").isEqualTo(declared);
        assertThat(annotated()).as("marked @Erasable").isEqualTo(declared);
    }

    private Set<String> annotated() {
        SessionFactoryImplementor factory =
                (SessionFactoryImplementor) entities.getEntityManagerFactory().unwrap(SessionFactory.class);
        Set<String> columns = new TreeSet<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(descriptor -> {
            AbstractEntityPersister persister = (AbstractEntityPersister) descriptor;
            for (Field field : persister.getMappedClass().getDeclaredFields()) {
                if (field.isAnnotationPresent(Erasable.class)) {
                    columns.add(persister.getTableName() + "." + persister.getPropertyColumnNames(field.getName())[0]);
                }
            }
        });
        return columns;
    }

    private UUID publishedWith(String name) {
        UUID id = journey.open(NewsroomCast.SINGLE);
        reword(id, name + " built the quay.");
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana"));
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("true"), Optional.of(name + " did."));
        Evidence evidence = collecting.add(
                cast.ana(),
                id,
                new Evidence.Source(
                        "https://records.harbour.example/" + name,
                        "The papers of " + name,
                        Optional.of(name + " signed."),
                        Evidence.Stance.SUPPORTS,
                        Evidence.Kind.PRIMARY));
        attaching.add(
                cast.ana(),
                id,
                evidence.id(),
                attaching.prepare(cast.ana().id(), TestFiles.path(TestFiles.png(20, 20))),
                Optional.of(name + ".png"),
                Optional.of(name + " at the quay"));
        ReplyRequest asked = rightOfReply.ask(cast.ana(), id, ClaimJourney.asking(name));
        rightOfReply.end(
                cast.ana(), id, asked.id(), ReplyRequest.Outcome.ANSWERED, Optional.of("I, " + name + ", did not."));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reporting.save(cast.ana(), id, journey.report(id), ClaimJourney.draft(name));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        publishing.correct(
                cast.marta(), id, Expected.ANY, CorrectionKind.CORRECTION, Optional.of(name + " is spelt wrong."));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft(name + " corrected"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }

    private void reword(UUID id, String wording) {
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.of(wording), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Erasure erase(String words) {
        Erasing.Plan plan = erasing.plan(cast.nora(), Optional.of(words));
        return erasing.erase(cast.nora(), Optional.of(words), order(), plan.tag());
    }

    private static Erasing.Order order() {
        return new Erasing.Order(Optional.of(COURT), Optional.of("A reason."));
    }

    private List<TextErasure.Place> holding(String words) {
        return QuarkusTransaction.requiringNew().call(() -> texts.holding(words));
    }

    private List<String> readings(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        Everything.of(files.open(cast.marta(), id).sources().evidence()),
                        Everything.of(files.open(cast.marta(), id)),
                        Everything.of(reports.open(cast.marta(), id)),
                        Everything.of(history.of(cast.marta(), id)),
                        checks.page(Optional.empty(), 50).checks().stream()
                                .filter(check -> check.publication().claimId().equals(id))
                                .map(Everything::of)
                                .findFirst()
                                .orElseThrow()));
    }

    private ClaimFile file(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> files.open(cast.marta(), id));
    }

    private void assertFound(Map<String, Object> row, String what) {
        AuditVerification.Break found = verification.verify().breaks().orElseThrow();
        assertThat(found.position()).isEqualTo(row.get("position"));
        assertThat(found.what()).startsWith(what);
    }
}
