package org.stet.core.article.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

import org.stet.core.article.NotAnArticle;

/**
 * The words of a PDF document in paragraphs: lines that the page's width broke are joined, a word that was divided at the end
 * of a line is whole again, and what stands at the head or foot of every page is left out.
 *
 * @param text the paragraphs, with an empty line between
 * @param title the title that the document gives itself, which many do not
 */
public record PdfDocument(String text, Optional<String> title) {

    /** The most pages that are read; a longer document is a book or a file of records. */
    public static final int MOST_PAGES = 200;

    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PARAGRAPH_END = "\u0002";
    private static final String PAGE_END = "\f";
    private static final int LONGEST_TITLE = 300;
    private static final int EDGE = 2;
    private static final int SHORTEST_RUN = 3;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}-]+");

    static {
        FontMappers.set(new OneFont());
    }

    /** Whether a file begins as a PDF does. */
    public static boolean isPdf(byte[] bytes) {
        if (bytes.length < BEGINNING.length) {
            return false;
        }
        for (int i = 0; i < BEGINNING.length; i++) {
            if (bytes[i] != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a document.
     *
     * @param bytes the file
     * @throws NotAnArticle if it is broken, protected, too large, or holds pictures of words only
     */
    public static PdfDocument read(byte[] bytes) {
        PackedStreams.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw new NotAnArticle(NotAnArticle.Reason.BINARY, "The PDF is protected.");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new NotAnArticle(
                        NotAnArticle.Reason.TOO_LARGE, "The PDF has more than " + MOST_PAGES + " pages.");
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new NotAnArticle(
                        NotAnArticle.Reason.EMPTY, "The PDF holds pictures of pages, and no words that can be read.");
            }
            return new PdfDocument(text, title(document));
        } catch (IOException broken) {
            throw new NotAnArticle(NotAnArticle.Reason.BINARY, "The PDF is broken or protected.");
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("");
        stripper.setParagraphEnd(PARAGRAPH_END);
        stripper.setPageStart("");
        stripper.setPageEnd(PAGE_END);
        stripper.setArticleStart("");
        stripper.setArticleEnd("");
        List<List<List<String>>> pages = new ArrayList<>();
        for (String page : stripper.getText(document).split(PAGE_END, -1)) {
            List<List<String>> paragraphs = new ArrayList<>();
            for (String paragraph : page.split(PARAGRAPH_END, -1)) {
                List<String> lines = paragraph
                        .lines()
                        .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
                if (!lines.isEmpty()) {
                    paragraphs.add(lines);
                }
            }
            if (!paragraphs.isEmpty()) {
                pages.add(paragraphs);
            }
        }
        return joined(withoutRunningHeads(pages));
    }

    /** What stands at the edge of several pages in the same words, but for numbers, belongs to the pages and not to the text. */
    private static List<List<List<String>>> withoutRunningHeads(List<List<List<String>>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<List<String>> page : pages) {
            Set<String> here = new HashSet<>();
            edges(page).forEach(line -> here.add(shape(line)));
            here.forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        int run = Math.min(SHORTEST_RUN, Math.max(2, pages.size()));
        List<List<List<String>>> kept = new ArrayList<>();
        for (List<List<String>> page : pages) {
            Set<String> edges = new HashSet<>(edges(page));
            List<List<String>> paragraphs = new ArrayList<>();
            for (List<String> paragraph : page) {
                List<String> lines = paragraph.stream()
                        .filter(line -> !edges.contains(line) || seen.get(shape(line)) < run && !isNumber(line))
                        .toList();
                if (!lines.isEmpty()) {
                    paragraphs.add(lines);
                }
            }
            kept.add(paragraphs);
        }
        return kept;
    }

    private static List<String> edges(List<List<String>> page) {
        List<String> lines = page.stream().flatMap(List::stream).toList();
        List<String> edges = new ArrayList<>(lines.subList(0, Math.min(EDGE, lines.size())));
        edges.addAll(lines.subList(Math.max(0, lines.size() - EDGE), lines.size()));
        return edges;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("0");
    }

    private static boolean isNumber(String line) {
        return DIGITS.matcher(line).matches();
    }

    private static String joined(List<List<List<String>>> pages) {
        Set<String> words = new HashSet<>();
        pages.forEach(page -> page.forEach(paragraph -> paragraph.forEach(
                line -> WORD.matcher(line).results().forEach(word -> words.add(lower(word.group()))))));
        List<StringBuilder> paragraphs = new ArrayList<>();
        for (List<List<String>> page : pages) {
            boolean first = true;
            for (List<String> lines : page) {
                boolean goesOn = first
                        && !paragraphs.isEmpty()
                        && isUnfinished(paragraphs.get(paragraphs.size() - 1))
                        && Character.isLowerCase(lines.get(0).codePointAt(0));
                if (!goesOn) {
                    paragraphs.add(new StringBuilder());
                }
                StringBuilder paragraph = paragraphs.get(paragraphs.size() - 1);
                lines.forEach(line -> append(paragraph, line, words));
                first = false;
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static boolean isUnfinished(CharSequence paragraph) {
        return paragraph.length() > 0 && ".!?:;”\"»)".indexOf(paragraph.charAt(paragraph.length() - 1)) < 0;
    }

    /** Puts a line behind others. A hyphen at the end was set by the printer, unless the text has the word with one elsewhere. */
    private static void append(StringBuilder paragraph, String line, Set<String> words) {
        int end = paragraph.length();
        if (end > 1
                && (paragraph.charAt(end - 1) == '-' || paragraph.charAt(end - 1) == '\u00ad')
                && Character.isLetter(paragraph.charAt(end - 2))
                && Character.isLowerCase(line.codePointAt(0))) {
            String before = paragraph.substring(wordStart(paragraph, end - 1), end - 1);
            String after = line.substring(0, wordEnd(line));
            if (!words.contains(lower(before + "-" + after))) {
                paragraph.setLength(end - 1);
            }
        } else if (end > 0) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    private static int wordStart(CharSequence text, int end) {
        int start = end;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The title, unless it is what a program writes there: the name of a file, or its own. */
    private static Optional<String> title(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getTitle())
                .map(title -> SPACES.matcher(title).replaceAll(" ").strip())
                .filter(title -> title.length() > 3 && title.length() <= LONGEST_TITLE)
                .filter(title -> title.indexOf(' ') > 0)
                .filter(title -> !title.startsWith("Microsoft "));
    }
}
