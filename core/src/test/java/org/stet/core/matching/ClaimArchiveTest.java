package org.stet.core.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClaimArchiveTest {

    private static final ArchivedClaim WHALE = new ArchivedClaim(
            "whale",
            "A photograph shows a whale stranded in a wheat field in Kansas.",
            "Was a Whale Found in a Kansas Wheat Field?",
            "The picture was put together from two others.",
            "2019-05-02");
    private static final ArchivedClaim BRIDGE = new ArchivedClaim(
            "bridge", "The Ostrow footbridge cost taxpayers £4 million.", "What the Ostrow Bridge Cost", "", "");

    private final ClaimArchive archive = ClaimArchive.of(withDistractors());

    private static List<ArchivedClaim> withDistractors() {
        List<String> things = List.of("bank", "school", "river", "vaccine", "election", "tax", "fire", "museum");
        List<ArchivedClaim> claims = new ArrayList<>(List.of(WHALE, BRIDGE));
        IntStream.range(0, 200)
                .mapToObj(i -> new ArchivedClaim(
                        "other-" + i,
                        "A photograph shows the " + things.get(i % 8) + " of town number " + i + " in a storm.",
                        "The " + things.get(i % 8) + " in the Storm",
                        "",
                        "3 March 2020"))
                .forEach(claims::add);
        return claims;
    }

    @Test
    void a_paraphrase_is_found_over_distractors() {
        Matches matches = archive.match("Farmers in Kansas found a stranded whale lying in their wheat!!", 5);
        assertThat(matches.best().get(0).id()).isEqualTo("whale");
        assertThat(matches.best()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void what_is_in_the_archive_is_believed_known_and_what_is_not_is_not() {
        double present = archive.match(WHALE.claim(), 3).known();
        double absent = archive.match("The minister of transport sold her shares in a shipping line.", 3)
                .known();
        assertThat(present).isGreaterThan(0.6);
        assertThat(absent).isLessThan(0.2);
    }

    @Test
    void addresses_handles_and_signatures_do_not_count() {
        String post = "#KansasWhale stranded in a wheat field https://example.org/x9 @farmernews "
                + "— Ada Brook (@adabrook) May 1, 2019";
        QueryText query = QueryText.of(post);
        assertThat(query.words().strip()).isEqualTo("Kansas Whale stranded in a wheat field");
        assertThat(query.author()).isEqualTo("Ada Brook");
        assertThat(query.date()).hasToString("Optional[2019-05-01]");
        assertThat(archive.match(post, 1).best().get(0).id()).isEqualTo("whale");
    }

    @Test
    void a_text_that_shares_no_word_gets_no_match_and_no_belief() {
        assertThat(archive.match("Zzyzx qwertz", 5)).isEqualTo(new Matches(List.of(), 0));
        assertThat(archive.match("", 5).best()).isEmpty();
        assertThat(ClaimArchive.of(List.of()).match("anything at all", 5).best())
                .isEmpty();
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        String text = "A photograph of a storm over the museum";
        assertThat(archive.match(text, 10)).isEqualTo(archive.match(text, 10));
    }

    @Test
    void without_the_model_the_order_is_that_of_bm25() {
        ClaimArchive plain = ClaimArchive.of(withDistractors(), Optional.empty());
        assertThat(plain.models()).isEmpty();
        assertThat(archive.models()).containsOnlyKeys("matching");
        Matches matches = plain.match("whale in a Kansas wheat field", 3);
        assertThat(matches.best().get(0).id()).isEqualTo("whale");
        assertThat(matches.known()).isBetween(0.0, 1.0);
        assertThat(plain.candidates("whale in Kansas", Set.of("whale")))
                .extracting(ClaimArchive.Candidate::id)
                .doesNotContain("whale");
    }

    @Test
    void fewer_than_one_match_cannot_be_asked_for() {
        assertThatThrownBy(() -> archive.match("whale", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_contrary_of_an_archived_claim_is_not_believed_the_same_and_its_difference_is_named() {
        String contrary = BRIDGE.claim().replace("million", "thousand");

        Matches matches = archive.match(contrary, 1);

        assertThat(matches.known()).isLessThan(0.5);
        assertThat(matches.best().get(0).id()).isEqualTo("bridge");
        assertThat(matches.best().get(0).differs()).containsExactly(Difference.FIGURE);
        assertThat(archive.match(BRIDGE.claim(), 1).best().get(0).differs()).isEmpty();
    }

    @Test
    void of_a_claim_and_its_contrary_the_one_that_says_the_same_comes_first() {
        List<ArchivedClaim> claims = new ArrayList<>(withDistractors());
        claims.add(new ArchivedClaim("no", "The Ostrow footbridge never cost taxpayers £4 million.", "", "", ""));
        ClaimArchive both = ClaimArchive.of(claims);

        assertThat(both.match("The Ostrow footbridge never cost taxpayers £4 million.", 1)
                        .best()
                        .get(0)
                        .id())
                .isEqualTo("no");
        Matches matches = both.match("The Ostrow footbridge did cost taxpayers £4 million.", 2);
        assertThat(matches.best()).extracting(Match::id).containsExactly("bridge", "no");
        assertThat(matches.best().get(0).score())
                .isGreaterThanOrEqualTo(matches.best().get(1).score());
        assertThat(matches.known()).isGreaterThan(0.5);
    }

    @Test
    void characters_that_nobody_sees_do_not_count() {
        double plain = archive.match(WHALE.claim(), 1).known();

        assertThat(archive.match("A photo\u00adgraph shows a wha\u200ble stranded in a wheat field in Kan\u00adsas.", 1)
                        .known())
                .isEqualTo(plain);
    }
}
