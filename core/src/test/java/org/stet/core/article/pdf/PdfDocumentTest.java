package org.stet.core.article.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.Paragraph;
import org.stet.core.article.reader.ArticleReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Documents made here with the pages that newsrooms are sent: broken lines, divided words, heads on every page. */
class PdfDocumentTest {

    private static final List<String> FIRST = List.of(
            "Harbour office counts lost cargo",
            "",
            "The harbour office said on Monday that the port lost 1,204 contain-",
            "ers in 2025, more than in any year before. A well-known line op-",
            "posed the count.",
            "",
            "Exports rose by 14 per cent in the same year, and the ministry of");
    private static final List<String> SECOND =
            List.of("trade expects more.", "", "The line, well-", "known for its ferries, did not answer.");

    @Test
    void lines_that_the_page_broke_are_joined_and_heads_of_pages_are_left_out() throws IOException {
        PdfDocument read =
                PdfDocument.read(pages("The count of the harbour", List.of(FIRST, SECOND, List.of("It ends here."))));
        assertThat(read.title()).contains("The count of the harbour");
        assertThat(read.text().split("\n\n"))
                .containsExactly(
                        "Harbour office counts lost cargo",
                        "The harbour office said on Monday that the port lost 1,204 containers in 2025, more than in any year"
                                + " before. A well-known line opposed the count.",
                        "Exports rose by 14 per cent in the same year, and the ministry of trade expects more.",
                        "The line, well-known for its ferries, did not answer.",
                        "It ends here.");
    }

    @Test
    void the_reader_takes_it_as_it_takes_a_text() throws IOException {
        Article article = new ArticleReader()
                .readFile(pages("scan0001.pdf", List.of(FIRST, SECOND)), Optional.empty(), Optional.empty());
        assertThat(article.metadata().title()).contains("Harbour office counts lost cargo");
        assertThat(article.metadata().detectedLanguage()).contains("en");
        assertThat(article.paragraphs())
                .extracting(Paragraph::kind)
                .startsWith(Paragraph.Kind.HEADING)
                .hasSize(4);
    }

    @Test
    void what_holds_no_words_is_protected_or_broken_is_refused_in_words() throws IOException {
        refused(pages("Pictures only", List.of(List.of())), NotAnArticle.Reason.EMPTY, "pictures of pages");
        refused(locked(), NotAnArticle.Reason.BINARY, "protected");
        refused("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII), NotAnArticle.Reason.BINARY, "broken");
        byte[] cut = pages("Cut off", List.of(FIRST));
        byte[] half = Arrays.copyOf(cut, cut.length / 3);
        assertThatThrownBy(() -> PdfDocument.read(half)).isInstanceOf(NotAnArticle.class);
        List<List<String>> many = Collections.nCopies(PdfDocument.MOST_PAGES + 1, List.of("Page"));
        refused(pages("A book of them", many), NotAnArticle.Reason.TOO_LARGE, "more than 200 pages");
    }

    @Test
    void what_unpacks_to_more_than_words_is_refused_before_it_is_unpacked() throws IOException {
        byte[] once = packed(new byte[210_000_000]);
        refused(with(once, "/FlateDecode"), NotAnArticle.Reason.TOO_LARGE, "unpacks to more than");
        refused(with(once, "/Fl#61teDecode"), NotAnArticle.Reason.TOO_LARGE, "unpacks to more than");
        refused(with(packed(once), "[/FlateDecode /FlateDecode]"), NotAnArticle.Reason.TOO_LARGE, "more than once");
        refused(with(new byte[200_000], "/LZWDecode"), NotAnArticle.Reason.TOO_LARGE, "old way");
    }

    private static void refused(byte[] file, NotAnArticle.Reason reason, String words) {
        assertThatThrownBy(() -> PdfDocument.read(file))
                .isInstanceOfSatisfying(NotAnArticle.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(words);
    }

    private static byte[] pages(String title, List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            int number = 0;
            for (List<String> lines : pages) {
                number++;
                PDPage page = new PDPage();
                document.addPage(page);
                if (lines.isEmpty()) {
                    continue;
                }
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    line(out, 760, "Harbour Herald, page " + number);
                    float y = 700;
                    for (String line : lines) {
                        line(out, y, line);
                        y -= line.isEmpty() ? 16 : 13;
                    }
                }
            }
            return bytes(document);
        }
    }

    private static void line(PDPageContentStream out, float y, String line) throws IOException {
        if (!line.isEmpty()) {
            out.beginText();
            out.newLineAtOffset(72, y);
            out.showText(line);
            out.endText();
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            return bytes(document);
        }
    }

    /** A document whose page holds these bytes as they are, said to be packed in this way. */
    private static byte[] with(byte[] content, String filter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document, new ByteArrayInputStream(content));
            stream.getCOSObject().setItem(COSName.FILTER, COSName.getPDFName("XXXXXXXX"));
            page.setContents(stream);
            String file = new String(bytes(document), StandardCharsets.ISO_8859_1);
            return file.replace("/XXXXXXXX", filter).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
