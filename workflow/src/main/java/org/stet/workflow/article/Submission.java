package org.stet.workflow.article;

import java.net.URI;
import java.util.Optional;

/** An article as it is handed in. */
public sealed interface Submission {

    /**
     * By its address; the page is fetched.
     *
     * @param url the address
     */
    record Address(URI url) implements Submission {}

    /**
     * As a page.
     *
     * @param html the page's markup
     * @param url where it stands
     */
    record Page(String html, Optional<URI> url) implements Submission {}

    /**
     * As pasted text.
     *
     * @param text the text, kept to the character
     * @param title its headline; where none is given, it is sought in the text
     * @param url where it stands
     */
    record Text(String text, Optional<String> title, Optional<URI> url) implements Submission {

        /** A title without a word is none. */
        public Text {
            title = title.map(String::strip).filter(words -> !words.isEmpty());
        }
    }
}
