package org.stet.web.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;

import static org.assertj.core.api.Assertions.assertThat;

/** A million rows leave with no more memory than a thousand: docs/benchmarks.md says how to run it. */
@Tag("drill")
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ExportDrillTest {

    private static final Logger LOG = Logger.getLogger(ExportDrillTest.class);
    private static final int ROWS = Integer.getInteger("stet.drill.rows", 1_000_000);
    private static final int LOOK_EVERY = 100_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_MEGABYTES = 48;

    @TestHTTPResource("/")
    URI base;

    @Inject
    TestClaims claims;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void a_million_rows_take_no_more_memory_than_a_thousand() throws Exception {
        fill(claims.candidate("news").id());
        for (String file : new String[] {"audit.csv", "audit.jsonl"}) {
            read(file);
        }
    }

    private void read(String file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/exports/" + file))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("admin:" + StetDatabase.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .build();
        long before = used();
        long began = System.nanoTime();
        long rows = 0;
        long characters = 0;
        long most = 0;
        InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows++;
                characters += line.length();
                if (rows % LOOK_EVERY == 0) {
                    most = Math.max(most, used());
                }
            }
        }
        LOG.infof(
                "%s: %d rows, %d MB, %.0f s; %d MB of memory before, %d MB at most meanwhile, of %d MB",
                file,
                rows,
                characters / MEGABYTE,
                (System.nanoTime() - began) / 1e9,
                before / MEGABYTE,
                most / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        assertThat(rows).isGreaterThan(ROWS);
        assertThat((most - before) / MEGABYTE).isLessThan(MOST_MEGABYTES);
    }

    /** What is in memory that something still needs. */
    private static long used() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Entries of one claim, under hashes of nothing. */
    private void fill(UUID claim) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_entry (position, subject_type, subject_id, seq, at, action, before, after,"
                                + " previous_hash, hash) select nextval('audit_entry_position'), 'CLAIM', ?, 1000 + n,"
                                + " now(), 'edit', '{}', '{\"wording\":\"' || repeat('words ', 30) || '\"}',"
                                + " repeat('0', 64), repeat('0', 64) from generate_series(1, ?) n")) {
            insert.setObject(1, claim);
            insert.setInt(2, ROWS);
            insert.executeUpdate();
        }
    }
}
