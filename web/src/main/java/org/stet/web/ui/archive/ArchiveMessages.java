package org.stet.web.ui.archive;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the archive say: {@code {archive:…}} in a template. */
@MessageBundle("archive")
public interface ArchiveMessages {

    @Message("Archive")
    String title();

    @Message("What other publishers have checked. Stet looks claims up here and in your own fact-checks.")
    String hint();

    @Message("Imports")
    String imports();

    @Message("Ratings")
    String ratings();

    @Message("Words in the claim, the claimant, the headline or the publisher")
    String words();

    @Message("Publisher’s site")
    String site();

    @Message("Search")
    String search();

    @Message("{#if more}More than {number}{#else}{number}{/if} checks")
    String count(long number, boolean more);

    @Message("No check found")
    String none();

    @Message("Use other words, or import a file of fact-checks.")
    String noneHint();

    @Message("Claim")
    String claim();

    @Message("Publisher")
    String publisher();

    @Message("Rating")
    String rating();

    @Message("Checked")
    String checked();

    @Message("withdrawn")
    String withdrawn();

    @Message("Withdrawn: the publisher’s last full file does not have it. Claims are not matched with it.")
    String withdrawnHint();

    @Message("Who made the claim")
    String claimant();

    @Message("Claimed on")
    String claimedOn();

    @Message("Headline")
    String headline();

    @Message("The publisher’s check")
    String address();

    @Message("Rating as published")
    String asPublished();

    @Message("On your scale")
    String means();

    @Message("not decided")
    String undecided();

    @Message("Language")
    String language();

    @Message("Licence")
    String licence();

    @Message("not known")
    String unknown();

    @Message("Remove it for good")
    String remove();

    @Message("Its words are deleted here, and no import brings them back.")
    String removeHint();

    @Message("The check was removed.")
    String removed();

    @Message("Import a file")
    String importFile();

    @Message("The file is tried first. You see what would change before anything does.")
    String importHint();

    @Message("File")
    String file();

    @Message("In UTF-8, up to 8 MB. Larger files come over the API, in parts.")
    String fileHint();

    @Message("Format")
    String format();

    @Message(
            "{#when format}{#is 'json-lines'}JSON Lines: a ClaimReview a line{#is 'json'}JSON: a list, a DataFeed or Google’s Fact Check Tools"
                    + "{#is 'html'}Web pages with ClaimReview{#else}Table (CSV){/when}")
    String formatName(String format);

    @Message("The publisher of checks that name none.")
    String publisherHint();

    @Message("Such as checks.example.org. Leave it empty where each check names its own.")
    String siteHint();

    @Message("Such as en or de-AT, for checks that name none.")
    String languageHint();

    @Message("What you may do with these checks, such as CC BY 4.0.")
    String licenceHint();

    @Message("Columns of a table")
    String columns();

    @Message(
            "A line for each field whose column has another name, such as “claim = What was said”. Fields: claim, claimant,"
                    + " claimedOn, publisher, site, url, title, rating, reviewedOn, language, licence.")
    String columnsHint();

    @Message("This is all that the publisher has: withdraw what the file lacks")
    String withdrawMissing();

    @Message("Try it")
    String tryIt();

    @Message("Choose a file.")
    String noFile();

    @Message("The file is larger than 8 MB. Send it over the API, in parts.")
    String fileTooLarge();

    @Message("Write each line as “field = column”.")
    String columnsWrong();

    @Message("Publisher, language, licence, columns")
    String more();

    @Message("Import of {when}")
    String importOf(String when);

    @Message(
            "{#when phase}{#is 'receiving'}Waiting for its file{#is 'trying'}Being tried{#is 'tried'}Tried{#is 'running'}Under way"
                    + "{#is 'done'}Done{#else}Stopped{/when}")
    String phase(String phase);

    @Message("{number} checks read so far")
    String readSoFar(long number);

    @Message("Nothing has changed in the archive yet.")
    String nothingChanged();

    @Message("New")
    String added();

    @Message("Changed")
    String changed();

    @Message("Unchanged")
    String unchanged();

    @Message("Wrong")
    String wrong();

    @Message("Withdrawn")
    String withdrawnCount();

    @Message("Nothing is withdrawn, because something in the file is wrong.")
    String nothingWithdrawn();

    @Message("Import them")
    String start();

    @Message("Stop")
    String stop();

    @Message("Leave it")
    String leave();

    @Message("You may leave this page.")
    String mayLeave();

    @Message("Read it again")
    String reload();

    @Message("What is wrong in the file")
    String wrongTitle();

    @Message("The first of them. The rest of the file can be imported.")
    String wrongHint();

    @Message("Line")
    String line();

    @Message("What is wrong")
    String what();

    @Message("What ratings mean")
    String ratingsTitle();

    @Message(
            "Say what each publisher’s rating means on your scale. Stet guesses nothing: a rating without a meaning has none.")
    String ratingsHint();

    @Message("No ratings yet")
    String noRatings();

    @Message("They come with the first import.")
    String noRatingsHint();

    @Message("Checks")
    String checks();

    @Message("Means of {rating}")
    String meansOf(String rating);

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Somebody else decided meanwhile. See below what holds now.")
    String stale();
}
