package org.stet.workflow.article;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.stet.core.article.fetch.PageFetcher;
import org.stet.core.article.reader.ArticleReader;
import org.stet.core.claim.ClaimExtractor;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.InvalidInput.Violation;
import org.stet.workflow.refusal.Message;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class LimitTest {

    private static final String TEXT = "The council spent 5 million crowns in 2020, the mayor said on Monday. ";

    private final Actor editor = new Actor(UUID.randomUUID(), "editor", "Edda Editor", Set.of(Role.EDITOR));

    private final Shelf shelf = new Shelf(null, null, null, null, null, null, null, null) {
        @Override
        Desk desk(Optional<String> idOrCode) {
            return null;
        }
    };

    @Test
    void an_article_that_takes_too_long_is_refused_with_the_reason_and_a_way_out() {
        try (PageFetcher fetcher = new PageFetcher()) {
            ClaimExtractor hurried = ClaimExtractor.fast().within(Duration.ofMillis(1));
            Intake intake = new Intake(fetcher, new ArticleReader(), hurried, shelf, null, null);
            Submission text = new Submission.Text(TEXT.repeat(200), Optional.empty(), Optional.empty());

            assertThatThrownBy(() -> intake.prepare(editor, text, Intake.Sending.to(Optional.empty())))
                    .asInstanceOf(type(InvalidInput.class))
                    .extracting(InvalidInput::violations)
                    .isEqualTo(List.of(new Violation(
                            "text",
                            Fault.OUT_OF_RANGE,
                            "article.too-long",
                            Message.quoted("This took longer than 1 millisecond to read and was given up."))));
        }
    }
}
