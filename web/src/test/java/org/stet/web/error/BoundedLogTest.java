package org.stet.web.error;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoundedLogTest {

    private final BoundedLog log = new BoundedLog();

    @Test
    void what_came_from_outside_begins_no_line_of_its_own() {
        ExtLogRecord record = record("signing in: %s", "eve\n12:00:00 INFO  all is well\r\u001b[2J\0\u202e");

        assertThat(written(record))
                .isEqualTo("signing in: eve\\n12:00:00 INFO  all is well\\u000d\\u001b[2J\\u0000\\u202e");
    }

    @Test
    void lines_of_a_text_that_is_logged_as_it_is_are_set_in() {
        assertThat(written(record("first\nsecond"))).isEqualTo("first\n    second");
    }

    @Test
    void a_long_message_is_cut() {
        assertThat(written(record("%s", "x".repeat(100_000))))
                .hasSizeLessThan(2_100)
                .endsWith("…");
    }

    @Test
    void a_failure_is_told_with_its_root_and_without_its_length() {
        Throwable root = new IllegalArgumentException("invalid byte sequence: \0 in\n" + "x".repeat(10_000));
        Throwable failure = root;
        for (int i = 0; i < 30; i++) {
            failure = new IllegalStateException("around " + i, failure);
        }
        ExtLogRecord record = record("it failed");
        record.setThrown(failure);

        String written = written(record);
        assertThat(written)
                .contains(
                        "it failed",
                        "IllegalStateException: around 29",
                        "IllegalArgumentException",
                        "\\u0000 in\n    x")
                .doesNotContain("\0");
        assertThat(written.length()).isLessThan(16_000);
    }

    @Test
    void an_endless_stack_is_cut() {
        ExtLogRecord record = record("too deep");
        record.setThrown(deep());

        assertThat(written(record).lines().count()).isLessThan(40);
    }

    private static Throwable deep() {
        try {
            return deepest(0);
        } catch (StackOverflowError tooDeep) {
            return tooDeep;
        }
    }

    private static Throwable deepest(int level) {
        return level < 0 ? new IllegalStateException() : deepest(level + 1 & Integer.MAX_VALUE);
    }

    private static ExtLogRecord record(String format, Object... parameters) {
        ExtLogRecord record =
                new ExtLogRecord(Level.ERROR, format, ExtLogRecord.FormatStyle.PRINTF, BoundedLogTest.class.getName());
        record.setParameters(parameters);
        return record;
    }

    private String written(ExtLogRecord record) {
        assertThat(log.isLoggable(record)).isTrue();
        return new PatternFormatter("%s%e").format(record);
    }
}
