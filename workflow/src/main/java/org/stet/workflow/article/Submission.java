package org.stet.workflow.article;

import java.net.URI;
import java.util.Optional;

import org.stet.core.article.Metadata;
import org.stet.core.article.pdf.PdfDocument;

/** An article as it is handed in. */
public sealed interface Submission {

    /** What whoever hands it in knows about it; believed before what the page says of itself. */
    Metadata known();

    /**
     * By its address; the page is fetched.
     *
     * @param url the address
     * @param known what is known about it
     */
    record Address(URI url, Metadata known) implements Submission {

        /** An address of which nothing else is known. */
        public Address(URI url) {
            this(url, Metadata.NONE);
        }
    }

    /**
     * As a page.
     *
     * @param html the page's markup
     * @param known what is known about it, such as where it stands
     */
    record Page(String html, Metadata known) implements Submission {

        /** A page of which its address is known, or nothing. */
        public Page(String html, Optional<URI> url) {
            this(html, Metadata.of(Optional.empty(), url));
        }
    }

    /**
     * As a file: a PDF document, a web page that was saved, or plain text. Which of them it is, its bytes say.
     *
     * @param bytes the file; not to be changed
     * @param known what is known about it, such as where it stands
     */
    record File(byte[] bytes, Metadata known) implements Submission {

        /** What kind of file it is kept as. */
        String contentType() {
            return PdfDocument.isPdf(bytes) ? "application/pdf" : "text/html";
        }
    }

    /**
     * As pasted text.
     *
     * @param text the text, kept to the character
     * @param known what is known about it; where no title is given, it is sought in the text
     */
    record Text(String text, Metadata known) implements Submission {

        /** A text of which its title and its address are known, or nothing. */
        public Text(String text, Optional<String> title, Optional<URI> url) {
            this(text, Metadata.of(title, url));
        }
    }
}
