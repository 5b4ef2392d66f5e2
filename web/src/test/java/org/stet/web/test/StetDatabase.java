package org.stet.web.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.stet.web.start.DataFolder;
import org.stet.web.start.EmbeddedDatabase;
import org.stet.web.start.LocalSecrets;

/**
 * The embedded database as a first start makes it, in a temporary folder, once for all tests of a run:
 * {@code @WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class StetDatabase implements QuarkusTestResourceLifecycleManager {

    /** The password of every account; the accounts are those of a first start: admin, editor, reviewer1 and the others. */
    public static final String PASSWORD = "correct-horse-battery-staple";

    /** The token that opens the metrics. */
    public static final String METRICS_TOKEN = "metrics-of-the-tests-0123456789";

    private Path path;
    private DataFolder folder;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        path = temporaryFolder();
        folder = DataFolder.take(path);
        Map<String, String> settings = new HashMap<>(LocalSecrets.in(folder).settings());
        database = EmbeddedDatabase.start(folder);
        settings.putAll(database.settings());
        settings.put("stet.demo", "accounts");
        settings.put("stet.demo.password", PASSWORD);
        settings.put("stet.limit.wrong-sign-ins", "50");
        settings.put("stet.limit.requests-a-minute", "60000");
        settings.put("stet.limit.anonymous-requests-a-minute", "60000");
        settings.put("stet.limit.public-pages-a-minute", "60000");
        // tests fill in forms for readers faster than anybody, and many of them from one address
        settings.put("stet.readers.least-time", "PT0S");
        settings.put("stet.readers.cases-an-hour", "1000");
        settings.put("stet.publisher.security-contact", "mailto:security@newsroom.example");
        settings.put("stet.metrics.token", METRICS_TOKEN);
        settings.put("stet.metrics.every", "0S");
        settings.put("stet.backup.folder", path.resolve("no-backups").toString());
        settings.put("stet.connection.body", "3S");
        settings.put("stet.webhooks.inner-networks", "true");
        settings.put("stet.matching.in-memory", "true");
        settings.put("stet.streams.every", "0.2S");
        settings.put("stet.streams.heartbeat", "1S");
        // a class that cannot be read twice, told with its stack each time
        settings.put("quarkus.log.category.\"com.tngtech.archunit\".level", "ERROR");
        // words of the OpenAPI document that are no schema
        settings.put("quarkus.log.category.\"com.networknt\".level", "ERROR");
        return settings;
    }

    @Override
    public void stop() {
        database.close();
        folder.close();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("stet-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
