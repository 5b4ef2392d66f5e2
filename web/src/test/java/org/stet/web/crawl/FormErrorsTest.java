package org.stet.web.crawl;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that cannot be used: all that is wrong at once, in the words of the labels, each a link to its field. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FormErrorsTest {

    private static final Pattern NAMED = Pattern.compile("^(?:Write something in|Keep) “([^”]+)”");
    private static final String TOO_LONG = "x".repeat(21_000);

    @TestHTTPResource
    URI base;

    @Inject
    Situations situations;

    private Visitor reviewer;
    private Visitor editor;
    private Visitor admin;

    @BeforeEach
    void signIn() {
        situations.made();
        reviewer = new Visitor(base, Situations.ASSIGNED, Set.of());
        editor = new Visitor(base, Situations.EDITOR, Set.of());
        admin = new Visitor(base, Situations.ADMINISTRATOR, Set.of());
    }

    @Test
    void a_piece_of_evidence_without_anything_is_told_all_that_it_lacks() {
        String claim = claim("begun");
        assertThat(refused(reviewer, claim, claim + "/evidence", Map.of("publisher", "y".repeat(400))))
                .containsExactlyInAnyOrder("url", "title", "publisher", "stance", "kind");
    }

    @Test
    void a_question_without_anything_is_told_all_that_it_lacks() {
        String claim = claim("begun");
        assertThat(refused(reviewer, claim, claim + "/replies", Map.of("askedAt", "yesterday", "deadline", "soon")))
                .containsExactlyInAnyOrder("party", "channel", "question", "askedAt", "deadline");
    }

    @Test
    void every_decision_without_anything_is_told_all_that_it_lacks() {
        assertThat(refused(editor, claim("candidate") + "/dismiss", Map.of("note", TOO_LONG)))
                .containsExactlyInAnyOrder("reason", "note");
        assertThat(refused(editor, claim("published") + "/correction", Map.of()))
                .containsExactlyInAnyOrder("kind", "reason");
        assertThat(refused(editor, claim("published") + "/retraction", Map.of()))
                .containsExactly("reason");
        assertThat(refused(editor, claim("submitted") + "/return", Map.of())).containsExactly("reason");
        assertThat(refused(reviewer, claim("assigned") + "/decline", Map.of())).containsExactly("reason");
        assertThat(refused(editor, claim("candidate") + "/merge", Map.of())).containsExactly("into");
        assertThat(refused(
                        editor,
                        claim("open") + "/edit",
                        Map.of("wording", "", "dueAt", "soon", "topics", "t".repeat(100))))
                .contains("wording", "priority", "dueAt", "topics");
    }

    @Test
    void every_long_text_names_its_own_label() {
        assertThat(refused(editor, claim("submitted") + "/report", Map.of()))
                .contains("headline", "summary", "body", "rating");
        String disputed = claim("disputed");
        assertThat(refused(editor, disputed, disputed + "/adjudication", Map.of()))
                .containsExactlyInAnyOrder("rating", "rationale");
        String begun = claim("begun");
        assertThat(refused(reviewer, begun, begun + "/verdict", Map.of("rationale", TOO_LONG, "then", "save")))
                .containsExactly("rationale");
        assertThat(refused(reviewer, begun, begun + "/primary-source-reason", Map.of()))
                .containsExactly("primarySourceReason");
    }

    @Test
    void the_forms_of_duty_desks_scales_and_tokens_tell_all_that_they_lack() {
        assertThat(refused(reviewer, "/duty", "/duty/recusals", Map.of()))
                .containsExactlyInAnyOrder("kind", "name", "reason");
        assertThat(refused(reviewer, "/account", "/account/tokens", Map.of("days", "30")))
                .contains("present");
        assertThat(refused(admin, "/desks/new", Map.of("reviewsRequired", "7")))
                .contains("name", "reviewsRequired")
                .doesNotContain("code");
        assertThat(refused(admin, "/scales/new", Map.of())).contains("name").doesNotContain("code");
    }

    private String claim(String situation) {
        UUID id = situations.claims().get(situation);
        return "/claims/" + id;
    }

    private List<String> refused(Visitor visitor, String page, Map<String, String> fields) {
        return refused(visitor, page, page, fields);
    }

    /** The fields that the summary names, after a look at each. */
    private static List<String> refused(Visitor visitor, String page, String action, Map<String, String> fields) {
        Visitor.Answer answer = visitor.send(page, action, fields);
        assertThat(answer.status()).as(action).isEqualTo(422);
        Document shown = Jsoup.parse(answer.body());
        List<Element> errors = shown.select(".error-summary li a");
        for (Element error : errors) {
            Element field = shown.getElementById(error.attr("href").substring(1));
            assertThat(field)
                    .as(action + ": where “" + error.text() + "” leads")
                    .isNotNull();
            Matcher named = NAMED.matcher(error.text());
            if (named.find()) {
                assertThat(label(shown, field)).as(action).startsWith(named.group(1));
            }
        }
        fields.forEach((name, value) -> {
            for (Element field : shown.select("form[action=" + action + "] textarea[name=" + name + "]")) {
                assertThat(field.wholeText().strip())
                        .as("what was typed into " + name)
                        .isEqualTo(value);
            }
        });
        return errors.stream().map(error -> error.attr("href").substring(1)).toList();
    }

    private static String label(Document shown, Element field) {
        Element label = shown.selectFirst("label[for=" + field.id() + "]");
        return (label == null ? field.selectFirst("legend") : label).text();
    }
}
