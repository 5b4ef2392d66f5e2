package org.stet.web.ui.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the scales say: {@code {scale:…}} in a template. */
@MessageBundle("scale")
public interface ScaleMessages {

    @Message("Scales of ratings")
    String title();

    @Message("What a verdict can be. A version never changes: verdicts that were given on it keep their meaning.")
    String introduction();

    @Message("Write a scale")
    String create();

    @Message("New version of {name}")
    String next(String name);

    @Message("Make the next version")
    String makeNext();

    @Message(
            "It begins as the newest version is. Keep the code of a rating that means the same: verdicts saved so far follow it when a desk moves.")
    String nextHint();

    @Message(
            "2 to 20 ratings, the truest first. Those that lie outside the order, such as “Unverifiable”, have no number.")
    String createHint();

    @Message("Name of the scale")
    String name();

    @Message("Rating {number}")
    String rating(int number);

    @Message("Name, as readers see it")
    String ratingName();

    @Message("When a reviewer gives it")
    String meaning();

    @Message("Place")
    String place();

    @Message("1 is on top; change the numbers to change the order")
    String placeHint();

    @Message("Number")
    String value();

    @Message("Higher is truer; for ClaimReview. Empty: outside the order")
    String valueHint();

    @Message("Colour and sign")
    String toneLabel();

    @Message(
            "{#when tone}{#is 'TRUE'}✓ green: it stands{#is 'MIXED'}~ amber: in part{#is 'FALSE'}✕ red: it does not stand{#else}? grey: neither{/when}")
    String tone(String tone);

    @Message("Choose a colour; its sign and the name always stand beside it.")
    String chooseTone();

    @Message("Names in other languages")
    String translations();

    @Message("One a line, with the language as two letters: de: Falsch")
    String translationsHint();

    @Message("Give each language once, one a line, as in “de: Falsch”.")
    String giveTranslations();

    @Message("Give a whole number, or leave it empty for a rating outside the order.")
    String giveValue();

    @Message("Code")
    String code();

    @Message("The name that programs use: small letters, digits, hyphens. Left empty, it is made of the name.")
    String codeHint();

    @Message("Add a rating")
    String add();

    @Message("Leave out")
    String leaveOut();

    @Message("rating {number}")
    String leftOut(int number);

    @Message("Make the scale")
    String make();

    @Message("Make version {version}")
    String makeVersion(int version);

    @Message("Nothing changes for any desk yet: each is taken to it for itself, after a preview.")
    String makeHint();

    @Message("{name}, version {version}")
    String version(String name, int version);

    @Message("version {version}")
    String versionOnly(int version);

    @Message("Used by")
    String usedBy();

    @Message("No desk uses it.")
    String unused();

    @Message("Ratings")
    String ratings();

    @Message("Earlier versions")
    String earlier();

    @Message(
            "{name}, version {version} is made. No desk uses it yet: preview what would happen to its claims, then take it there.")
    String made(String name, int version);

    @Message("{desk}: preview taking it to version {version}")
    String preview(String desk, int version);
}
