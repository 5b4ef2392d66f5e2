package org.stet.web.wording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Transition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints {@code docs/workflow.md} from the state table. After a change of the table:
 * {@code mvn -pl web -am test -Dtest=WorkflowDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dworkflow.doc.write=true}.
 */
class WorkflowDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "workflow.md");

    private static final String HEAD = """
            # What a claim goes through

            <!-- Printed from org.stet.workflow.claim.Transition by WorkflowDocumentTest, which fails when the two differ.
                 To print it again: mvn -pl web -am test -Dtest=WorkflowDocumentTest
                 -Dsurefire.failIfNoSpecifiedTests=false -Dworkflow.doc.write=true -->

            The state says where a claim is; what was found about it is its verdict, which is another thing. Every change,
            by page, API, bulk action or schedule, is one row of the table below: what stands in no row does not happen.
            """;

    @Test
    void the_document_says_what_the_table_says() throws IOException {
        String printed = HEAD + states() + rows() + diagram();
        if (Boolean.getBoolean("workflow.doc.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, printed, StandardCharsets.UTF_8);
        }
        assertThat(FILE).as("print it again with -Dworkflow.doc.write=true").hasContent(printed);
    }

    private static String states() {
        return "\n## States\n\n| state | meaning |\n|---|---|\n"
                + Arrays.stream(ClaimState.values())
                        .map(state -> "| " + state + " | " + state.meaning() + " |\n")
                        .collect(joining());
    }

    private static String rows() {
        return "\n## Transitions\n\n| from | action | who | rules | to |\n|---|---|---|---|---|\n"
                + Transition.TABLE.stream()
                        .map(row -> "| "
                                + String.join(
                                        " | ",
                                        row.from().name(),
                                        row.action().code(),
                                        row.party().title(),
                                        row.guards().stream()
                                                .map(guard -> RefusalWords.of(guard.message()))
                                                .collect(joining(" ")),
                                        targets(row))
                                + " |\n")
                        .collect(joining());
    }

    private static String targets(Transition row) {
        return row.stays() ? "stays" : inOrder(row).stream().map(Enum::name).collect(joining(" or "));
    }

    private static List<ClaimState> inOrder(Transition row) {
        return row.to().stream().sorted().toList();
    }

    private static String diagram() {
        Map<String, String> arrows = new LinkedHashMap<>();
        for (Transition row : Transition.TABLE) {
            for (ClaimState to : inOrder(row)) {
                if (to != row.from()) {
                    arrows.merge(
                            row.from() + " --> " + to, row.action().code(), (before, more) -> before + ", " + more);
                }
            }
        }
        return "\n## Diagram\n\n```mermaid\nstateDiagram-v2\n    [*] --> CANDIDATE\n"
                + arrows.entrySet().stream()
                        .map(arrow -> "    " + arrow.getKey() + " : " + arrow.getValue() + "\n")
                        .collect(joining())
                + "```\n";
    }
}
