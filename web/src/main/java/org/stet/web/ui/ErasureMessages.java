package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about texts that must go say: {@code {erasure:…}} in a template. */
@MessageBundle("erasure")
public interface ErasureMessages {

    @Message("Erase texts")
    String title();

    @Message("When a court or a person’s right asks that words go: give the words, see every text that holds them, then"
            + " confirm. Each of these texts goes whole, and a notice takes its place, for readers too.")
    String hint();

    @Message("The words that must go")
    String words();

    @Message("At least four characters. Capital or small letters make no difference.")
    String wordsHint();

    @Message("Find them")
    String find();

    @Message("Erased so far")
    String soFar();

    @Message("{texts} texts · {by}")
    String texts(int texts, String by);

    @Message("Check what will be erased")
    String checkTitle();

    @Message("{places} texts hold “{words}”. Each goes whole. This cannot be taken back.")
    String found(int places, String words);

    @Message("No text holds “{words}”.")
    String foundNothing(String words);

    @Message(
            "Not searched: what is sealed in blind reviews that still run, and entries of the record from before texts stood"
                    + " beside them. The guide for administrators says what else you have to see to.")
    String notSearched();

    @Message("a page as it was fetched")
    String bytes();

    @Message("By whose order")
    String order();

    @Message("With the reference, in words for readers: they see “[Removed on … by order of …]”.")
    String orderHint();

    @Message("Why")
    String reason();

    @Message("For the newsroom; readers do not see it.")
    String reasonHint();

    @Message("Erase these {places} texts")
    String erase(int places);

    @Message("Give other words")
    String back();

    @Message("The words stand in other texts than a moment ago. Check them again.")
    String changed();
}
