package org.stet.core.article.reader;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.Paragraph;
import org.stet.core.article.body.BodyFilter;
import org.stet.core.article.body.BodyFinder;
import org.stet.core.article.body.CandidateFinder;
import org.stet.core.article.body.ShortBody;
import org.stet.core.article.body.Standfirst;
import org.stet.core.article.body.StateBody;
import org.stet.core.article.body.ToldBody;
import org.stet.core.article.metadata.Language;
import org.stet.core.article.metadata.MetadataReader;
import org.stet.core.article.page.Block;
import org.stet.core.article.page.BlockReader;
import org.stet.core.article.page.CleanPage;
import org.stet.core.article.page.PageCleaner;
import org.stet.core.article.page.PageDecoder;
import org.stet.core.article.page.PageParser;
import org.stet.core.article.pdf.PdfDocument;
import org.stet.core.text.Span;
import org.stet.core.text.WellFormedText;

/**
 * Reads an article out of a web page or a pasted text: its title, authors, days and language, and the paragraphs of its
 * body with exact offsets, without navigation, captions, advertisements, calls to action and other articles.
 *
 * <p>A page is parsed once and not changed. {@link PageCleaner} names the elements that are no part of any article,
 * {@link BlockReader} reads the rest into blocks in one walk, several {@link CandidateFinder}s propose the elements that
 * hold the body, {@link BodyFinder} judges between them, and {@link BodyFilter} takes out the lines that are clutter by what
 * they say, where they stand and how much of them is links. Where the page tells its body to machines too
 * ({@link ToldBody}), the two are held against each other; where it shows nothing before its scripts have run, the state it
 * carries for them is read ({@link StateBody}).
 *
 * <pre>{@code
 * Article article = new ArticleReader().readPage(bytes, Optional.empty(), Optional.of(address));
 * for (Paragraph paragraph : article.paragraphs()) {
 *     String text = paragraph.span().of(article.text());
 * }
 * }</pre>
 *
 * <p>Whatever is given, the answer is an article or {@link NotAnArticle} with the reason, within these bounds: {@link
 * #maxBytes()} of a page or characters of a text; 250,000 tags and 120,000 elements of a page, counted while it is parsed;
 * what nests deeper than 256 elements is read as if it stood there; {@link #LONGEST_ARTICLE} of an article. Time is linear
 * in the size of the page; memory, at the bounds, is less than 200 MB.
 *
 * <p>The text of an article is well-formed: no null characters, and no half of a surrogate pair. Immutable and safe for
 * use by several threads.
 */
public final class ArticleReader {

    /** The bound that holds when none is given: 10 MB. */
    public static final int DEFAULT_MAX_BYTES = 10_000_000;

    /** The longest article, in characters; a book is none, and what comes after reading takes more than linear time. */
    public static final int LONGEST_ARTICLE = 250_000;

    /** A body with fewer characters of running text is looked for elsewhere too. */
    private static final int NEXT_TO_NOTHING = 500;

    /** A body with fewer letters of running text may be a part of a page of short paragraphs. */
    private static final int SHORT = 1_500;

    private static final int FIRST_CHARACTERS = 2_000;
    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype|html|head|body|article|div|p|meta)\\b", Pattern.CASE_INSENSITIVE);

    private final int maxBytes;

    /** A reader that takes up to {@link #DEFAULT_MAX_BYTES}. */
    public ArticleReader() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * A reader with a bound of its own.
     *
     * @param maxBytes the most bytes of a page, or characters of a text, that are taken
     */
    public ArticleReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The most bytes of a page, or characters of a text, that are taken. */
    public int maxBytes() {
        return maxBytes;
    }

    /**
     * Reads a web page as it came over the wire.
     *
     * @param bytes the page, not compressed
     * @param declared the character set that the server declared
     * @param address where the page was found
     * @throws NotAnArticle if it is too large, binary, or holds no text
     */
    public Article readPage(byte[] bytes, Optional<Charset> declared, Optional<URI> address) {
        if (bytes.length > maxBytes) {
            throw tooLarge("%,d bytes", maxBytes);
        }
        return readPage(PageDecoder.decode(bytes, declared), address);
    }

    /**
     * Reads what a page says about itself, whether or not it holds an article.
     *
     * @param bytes the page as it came over the wire, not compressed
     * @param declared the character set that the server declared
     * @param address where the page was found
     * @throws NotAnArticle if it is too large or binary
     */
    public Metadata readMetadata(byte[] bytes, Optional<Charset> declared, Optional<URI> address) {
        if (bytes.length > maxBytes) {
            throw tooLarge("%,d bytes", maxBytes);
        }
        return MetadataReader.read(parse(PageDecoder.decode(bytes, declared), address), address);
    }

    /**
     * Reads a file: a PDF document, a web page if it has HTML's marks near its beginning, and else plain text.
     *
     * @param bytes the file, not compressed
     * @param declared the character set that the sender declared
     * @param address where it was found
     * @throws NotAnArticle if it is too large, of another kind, or holds no text
     */
    public Article readFile(byte[] bytes, Optional<Charset> declared, Optional<URI> address) {
        if (bytes.length > maxBytes) {
            throw tooLarge("%,d bytes", maxBytes);
        }
        Metadata found = Metadata.of(Optional.empty(), address);
        if (PdfDocument.isPdf(bytes)) {
            PdfDocument document = PdfDocument.read(bytes);
            return readPlain(document.text(), Metadata.of(document.title(), address));
        }
        String text = PageDecoder.decode(bytes, declared);
        boolean page = MARKUP.matcher(text)
                .region(0, Math.min(text.length(), FIRST_CHARACTERS))
                .find();
        return page ? readPage(text, address) : readText(text, found);
    }

    /**
     * Reads a web page.
     *
     * @param html the page
     * @param address where the page was found
     * @throws NotAnArticle if it is too large or holds no text
     */
    public Article readPage(String html, Optional<URI> address) {
        if (html.length() > maxBytes) {
            throw tooLarge("%,d characters", maxBytes);
        }
        Document page = parse(html, address);
        Metadata metadata = MetadataReader.read(page, address);
        List<Block> blocks = body(page, metadata);
        if (blocks.isEmpty()) {
            throw new NotAnArticle(NotAnArticle.Reason.EMPTY);
        }
        return article(blocks, metadata);
    }

    /**
     * The body that the page shows, held against the one that it tells machines. Where it shows next to nothing, the state
     * that it carries for its scripts is read, and at last the page without any cleaning.
     */
    private static List<Block> body(Document page, Metadata metadata) {
        List<Block> shown = shown(CleanPage.of(page.body()), metadata);
        List<Block> body = ToldBody.of(page)
                .map(told -> BodyFilter.kept(told.judge(shown), metadata))
                .orElse(shown);
        if (Block.prose(body) < NEXT_TO_NOTHING) {
            List<Block> state = BodyFilter.kept(StateBody.read(page), metadata);
            body = Block.prose(state) > 2 * Block.prose(body) ? state : body;
        }
        if (Block.prose(body) > 0) {
            return body;
        }
        List<Block> all = shown(CleanPage.uncleaned(page.body()), metadata);
        return Block.prose(all) > 0 || body.isEmpty() ? all : body;
    }

    /** The body among what the page shows. Where it is short, sentences by themselves may be more of an article. */
    private static List<Block> shown(CleanPage page, Metadata metadata) {
        return Standfirst.withStandfirst(page, metadata, body(page, metadata));
    }

    private static List<Block> body(CleanPage page, Metadata metadata) {
        List<Block> usual = BodyFilter.kept(BodyFinder.find(page), metadata);
        if (Block.prose(usual) >= SHORT) {
            return usual;
        }
        return ShortBody.find(page, metadata, usual);
    }

    /**
     * Reads a text that somebody pasted. The article's text is what was given, character for character (half a surrogate
     * pair becomes U+FFFD, and no offset moves); its paragraphs are the blocks that are no clutter, without the menus and
     * lists of a page that was copied as a whole, and the first one that looks like a headline is the title where none is
     * given. The source of a page is read as that page.
     *
     * @param pasted the text
     * @param known what the person knows about it
     * @throws NotAnArticle if it is too large, has null characters, or holds nothing but clutter
     */
    public Article readText(String pasted, Metadata known) {
        if (PastedText.isMarkup(pasted)) {
            return readPage(pasted, known.url()).knowing(known);
        }
        return readPlain(pasted, known);
    }

    private Article readPlain(String pasted, Metadata known) {
        int longest = Math.min(maxBytes, LONGEST_ARTICLE);
        if (pasted.length() > longest) {
            throw tooLarge("%,d characters", longest);
        }
        if (pasted.indexOf('\0') >= 0) {
            throw new NotAnArticle(NotAnArticle.Reason.BINARY, "It has null characters.");
        }
        String text = WellFormedText.of(pasted);
        List<Paragraph> paragraphs = PastedText.paragraphs(text, known.title());
        if (paragraphs.isEmpty()) {
            throw new NotAnArticle(NotAnArticle.Reason.EMPTY);
        }
        Optional<String> headline = paragraphs.stream()
                .limit(1)
                .filter(paragraph -> paragraph.kind() == Paragraph.Kind.HEADING)
                .map(paragraph -> paragraph.span().of(text))
                .findFirst();
        return new Article(
                        text,
                        paragraphs,
                        Metadata.of(headline, Optional.empty()).withLanguages(Optional.empty(), Language.of(text)))
                .knowing(known);
    }

    private static Article article(List<Block> blocks, Metadata metadata) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(block.text());
            paragraphs.add(new Paragraph(block.kind(), new Span(start, text.length())));
        }
        if (text.length() > LONGEST_ARTICLE) {
            throw tooLarge("%,d characters of running text", LONGEST_ARTICLE);
        }
        return new Article(text.toString(), paragraphs, withLanguage(metadata, text));
    }

    private static Document parse(String html, Optional<URI> address) {
        return PageParser.parse(
                WellFormedText.of(html.replace("\0", "")),
                address.map(URI::toString).orElse(""));
    }

    private static NotAnArticle tooLarge(String measure, int most) {
        return new NotAnArticle(NotAnArticle.Reason.TOO_LARGE, "It has more than " + measure.formatted(most) + ".");
    }

    /** A page that shows scripts only has no lines to tell the language by; its article has. */
    private static Metadata withLanguage(Metadata metadata, CharSequence text) {
        return metadata.detectedLanguage().isPresent()
                ? metadata
                : metadata.withLanguages(metadata.declaredLanguage(), Language.of(text.toString()));
    }
}
