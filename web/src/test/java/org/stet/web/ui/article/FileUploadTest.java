package org.stet.web.ui.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

/** An article comes in as a file: a PDF document, a saved page or a text, in the form and over REST. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FileUploadTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void an_editor_reads_a_pdf_and_is_told_what_cannot_be_read() throws IOException {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page editor = browser.signedIn("editor", StetBrowser.PHONE, ColorScheme.DARK);
            editor.navigate("/articles/new");
            editor.locator("form[action='/articles/new/file'] button").click();
            assertThat(editor.locator(".error-summary").textContent()).contains("Choose a file");
            StetBrowser.assertAccessible(editor);
            editor.locator("#fileUrl").fill("https://harbour.example/report");
            editor.locator("#file")
                    .setInputFiles(
                            new FilePayload("report.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}));
            editor.locator("form[action='/articles/new/file'] button").click();
            assertThat(editor.locator(".error-summary").textContent()).contains("The PDF is broken");
            assertThat(editor.locator("#fileUrl").inputValue()).isEqualTo("https://harbour.example/report");
            editor.locator("#file").setInputFiles(new FilePayload("report.pdf", "application/pdf", pdf("412")));
            editor.locator("form[action='/articles/new/file'] button").click();
            assertThat(editor.url()).contains("/articles/");
            assertThat(editor.locator("h1").textContent()).contains("Harbour office counts lost jobs");
            assertThat(editor.locator("main").textContent()).contains("lost 412 jobs in 2025 and");
        }
    }

    @Test
    void programs_send_a_file_as_base64() throws IOException {
        Calls.json(Calls.INTEGRATOR, Map.of("file", Base64.getEncoder().encodeToString(pdf("413"))))
                .post("/api/articles")
                .then()
                .statusCode(201)
                .body("title", equalTo("Harbour office counts lost jobs"))
                .body("claims.size()", greaterThan(0));
        String page = "<html><head><title>Quay</title></head><body><article><h1>The quay is closed</h1><p>"
                + "The harbour office said on Monday that the quay lost 99 ships in 2025, more than in any year before."
                + "</p></article></body></html>";
        Calls.json(
                        Calls.INTEGRATOR,
                        Map.of(
                                "file",
                                Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8)),
                                "url",
                                "https://harbour.example/quay"))
                .post("/api/articles")
                .then()
                .statusCode(201)
                .body("text", containsString("99 ships"))
                .body("url", equalTo("https://harbour.example/quay"));
        Calls.problem(Calls.json(Calls.INTEGRATOR, Map.of("file", "no base64!")).post("/api/articles"), 422)
                .body("violations[0].field", equalTo("file"));
        Calls.problem(
                        Calls.json(
                                        Calls.INTEGRATOR,
                                        Map.of("file", Base64.getEncoder().encodeToString(new byte[] {1, 0, 2})))
                                .post("/api/articles"),
                        422)
                .body("violations[0].field", equalTo("file"));
    }

    private static byte[] pdf(String jobs) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                float y = 700;
                for (String line : List.of(
                        "Harbour office counts lost jobs",
                        "",
                        "The harbour office said on Monday that the port lost " + jobs + " jobs in 2025",
                        "and 14 per cent of its exports, more than in any year before.")) {
                    out.beginText();
                    out.newLineAtOffset(72, y);
                    out.showText(line);
                    out.endText();
                    y -= line.isEmpty() ? 18 : 13;
                }
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        }
    }
}
