package org.stet.workflow.factcheck;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.stet.core.attribution.SourceKind;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.reply.ReplyRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever readers see is in the hash: no part of the document can change without it. */
class CheckDocumentTest {

    private static final Instant ASKED = Instant.parse("2026-05-01T09:00:00Z");
    private static final CheckDocument DOCUMENT = document();

    @Test
    void every_change_of_any_field_gives_another_hash() throws ReflectiveOperationException {
        List<Object> variants = variants(DOCUMENT);
        assertThat(variants).hasSizeGreaterThan(70);
        Set<String> hashes = new HashSet<>(Set.of(DOCUMENT.sha256()));
        for (Object variant : variants) {
            assertThat(hashes.add(((CheckDocument) variant).sha256()))
                    .as("%s", variant)
                    .isTrue();
        }
    }

    @Test
    void what_was_written_is_read_again_word_for_word() {
        CheckDocument read = CheckDocument.read(DOCUMENT.canonical());
        assertThat(read).isEqualTo(DOCUMENT);
        assertThat(read.canonical()).isEqualTo(DOCUMENT.canonical());
        assertThat(DOCUMENT.canonical()).startsWith("{\"article\":{").doesNotContain("\n");
    }

    @Test
    void a_reply_that_was_awaited_when_it_went_out_is_silence_after_its_deadline_alone() {
        CheckDocument.Reply awaited = reply(Optional.empty(), Optional.empty());
        assertThat(awaited.outcomeAt(awaited.deadline().minusSeconds(1))).isEqualTo(ReplyRequest.Outcome.AWAITED);
        assertThat(awaited.outcomeAt(awaited.deadline())).isEqualTo(ReplyRequest.Outcome.SILENT);
        assertThat(reply(Optional.of(ReplyRequest.Outcome.ANSWERED), Optional.of("No."))
                        .outcomeAt(ASKED))
                .isEqualTo(ReplyRequest.Outcome.ANSWERED);
    }

    /** The value with one thing changed in it, once for each thing that can be. */
    private static List<Object> variants(Object value) throws ReflectiveOperationException {
        List<Object> variants = new ArrayList<>();
        if (value instanceof Record whole) {
            for (RecordComponent part : whole.getClass().getRecordComponents()) {
                for (Object changed : variants(part.getAccessor().invoke(whole))) {
                    variants.add(with(whole, part, changed));
                }
            }
        } else if (value instanceof Optional<?> optional) {
            assertThat(optional).as("the document of this test is full").isPresent();
            variants.add(Optional.empty());
            variants(optional.get()).forEach(changed -> variants.add(Optional.of(changed)));
        } else if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                variants.add(List.of());
            }
            for (int i = 0; i < list.size(); i++) {
                for (Object changed : variants(list.get(i))) {
                    List<Object> other = new ArrayList<>(list);
                    other.set(i, changed);
                    variants.add(other);
                }
            }
        } else {
            variants.add(other(value));
        }
        return variants;
    }

    private static Object with(Record whole, RecordComponent part, Object changed) throws ReflectiveOperationException {
        RecordComponent[] parts = whole.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getName().equals(part.getName())
                    ? changed
                    : parts[i].getAccessor().invoke(whole);
        }
        Constructor<?> constructor = whole.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
        return constructor.newInstance(values);
    }

    private static Object other(Object value) {
        if (value instanceof String text) {
            return text + " ";
        }
        if (value instanceof UUID) {
            return UUID.randomUUID();
        }
        if (value instanceof Instant moment) {
            return moment.plusNanos(1_000);
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Long number) {
            return number + 1;
        }
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[(constant.ordinal() + 1) % all.length];
        }
        throw new IllegalArgumentException("say how to change a " + value.getClass());
    }

    private static CheckDocument document() {
        return new CheckDocument(
                UUID.randomUUID(),
                "A “claim” – né\n\\ok",
                "Mayor Inger Holt",
                List.of(new CheckDocument.Link("The Herald", SourceKind.PUBLICATION, "reported")),
                new CheckDocument.ArticleReference(
                        "A title",
                        Optional.of("https://herald.example/1"),
                        Optional.of("The Herald"),
                        Optional.of(LocalDate.of(2026, 5, 1)),
                        Optional.of("en")),
                new CheckDocument.Report(
                        "A headline",
                        "A summary",
                        "A body\n\nof two paragraphs",
                        Optional.of(
                                new Media(Media.Medium.VIDEO, "https://video.example/1", Media.Authenticity.STAGED))),
                new CheckDocument.Verdict(
                        "false",
                        "False",
                        "It is not so.",
                        Rating.Tone.FALSE,
                        Optional.of(1),
                        Optional.of(5),
                        Optional.of(1),
                        List.of(new CheckDocument.Step("True", Optional.of(5)))),
                List.of(new CheckDocument.Source(
                        UUID.randomUUID(),
                        "https://records.example/",
                        "Records",
                        Optional.of("The office"),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        Optional.of("its words"),
                        Optional.of("page 4"),
                        Evidence.Stance.REFUTES,
                        Evidence.Kind.PRIMARY,
                        Optional.of("the agency"),
                        Optional.of("https://archive.example/"),
                        Optional.of(List.of(new CheckDocument.File(
                                UUID.randomUUID(),
                                "image/png",
                                3_000_000_000L,
                                "0a",
                                Optional.of("A table"),
                                Optional.of(new CheckDocument.Picture("0b", 1_600, 900))))))),
                List.of(new CheckDocument.Reply(
                        UUID.randomUUID(),
                        "The harbour board",
                        ASKED,
                        ASKED.plusSeconds(86_400),
                        Optional.of(ReplyRequest.Outcome.ANSWERED),
                        Optional.of("We counted again."),
                        Optional.of(ASKED.plusSeconds(60)),
                        ASKED.plusSeconds(30),
                        List.of(reply(Optional.of(ReplyRequest.Outcome.ANSWERED), Optional.of("We counted."))).stream()
                                .map(CheckDocumentTest::ended)
                                .toList())),
                Optional.of(new CheckDocument.CorrectionNote("verdict-change", "We misread the table.")));
    }

    private static CheckDocument.Reply reply(Optional<ReplyRequest.Outcome> outcome, Optional<String> answer) {
        return new CheckDocument.Reply(
                UUID.randomUUID(),
                "The board",
                ASKED,
                ASKED.plusSeconds(86_400),
                outcome,
                answer,
                Optional.empty(),
                ASKED,
                List.of());
    }

    /** With something earlier of its own, so that nothing in it is empty but the innermost list. */
    private static CheckDocument.Reply ended(CheckDocument.Reply reply) {
        return new CheckDocument.Reply(
                reply.id(),
                reply.party(),
                reply.askedAt(),
                reply.deadline(),
                reply.outcome(),
                reply.answer(),
                Optional.of(ASKED.plusSeconds(10)),
                reply.loggedAt(),
                List.of());
    }
}
