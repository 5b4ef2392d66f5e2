package org.stet.web.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.workflow.claim.Guard;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Workflow refuses by code. Every code has words in every language, and nobody refuses in words of their own. */
class RefusalWordsTest {

    /** The literals in these calls that are no code: names of fields, rules and states. */
    private static final Pattern CALL = Pattern.compile("(?:new (?:InvalidInput\\.)?(?:InvalidInput|Violation|NotYours"
            + "|NotInThisState)|Message\\.of|\\.require|\\.each)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern NOT_FOUND = Pattern.compile("new NotFound\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACES = Pattern.compile("new Places\\(\\s*\"([^\"]+)\"");
    private static final Pattern SLOT = Pattern.compile("\\{\\d}");

    /** Names of fields and files that look like codes. */
    private static final Set<String> NO_CODES = Set.of(
            "archive.name",
            "article.authors",
            "article.publisher",
            "article.text",
            "article.title",
            "article.url",
            "claim-review.md",
            "claim.chain",
            "claim.reasons",
            "claim.speaker",
            "claim.text",
            "claim.wording",
            "evidence.quote",
            "list.assignee",
            "list.desk",
            "list.state");

    /** What is refused there is told in the words of Google's interface, as its clients know them. */
    private static final String IN_WORDS_OF_OTHERS = "package org.stet.web.google;";

    private final Map<String, String> english = RefusalWords.templates("en");

    @Test
    void every_code_that_is_used_has_words() throws IOException {
        Set<String> families = english.keySet().stream()
                .map(code -> code.substring(0, Math.max(0, code.indexOf('.'))))
                .collect(toCollection(TreeSet::new));
        Set<String> without = new TreeSet<>();
        for (String source : sources()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String text = literal.group(1);
                if (text.matches("[a-z-]+\\.[a-z0-9.-]*[a-z0-9]")
                        && families.contains(text.substring(0, text.indexOf('.')))
                        && english.keySet().stream()
                                .noneMatch(code -> code.equals(text) || code.startsWith(text + "."))) {
                    without.add(text);
                }
            }
            Matcher places = PLACES.matcher(source);
            while (places.find()) {
                without.addAll(Stream.of("busy." + places.group(1), "busy." + places.group(1) + ".of-yours")
                        .filter(code -> !english.containsKey(code))
                        .toList());
            }
            Matcher missing = NOT_FOUND.matcher(source);
            while (missing.find()) {
                String code = "not-found." + missing.group(1).replace(' ', '-');
                if (!english.containsKey(code)) {
                    without.add(code);
                }
            }
        }
        without.removeAll(NO_CODES);
        assertThat(without).isEmpty();
    }

    @Test
    void nobody_refuses_in_words_of_their_own() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String source : sources()) {
            if (source.startsWith(IN_WORDS_OF_OTHERS)) {
                continue;
            }
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                Matcher literal = LITERAL.matcher(arguments(source, call.end()));
                while (literal.find()) {
                    if (literal.group(1).matches("[A-Z“][^\"]* [^\"]*")) {
                        words.add(literal.group(1));
                    }
                }
            }
        }
        assertThat(words).isEmpty();
    }

    @Test
    void guards_permissions_and_faults_have_words() {
        assertThat(english.keySet())
                .containsAll(Arrays.stream(Guard.values()).map(Guard::message).toList())
                .containsAll(Arrays.stream(Permission.values())
                        .map(Permission::message)
                        .toList())
                .containsAll(Arrays.stream(Fault.values())
                        .flatMap(fault -> Stream.of("fault." + fault.code(), "fault." + fault.code() + ".advice"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = "de")
    void another_language_has_the_same_codes_with_the_same_slots(String language) {
        Map<String, String> other = RefusalWords.templates(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        Map<String, Set<String>> slots = new HashMap<>();
        english.forEach((code, words) -> slots.put(code, slots(words)));
        assertThat(other)
                .allSatisfy((code, words) -> assertThat(slots(words)).as(code).isEqualTo(slots.get(code)));
    }

    @Test
    void values_lists_and_messages_are_put_in_their_places() {
        assertThat(RefusalWords.of(Message.of("desk.unknown", "a$1{0}"))).isEqualTo("There is no desk “a$1{0}”.");
        assertThat(RefusalWords.of(Message.of("request.one-of", List.of("a", "b"))))
                .isEqualTo("Give one of: a, b.");
        assertThat(RefusalWords.of(
                        Message.of("assignment.conflict", "ana", Message.of("recusal.topic", "Trade", "my own"))))
                .isEqualTo("“ana” has a conflict of interest with the topic “Trade”: my own.");
        assertThat(RefusalWords.of(new InvalidInput(List.of(
                        new InvalidInput.Violation("a", Fault.MISSING, "field.missing", "a"),
                        new InvalidInput.Violation("b", Message.quoted("Words of a page."))))))
                .isEqualTo("Write something in “a”. Words of a page.");
    }

    @Test
    void words_are_no_code() {
        assertThatThrownBy(() -> Message.of("There is no desk.")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> slots(String words) {
        return SLOT.matcher(words).results().map(found -> found.group()).collect(toCollection(TreeSet::new));
    }

    /** What stands between the brackets of a call. */
    private static String arguments(String source, int from) {
        int depth = 1;
        int at = from;
        boolean quoted = false;
        while (at < source.length() && depth > 0) {
            char c = source.charAt(at++);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        return source.substring(from, at);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> workflow = Files.walk(Path.of("../workflow/src/main/java"));
                Stream<Path> web = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(workflow, web)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalWordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
