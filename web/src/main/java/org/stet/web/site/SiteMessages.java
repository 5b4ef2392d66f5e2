package org.stet.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public pages say: {@code {site:…}} in a template. */
@MessageBundle("site")
public interface SiteMessages {

    @Message("For the newsroom")
    String forTheNewsroom();

    @Message("Fact-checks")
    String checks();

    @Message("What {publisher} has checked, newest first. Every version of every check stays readable.")
    String checksIntroduction(String publisher);

    @Message("Nothing has been published yet")
    String none();

    @Message("As soon as the first fact-check is approved and published, it stands here.")
    String noneYet();

    @Message("Search")
    String search();

    @Message("Search the fact-checks")
    String searchLabel();

    @Message("Words in the claim, the fact-check or its sources")
    String searchHint();

    @Message("More ways to narrow it")
    String moreFilters();

    @Message("Who said it")
    String speaker();

    @Message("Rating")
    String rating();

    @Message("Topic")
    String topic();

    @Message("Language of the claim")
    String language();

    @Message("Any")
    String any();

    @Message("Published from")
    String from();

    @Message("Published until")
    String until();

    @Message(
            "{#switch number}{#case 0}No fact-checks found{#case 1}1 fact-check found{#else}{number} fact-checks found{/switch}")
    String found(int number);

    @Message("More than {number} fact-checks found")
    String foundMore(long number);

    @Message("Nothing found")
    String nothingFound();

    @Message("Try fewer or other words.")
    String nothingFoundHint();

    @Message("Show all fact-checks")
    String all();

    @Message("Versions")
    String versions();

    @Message("Version {number}")
    String version(int number);

    @Message("now")
    String now();

    @Message("Published")
    String published();

    @Message("Last changed")
    String changed();

    @Message("What changed")
    String whatChanged();

    @Message("Retraction")
    String retraction();

    @Message("Retracted")
    String retracted();

    @Message("Corrections")
    String corrections();

    @Message("Everything that {publisher} changed after publication: corrections and retractions, newest first.")
    String correctionsIntroduction(String publisher);

    @Message("Nothing has been corrected yet")
    String noCorrections();

    @Message("When something is corrected or retracted, it is listed here with the reason.")
    String noCorrectionsYet();

    @Message("ClaimReview (JSON-LD)")
    String claimReview();

    @Message("This fact-check was retracted")
    String retractedTitle();

    @Message("Retracted: {headline}")
    String retractedHeadline(String headline);

    @Message("Retracted on")
    String retractedOn();

    @Message("It no longer stands as our verdict.")
    String noLongerStands();

    @Message("It was published under the headline:")
    String withdrawnHeadline();

    @Message("This fact-check was retracted on {day}: {reason}")
    String retractedAbout(String day, String reason);

    @Message("{verdict}: {summary}")
    String verdictAndSummary(String verdict, String summary);

    @Message("{publisher}: fact-checks")
    String checksFeed(String publisher);

    @Message("{publisher}: corrections")
    String correctionsFeed(String publisher);

    @Message("Feed")
    String feed();

    @Message("Correction: {headline}")
    String correctedHeadline(String headline);

    @Message("See what changed")
    String seeChanges();

    @Message("Read it as it was")
    String readAsItWas();

    @Message("The text of this version is not available any more.")
    String contentGone();

    @Message("Fingerprint (SHA-256) of all that you read here:")
    String fingerprintOfAll();

    @Message("Fingerprint (SHA-256) of the report, its claim and its verdict:")
    String fingerprintOfReport();

    @Message("Read the whole fact-check")
    String readWhole();

    @Message("{rating}: “{claim}” Checked by {publisher}.")
    String picture(String rating, String claim, String publisher);

    @Message("Card for other sites")
    String card();

    @Message("Proof of what was approved (JSON)")
    String proof();

    @Message("How it came about (PROV)")
    String provenance();

    @Message("Was: {verdict}")
    String was(String verdict);

    @Message("Contact")
    String contact();

    @Message(
            "{#when page}{#is 'method'}How we check{#is 'funding'}Who pays for us{#is 'team'}Who we are{#else}How we correct ourselves{/when}")
    String about(String page);

    @Message("Last changed")
    String lastChanged();
}
