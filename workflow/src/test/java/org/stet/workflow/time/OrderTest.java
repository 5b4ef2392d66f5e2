package org.stet.workflow.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown in order is ordered by the order of recording: a time, or an id that begins with one, moves with the clock. */
class OrderTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern ORDER = Pattern.compile("order by ([^\"]*)");
    private static final Pattern BY_TIME_OR_ID = Pattern.compile("(?:\\w+\\.)?(?:\\w*(?:At|_at)|id|\\w+Id)(?:\\s.*)?");

    /** Where a time or an id decides an order, and why it may. */
    private static final Map<String, String> BY_NATURE = new TreeMap<>(Map.ofEntries(
            Map.entry("Absences: startsAt, id", "times that people give, of the calendar"),
            Map.entry("Absences: starts_at limit 1 offset :passedOver for update skip locked", "what falls due"),
            Map.entry("Rechecks: e.expiresAt, c.id", "what falls due"),
            Map.entry("Clocks: dueAt, id", "what falls due"),
            Map.entry("ReaderCases: dueAt, ordinal", "what falls due"),
            Map.entry("Clocks: c.id for no key update", "the order of locks"),
            Map.entry("Clocks: id", "the order of locks"),
            Map.entry("SourceVisits: v.due_at limit 1 for update skip locked", "what falls due"),
            Map.entry("WebhookDeliveries: d.due_at limit 1 for update of d skip locked", "what falls due"),
            Map.entry("MailQueue: mail_at limit 1 for update skip locked", "what falls due"),
            Map.entry("Claims: id", "the order of locks"),
            Map.entry("Assignments: a.claimId, a.ordinal", "grouped by claim"),
            Map.entry("Assignments: a.claimId", "the order of locks"),
            Map.entry("RevealedVerdicts: v.claimId, v.round, v.reviewerId", "any order that stays, for a figure"),
            Map.entry("Sessions: id", "an export of everything"),
            Map.entry("ApiTokens: id", "an export of everything"),
            Map.entry("Sessions: id desc", "one's own sessions, all of them, each with its times"),
            Map.entry("ApiTokens: id desc", "one's own tokens, all of them, each with its times"),
            Map.entry("Drafts: kept_at desc", "one's own drafts, all of them, each with its time"),
            Map.entry("Drafts: kept_at desc offset :most)", "of very many drafts the oldest goes")));

    @Test
    void nothing_is_ordered_by_a_time_or_an_id_but_for_a_reason() throws IOException {
        assertThat(ordersByTimeOrId()).containsExactlyInAnyOrderElementsOf(BY_NATURE.keySet());
    }

    private static List<String> ordersByTimeOrId() throws IOException {
        List<String> orders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = JOINT.matcher(Files.readString(file)).replaceAll("");
                Matcher order = ORDER.matcher(source);
                while (order.find()) {
                    String name = file.getFileName().toString().replace(".java", "") + ": "
                            + order.group(1).strip();
                    String first = order.group(1).strip().split(",")[0];
                    if (BY_TIME_OR_ID.matcher(first).matches() && !orders.contains(name)) {
                        orders.add(name);
                    }
                }
            }
        }
        return orders;
    }
}
