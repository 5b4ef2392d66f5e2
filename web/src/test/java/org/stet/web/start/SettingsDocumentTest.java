package org.stet.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints {@code docs/settings.md} from the interfaces that read settings. After a change of one:
 * {@code mvn -pl web -am test -Dtest=SettingsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dsettings.doc.write=true}.
 */
class SettingsDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "settings.md");
    private static final List<Path> SOURCES =
            List.of(Path.of("..", "workflow", "src/main/java"), Path.of("src/main/java"));

    private static final String HEAD = """
            # Settings

            <!-- Printed from the interfaces with @ConfigMapping by SettingsDocumentTest, which fails when the two differ.
                 To print it again: mvn -pl web -am test -Dtest=SettingsDocumentTest
                 -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.doc.write=true -->

            Each is an environment variable, or a system property by its name in lower case with dots and dashes
            (`STET_TIME_ZONE` is `stet.time-zone`). Times are written as `30s`, `10m`, `7d`. The database, the address to
            listen on and the data folder are in the [administrator's guide](guides/administrator.md#settings).
            """;

    @Test
    void the_document_says_what_the_interfaces_say() throws IOException {
        String printed = HEAD + sections();
        if (Boolean.getBoolean("settings.doc.write")) {
            Files.writeString(FILE, printed, StandardCharsets.UTF_8);
        }
        assertThat(FILE).as("print it again with -Dsettings.doc.write=true").hasContent(printed);
    }

    @Test
    void only_the_settings_of_others_are_read_one_by_one() throws IOException {
        Pattern single = Pattern.compile("@ConfigProperty\\(name = \"stet\\.");
        assertThat(javaFiles().filter(file -> single.matcher(read(file)).find()))
                .as("a setting of Stet belongs into an interface with @ConfigMapping")
                .isEmpty();
    }

    private static String sections() throws IOException {
        return javaFiles()
                .filter(file -> read(file).contains("@ConfigMapping("))
                .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                .map(SettingsDocumentTest::section)
                .collect(joining());
    }

    private static String section(Path file) {
        Class<?> settings = classOf(file);
        String source = read(file);
        return "\n## " + firstSentence(javadoc(source, "public interface"))
                + "\n\n| variable | default | meaning |\n|---|---|---|\n"
                + Arrays.stream(settings.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .sorted(Comparator.comparing(method -> source.indexOf(" " + method.getName() + "();")))
                        .map(method -> row(settings, method, source))
                        .collect(joining());
    }

    private static String row(Class<?> settings, Method method, String source) {
        String property = settings.getAnnotation(ConfigMapping.class).prefix() + "."
                + Optional.ofNullable(method.getAnnotation(WithName.class))
                        .map(WithName::value)
                        .orElseGet(() -> dashed(method.getName()));
        String variable = property.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
        String byDefault = Optional.ofNullable(method.getAnnotation(WithDefault.class))
                .map(given -> "`" + given.value() + "`")
                .orElse("");
        return "| `" + variable + "` | " + byDefault + " | " + javadoc(source, " " + method.getName() + "();") + " |\n";
    }

    private static String firstSentence(String text) {
        return text.substring(0, text.indexOf('.'));
    }

    /** The text of the comment that stands last before the place, in Markdown. */
    private static String javadoc(String source, String place) {
        String before = source.substring(0, source.indexOf(place));
        String comment = before.substring(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"));
        return comment.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Class<?> classOf(Path file) {
        Matcher name = Pattern.compile("package ([\\w.]+);").matcher(read(file));
        if (!name.find()) {
            throw new IllegalStateException(file + " names no package");
        }
        String simple = file.getFileName().toString().replace(".java", "");
        try {
            return Class.forName(name.group(1) + "." + simple);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<Path> javaFiles() throws IOException {
        return SOURCES.stream().flatMap(SettingsDocumentTest::walk).filter(file -> file.toString()
                .endsWith(".java"));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
