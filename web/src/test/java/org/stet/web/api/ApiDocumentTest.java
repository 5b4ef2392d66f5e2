package org.stet.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code docs/openapi.json}, from which clients are made before anything runs, the same as what Stet hands out. After a
 * change of the API: {@code mvn -pl web -am test -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dopenapi.doc.write=true}.
 */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ApiDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.json");

    @Test
    void the_document_in_the_repository_is_the_one_that_is_handed_out() throws IOException {
        String printed = inOrder(given().get("/q/openapi?format=json").asString());
        if (Boolean.getBoolean("openapi.doc.write")) {
            Files.writeString(FILE, printed, StandardCharsets.UTF_8);
        }
        assertThat(FILE).as("print it again with -Dopenapi.doc.write=true").hasContent(printed);
    }

    /** By name, whatever order the fields come in, so that only changes differ. */
    private static String inOrder(String json) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return mapper.writer(printer).writeValueAsString(mapper.readValue(json, Object.class)) + "\n";
    }
}
