package org.stet.core.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.core.encoder.Encoder;
import org.stet.core.matching.CandidateSearch.FoundClaim;
import org.stet.core.matching.CandidateSearch.IndexedClaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LuceneCandidatesTest {

    private static final List<String> THINGS = List.of("bank", "school", "river", "vaccine", "election", "tax");

    @TempDir
    Path folder;

    private static ArchivedClaim claim(String id, String text) {
        return new ArchivedClaim(id, text, "", "", "2024-05-02");
    }

    private static IndexedClaim in(String language, String id, String text) {
        return new IndexedClaim(claim(id, text), language);
    }

    private static List<ArchivedClaim> distractors() {
        return IntStream.range(0, 150)
                .mapToObj(i ->
                        claim("other-" + i, "The " + THINGS.get(i % 6) + " of town " + i + " was shut in a storm."))
                .toList();
    }

    private static List<String> ids(List<FoundClaim> found) {
        return found.stream().map(each -> each.claim().id()).toList();
    }

    @Test
    void an_archive_over_the_index_answers_as_one_in_memory() {
        List<ArchivedClaim> claims = Stream.concat(
                        Stream.of(claim("bridge", "The Ostrow footbridge cost taxpayers £4 million.")),
                        distractors().stream())
                .toList();
        try (LuceneCandidates index = LuceneCandidates.inMemory(Optional.empty(), "a test")) {
            index.upsert(
                    claims.stream().map(each -> new IndexedClaim(each, "en")).toList());
            for (String text : List.of(
                    "The Ostrow footbridge cost taxpayers £4 million.",
                    "The Ostrow footbridge cost taxpayers £9 million.",
                    "Taxpayers paid for a footbridge in Ostrow",
                    "Zebras outrun ostriches on Mars")) {
                Matches expected = ClaimArchive.of(claims).match(text, 3);
                Matches actual = ClaimArchive.over(index).match(text, "en", 3);
                assertThat(actual.known()).as(text).isCloseTo(expected.known(), within(1e-4));
                assertThat(actual.best())
                        .extracting(Match::differs)
                        .isEqualTo(expected.best().stream().map(Match::differs).toList());
                assertThat(actual.best().stream().limit(1).map(Match::id).toList())
                        .isEqualTo(
                                expected.best().stream().limit(1).map(Match::id).toList());
            }
        }
    }

    @Test
    void a_claim_is_found_in_other_forms_of_its_own_languages_words() {
        try (LuceneCandidates index = LuceneCandidates.inMemory(Optional.empty(), "a test")) {
            index.upsert(List.of(
                    in("de", "haus", "Die Häuser der Stadt wurden verkauft."),
                    in("fr", "maison", "Les maisons de la ville ont été vendues."),
                    in("es", "casa", "Las casas de la ciudad fueron vendidas."),
                    in("pl", "dom", "Łąki miasta zostały sprzedane.")));
            assertThat(ids(index.search("ein Haus der Städte", "de", 5))).containsExactly("haus");
            assertThat(ids(index.search("une maison vendue", "fr", 5))).containsExactly("maison");
            assertThat(ids(index.search("una casa vendida", "", 5))).contains("casa");
            assertThat(ids(index.search("laki MIASTA", "pl", 5))).containsExactly("dom");
        }
    }

    @Test
    void a_claim_in_other_words_is_found_by_its_meaning_once_its_vector_is_there() {
        Optional<Encoder> encoder = Encoder.shipped();
        assertThat(encoder).isPresent();
        try (LuceneCandidates index = LuceneCandidates.inMemory(encoder, "a test")) {
            index.upsert(List.of(
                    in("en", "doctors", "Physicians are paid more than lawyers."),
                    in("en", "storm", "A hurricane flattened the harbour.")));
            assertThat(index.search("Doctors earn a higher salary", "en", 5)).isEmpty();
            assertThat(index.readVectors(10)).isEqualTo(2);
            assertThat(index.readVectors(10)).isZero();
            assertThat(index.unread()).isZero();
            assertThat(ids(index.search("Doctors earn a higher salary", "en", 5)))
                    .contains("doctors");
        }
    }

    @Test
    void what_was_kept_is_there_again_and_what_was_not_is_asked_for_again() {
        try (LuceneCandidates index = LuceneCandidates.in(folder, Optional.empty(), "a database")) {
            index.upsert(List.of(in("en", "kept", "The ferry sank.")));
            index.keep(Map.of("reached", "7"));
            index.upsert(List.of(in("en", "lost", "The ferry burned.")));
        }
        try (LuceneCandidates index = LuceneCandidates.in(folder, Optional.empty(), "a database")) {
            assertThat(index.ids("")).containsExactly("kept");
            assertThat(index.state()).containsEntry("reached", "7");
            index.remove(List.of("kept", "never"));
            assertThat(index.search("the ferry", "en", 5)).isEmpty();
        }
    }

    @Test
    void an_index_of_something_else_or_one_that_is_broken_is_begun_anew() throws Exception {
        try (LuceneCandidates index = LuceneCandidates.in(folder, Optional.empty(), "a database")) {
            index.upsert(List.of(in("en", "one", "The ferry sank.")));
            index.keep(Map.of("reached", "7"));
        }
        try (LuceneCandidates index = LuceneCandidates.in(folder, Optional.empty(), "another database")) {
            assertThat(index.size()).isZero();
            assertThat(index.state()).isEmpty();
            index.upsert(List.of(in("en", "two", "The ferry sank.")));
            index.keep(Map.of("reached", "8"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (LuceneCandidates index = LuceneCandidates.in(folder, Optional.empty(), "another database")) {
            assertThat(index.size()).isZero();
            assertThat(index.state()).isEmpty();
        }
    }

    @Test
    void a_claim_that_is_taken_in_again_takes_the_place_of_the_one_before() {
        try (LuceneCandidates index = LuceneCandidates.inMemory(Optional.empty(), "a test")) {
            index.upsert(List.of(in("en", "one", "The ferry sank.")));
            index.upsert(List.of(in("en", "one", "The lighthouse burned.")));
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.search("ferry", "en", 5)).isEmpty();
            assertThat(ids(index.search("lighthouse", "en", 5))).containsExactly("one");
        }
    }
}
