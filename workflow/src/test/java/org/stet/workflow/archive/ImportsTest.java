package org.stet.workflow.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.core.matching.Difference;
import org.stet.workflow.archive.file.Field;
import org.stet.workflow.archive.file.FileItem;
import org.stet.workflow.archive.file.Flaw;
import org.stet.workflow.archive.file.Format;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.matching.PastCheckIndex;
import org.stet.workflow.matching.PastChecks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What others checked comes into the archive once, as its file says, and is found. */
@QuarkusTest
class ImportsTest {

    @Inject
    NewsroomCast cast;

    @Inject
    Imports imports;

    @Inject
    ImportRunner runner;

    @Inject
    ImportSteps steps;

    @Inject
    ImportParts parts;

    @Inject
    Archive archive;

    @Inject
    RatingMappings mappings;

    @Inject
    RatingScales scales;

    @Inject
    PastCheckIndex index;

    @Inject
    PastChecks pastChecks;

    @Inject
    Sql sql;

    private final String site = "s" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    private String line(String id, String claim, String rating) {
        return "{\"@type\":\"ClaimReview\",\"url\":\"https://" + site + "/" + id + "\",\"claimReviewed\":\"" + claim
                + "\",\"author\":{\"name\":\"Facts\"},\"reviewRating\":{\"alternateName\":\"" + rating
                + "\"},\"datePublished\":\"2024-05-06\",\"inLanguage\":\"en\"}\n";
    }

    private Actor editor() {
        return cast.marta();
    }

    private ArchiveImport made(boolean withdrawMissing) {
        return imports.make(
                editor(),
                new ArchiveImport.Wish(
                        Format.JSON_LINES,
                        Map.of(Field.SITE, site, Field.LICENCE, "CC BY 4.0"),
                        Map.of(),
                        withdrawMissing));
    }

    private ArchiveImport tried(String text, boolean withdrawMissing) {
        UUID id = made(withdrawMissing).id();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        imports.receive(editor(), id, 1, Arrays.copyOfRange(bytes, half, bytes.length));
        imports.receive(editor(), id, 0, Arrays.copyOfRange(bytes, 0, half));
        imports.tryOut(editor(), id);
        runner.run();
        return imports.get(editor(), id);
    }

    private ArchiveImport imported(String text, boolean withdrawMissing) {
        ArchiveImport tried = tried(text, withdrawMissing);
        imports.start(editor(), tried.id());
        runner.run();
        ArchiveImport done = imports.get(editor(), tried.id());
        assertThat(done.phase()).isEqualTo(ArchiveImport.Phase.DONE);
        return done;
    }

    private static List<Long> counts(ArchiveImport each) {
        return List.of(each.added(), each.changed(), each.unchanged(), each.wrong(), each.withdrawn());
    }

    private List<ArchivedCheck> checks() {
        return archive.page(editor(), Optional.empty(), Optional.of(site), Optional.empty(), 100).found().stream()
                .map(Archive.Found::check)
                .toList();
    }

    @Test
    void a_trial_says_what_would_become_of_each_and_changes_nothing() {
        String text = line("1", "The moon is near.", "False") + "nonsense\n" + line("2", "The sun is far.", "True")
                + line("1", "The moon is near.", "False");
        ArchiveImport tried = tried(text, false);
        assertThat(tried.phase()).isEqualTo(ArchiveImport.Phase.TRIED);
        assertThat(counts(tried)).containsExactly(2L, 0L, 1L, 1L, 0L);
        assertThat(imports.wrong(editor(), tried.id(), 0, 10))
                .containsExactly(new Imports.Wrong(2, 2, new Flaw(Flaw.Kind.NOT_JSON, "")));
        assertThat(checks()).isEmpty();
        assertThat(imports.cancel(editor(), tried.id()).phase()).isEqualTo(ArchiveImport.Phase.CANCELLED);
        assertThatThrownBy(() -> imports.start(editor(), tried.id())).isInstanceOf(NotInThisState.class);
    }

    @Test
    void importing_again_updates_and_never_doubles() throws Exception {
        ArchiveImport first =
                imported(line("1", "The moon is near.", "False") + line("2", "The sun is far.", "True"), false);
        assertThat(counts(first)).containsExactly(2L, 0L, 0L, 0L, 0L);
        ArchiveImport second = imported(
                line("1", "The MOON is near.", "Half true")
                        + line("2", "The sun is far.", "True")
                        + line("3", "Saturn has rings.", "True"),
                false);
        assertThat(counts(second)).containsExactly(1L, 1L, 1L, 0L, 0L);
        assertThat(checks())
                .extracting(ArchivedCheck::claim, ArchivedCheck::rating)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("The MOON is near.", "Half true"),
                        org.assertj.core.groups.Tuple.tuple("The sun is far.", "True"),
                        org.assertj.core.groups.Tuple.tuple("Saturn has rings.", "True"));
        assertThat(checks()).allSatisfy(check -> assertThat(check.licence()).isEqualTo("CC BY 4.0"));
        assertThat(sql.number("select count(*) from archive_import_part where import_id = ?", second.id()))
                .isZero();
    }

    @Test
    void what_a_full_file_lacks_is_withdrawn_when_asked_and_comes_back() {
        String one = line("1", "The moon is near.", "False");
        String two = line("2", "The sun is far.", "True");
        imported(one + two, false);
        assertThat(counts(imported(one, false))).containsExactly(0L, 0L, 1L, 0L, 0L);
        assertThat(counts(imported(one + "nonsense\n", true)))
                .as("what is wrong may be what seems to be missing")
                .containsExactly(0L, 0L, 1L, 1L, 0L);
        assertThat(tried(one, true).withdrawn()).isEqualTo(1);
        assertThat(counts(imported(one, true))).containsExactly(0L, 0L, 1L, 0L, 1L);
        assertThat(checks())
                .filteredOn(check -> check.withdrawnAt().isPresent())
                .extracting(ArchivedCheck::claim)
                .containsExactly("The sun is far.");
        assertThat(counts(imported(two, false))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(checks()).noneMatch(check -> check.withdrawnAt().isPresent());
    }

    @Test
    void another_node_goes_on_where_one_stopped_and_nothing_is_counted_twice() {
        String text = IntStream.range(0, 1_300)
                .mapToObj(i -> line("n" + i, "Claim number " + i + " of many.", "False"))
                .collect(Collectors.joining());
        ArchiveImport tried = tried(text, false);
        imports.start(editor(), tried.id());
        List<FileItem> first = new java.util.ArrayList<>();
        var items = tried.file().read(parts.open(tried.id()));
        IntStream.range(0, 500).forEach(i -> first.add(items.next()));
        assertThat(steps.take(tried.id(), ArchiveImport.Phase.RUNNING, 0, first, ""))
                .isTrue();
        assertThat(steps.take(tried.id(), ArchiveImport.Phase.RUNNING, 0, first, ""))
                .isFalse();
        assertThat(imports.get(editor(), tried.id()).place()).isEqualTo(500);
        runner.run();
        assertThat(counts(imports.get(editor(), tried.id()))).containsExactly(1_300L, 0L, 0L, 0L, 0L);
        assertThat(archive.page(editor(), Optional.empty(), Optional.of(site), Optional.empty(), 1)
                        .count()
                        .number())
                .isEqualTo(1_000);
    }

    @Test
    void the_archive_is_searched_and_read_page_by_page() {
        imported(line("1", "The moon is near.", "False") + line("2", "The sun is far.", "True"), false);
        Archive.Page found = archive.page(editor(), Optional.of("MOON nea"), Optional.of(site), Optional.empty(), 10);
        assertThat(found.found()).extracting(each -> each.check().claim()).containsExactly("The moon is near.");
        Archive.Page first = archive.page(editor(), Optional.empty(), Optional.of(site), Optional.empty(), 1);
        assertThat(first.more()).isTrue();
        Archive.Page second = archive.page(
                editor(),
                Optional.empty(),
                Optional.of(site),
                Optional.of(first.found().get(0).check().ordinal()),
                1);
        assertThat(second.more()).isFalse();
        assertThat(second.found()).hasSize(1).doesNotContainAnyElementsOf(first.found());
    }

    @Test
    void a_rating_means_what_was_decided_last_and_nothing_before() {
        imported(line("1", "The moon is near.", "Pants on Fire"), false);
        UUID check = checks().get(0).id();
        assertThat(archive.get(editor(), check).means()).isEmpty();
        Rating rating = scales.inOrder().get(0).ratings().get(0);
        assertThatThrownBy(() -> mappings.decide(editor(), site, "Unheard of", Optional.of(rating.id()), 0))
                .isInstanceOf(InvalidInput.class);
        mappings.decide(editor(), site, "PANTS on fire", Optional.of(rating.id()), 0);
        assertThat(archive.get(editor(), check).means()).map(Rating::code).contains(rating.code());
        assertThatThrownBy(() -> mappings.decide(editor(), site, "Pants on Fire", Optional.empty(), 0))
                .isInstanceOf(StaleVersion.class);
        mappings.decide(editor(), site, "Pants on Fire", Optional.empty(), 1);
        assertThat(archive.get(editor(), check).means()).isEmpty();
        RatingMappings.Given given = mappings.given(editor(), Optional.of(site)).get(0);
        assertThat(given.version()).isEqualTo(2);
        assertThat(given.checks()).isEqualTo(1);
    }

    @Test
    void a_claim_is_found_as_checked_by_others_until_that_is_withdrawn_or_removed() {
        String place = "Ostrow" + site.substring(1, 9);
        String claim = "The " + place + " footbridge cost taxpayers 4 million pounds.";
        String other = line("2", "The sun of " + place + " is far.", "True");
        imported(line("1", claim, "False") + other, false);
        index.follow();
        PastChecks.Answer same = pastChecks.match(editor(), Optional.of(claim), Optional.of("en"), 5);
        assertThat(same.seen().get(0).likely()).isTrue();
        assertThat(same.seen().get(0).archived().orElseThrow().check().rating()).isEqualTo("False");
        PastChecks.Answer differs =
                pastChecks.match(editor(), Optional.of(claim.replace("4 million", "9 million")), Optional.of("en"), 5);
        assertThat(differs.seen()).noneMatch(each -> each.likely()).anySatisfy(each -> assertThat(each.differs())
                .containsExactly(Difference.FIGURE));
        assertThat(pastChecks
                        .match(editor(), Optional.of("Zebras outrun ostriches on Mars."), Optional.of("en"), 5)
                        .seen())
                .isEmpty();
        imported(other, true);
        assertThat(pastChecks
                        .match(editor(), Optional.of(claim), Optional.of("en"), 5)
                        .seen())
                .noneMatch(each -> each.archived()
                        .filter(found -> found.check().claim().equals(claim))
                        .isPresent());
        index.follow();
        imported(line("1", claim, "False"), false);
        UUID id = checks().stream()
                .filter(check -> check.claim().equals(claim))
                .findFirst()
                .orElseThrow()
                .id();
        archive.remove(editor(), id);
        index.follow();
        assertThat(pastChecks
                        .match(editor(), Optional.of(claim), Optional.of("en"), 5)
                        .seen())
                .noneMatch(each -> each.likely());
        assertThatThrownBy(() -> archive.get(editor(), id)).isInstanceOf(NotFound.class);
        assertThat(counts(imported(line("1", claim, "False"), false)))
                .as("what was removed stays so")
                .containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void only_who_keeps_the_archive_imports_decides_and_removes() {
        Actor reviewer = cast.ana();
        ArchiveImport.Wish wish = new ArchiveImport.Wish(Format.JSON, Map.of(), Map.of(), false);
        assertThatThrownBy(() -> imports.make(reviewer, wish)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> imports.list(reviewer)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> mappings.decide(reviewer, site, "x", Optional.empty(), 0))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> archive.remove(reviewer, UUID.randomUUID())).isInstanceOf(NotYours.class);
        assertThat(archive.page(reviewer, Optional.empty(), Optional.of(site), Optional.empty(), 1)
                        .found())
                .isEmpty();
    }

    @Test
    void what_cannot_be_imported_is_refused_with_its_field() {
        assertThatThrownBy(() -> imports.make(
                        editor(),
                        new ArchiveImport.Wish(Format.JSON, Map.of(Field.LANGUAGE, "?"), Map.of("nothing", "x"), true)))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.violations().stream()
                                .map(InvalidInput.Violation::field)
                                .collect(Collectors.toSet()))
                        .isEqualTo(Set.of("site", "columns", "language", "columns.nothing")));
        UUID id = made(false).id();
        assertThatThrownBy(() -> imports.receive(editor(), id, 0, new byte[0])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> imports.receive(editor(), id, Imports.MOST_PARTS, new byte[1]))
                .isInstanceOf(InvalidInput.class);
        imports.receive(editor(), id, 1, new byte[] {'x'});
        assertThatThrownBy(() -> imports.tryOut(editor(), id)).isInstanceOf(InvalidInput.class);
        imports.cancel(editor(), id);
        assertThatThrownBy(() -> imports.receive(editor(), id, 0, new byte[1])).isInstanceOf(NotInThisState.class);
    }
}
