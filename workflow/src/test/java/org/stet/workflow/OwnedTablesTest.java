package org.stet.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A feature's tables are its own. HQL and SQL in strings are seen by no compiler and no ArchUnit, so they are read here: only
 * the package that holds the entity changes its rows, and others read them through it. What reads across features is the
 * package {@code reading}, and the few classes below, each for its reason.
 */
class OwnedTablesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/stet/workflow");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(from|join|update|into)\\s+([A-Za-z_]\\w*)");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:delete\\s+from|update|insert\\s+into)\\s+([A-Za-z_]\\w*)");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");
    private static final Set<String> READS_ACROSS = Set.of("reading");

    /** Classes that read what is another feature's, and why they may. */
    private static final Map<String, String> FOR_A_REASON = new TreeMap<>(Map.ofEntries(
            Map.entry("agreement.RevealedVerdicts", "a figure by the topics of claims"),
            Map.entry("assignment.Assignments", "an assignment is open by the state of its claim"),
            Map.entry("assignment.Distributing", "what waits in the queue, with its claim's time"),
            Map.entry("assignment.Suggesting", "who knows a topic by the claims that they reviewed"),
            Map.entry("audit.TextErasure", "a claim's words are erased wherever a document or the record repeats them"),
            Map.entry("claim.ClaimSelect", "a list of the claims that somebody holds, in one statement"),
            Map.entry("claim.ClaimTraits", "a list of claims by their article or their verdict, in one statement"),
            Map.entry("claim.Contributors", "who had a hand in a claim, by the record and the assignments"),
            Map.entry("claim.Situations", "how things stand with a claim that is about to change, in one statement"),
            Map.entry("deadline.Clocks", "a clock runs by the state of its claim"),
            Map.entry("evidence.EvidenceFile", "a file that was erased is read as what says so"),
            Map.entry("factcheck.ApprovedDocument", "a text that was erased is read as what says so"),
            Map.entry("matching.PastCheckIndex", "the index is made of what others published"),
            Map.entry("matching.PublicNow", "the index is made of what is published"),
            Map.entry("publication.EarlierApprovals", "what an older release approved gets its document once"),
            Map.entry("publication.Rechecks", "what is public, by the state of its claim")));

    @Test
    void nobody_changes_the_rows_of_another_feature() throws IOException {
        assertThat(strangers(CHANGED, 1)).isEmpty();
    }

    @Test
    void what_is_another_features_is_read_in_one_package_or_for_a_reason() throws IOException {
        assertThat(strangers(NAMED, 2).keySet()).containsExactlyInAnyOrderElementsOf(FOR_A_REASON.keySet());
    }

    /** The classes whose strings name tables of other packages, with these. */
    private static Map<String, Set<String>> strangers(Pattern named, int group) throws IOException {
        Map<String, String> owners = owners();
        Map<String, Set<String>> strangers = new TreeMap<>();
        for (Path file : sources()) {
            String home = home(file);
            if (READS_ACROSS.contains(home) && named == NAMED) {
                continue;
            }
            Matcher literal =
                    LITERAL.matcher(JOINT.matcher(Files.readString(file)).replaceAll(""));
            while (literal.find()) {
                Matcher table = named.matcher(literal.group(1) == null ? literal.group(2) : literal.group(1));
                while (table.find()) {
                    String owner = owners.getOrDefault(table.group(group), home);
                    if (!owner.equals(home)) {
                        strangers
                                .computeIfAbsent(home + "." + simpleName(file), name -> new TreeSet<>())
                                .add(table.group(group));
                    }
                }
            }
        }
        return strangers;
    }

    /** Which package holds an entity, by the names of the entity and of its table. */
    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            if (source.contains("\n@Entity")) {
                String name = simpleName(file);
                Matcher table = TABLE.matcher(source);
                owners.put(name, home(file));
                owners.put(table.find() ? table.group(1) : underscored(name), home(file));
            }
        }
        return owners;
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String home(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String underscored(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
