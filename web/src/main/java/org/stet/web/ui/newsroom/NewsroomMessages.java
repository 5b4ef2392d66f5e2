package org.stet.web.ui.newsroom;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about the newsroom says: {@code {newsroom:…}} in a template. */
@MessageBundle("newsroom")
public interface NewsroomMessages {

    @Message("Newsroom")
    String title();

    @Message(
            "What readers see of your newsroom: on the public pages, in feeds, in ClaimReview, on cards and in mails. A change is there at once.")
    String hint();

    @Message("See the public pages")
    String look();

    @Message("Name and addresses")
    String names();

    @Message("Name")
    String name();

    @Message("Public address")
    String address();

    @Message("Where readers reach this site, such as https://checks.example.org. Feeds, ClaimReview and mails need it.")
    String addressHint();

    @Message("Also found at")
    String sameAs();

    @Message("Other addresses of your newsroom, such as its home page or its entry in an encyclopedia, one a line.")
    String sameAsHint();

    @Message("Language of your fact-checks")
    String language();

    @Message("As a code, such as “de” or “pt-BR”. Left empty, it is “{value}”.")
    String languageHint(String value);

    @Message("Contact for readers")
    String contact();

    @Message("A mail address or the address of a page. It stands at the foot of every public page.")
    String contactHint();

    @Message("Contact for security")
    String securityContact();

    @Message(
            "Whom to tell of a weakness of this site, a mail address or the address of a page. Programs find it in security.txt.")
    String securityContactHint();

    @Message("Sender of mails")
    String mailFrom();

    @Message("Such as “The Herald <checks@herald.example>”. Your mail server must accept it.")
    String mailFromHint();

    @Message("Colours")
    String colours();

    @Message(
            "Of links and of the main button. As # and six digits or letters, such as #1f4fd8. Text in it must be easy to read: contrast 4.5 to 1.")
    String coloursHint();

    @Message("Colour")
    String colour();

    @Message("Colour on dark pages")
    String darkColour();

    @Message("Leave it empty for a lighter shade of the colour above.")
    String darkColourHint();

    @Message("Left empty, it is “{value}”.")
    String otherwise(String value);

    @Message("How it looks")
    String sample();

    @Message("A link in your colour")
    String sampleLink();

    @Message("Save")
    String save();

    @Message("Logo")
    String logo();

    @Message(
            "A PNG or JPEG of at most 1 MB, on a ground that suits light and dark pages. It stands in the place of the name, which screen readers still read.")
    String logoHint();

    @Message("Picture")
    String picture();

    @Message("Show this logo")
    String showLogo();

    @Message("Remove the logo")
    String removeLogo();

    @Message("Your logo as readers see it")
    String logoNow();

    @Message("No logo: readers see the name.")
    String noLogo();

    @Message("Saved. Readers see it now.")
    String saved();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message(
            "Somebody changed the settings since you opened this page. What you typed is below; save again to keep it.")
    String stale();

    @Message("Somebody changed the settings since you opened this page. Look at them, then choose the logo again.")
    String staleLogo();

    @Message("Pages about you")
    String aboutPages();

    @Message(
            "What your newsroom tells readers of itself. Codes of principles ask for all four. A page stands at the foot of every public page once you publish it.")
    String aboutPagesHint();

    @Message("Page")
    String pageHead();

    @Message("Stands")
    String standsHead();

    @Message("readers see it")
    String shown();

    @Message("readers see an earlier version")
    String newer();

    @Message("a draft, seen by nobody outside")
    String draft();

    @Message("not written yet")
    String notWritten();

    @Message(
            "{#when page}{#is 'method'}How you choose claims, what you ask of sources, and who approves a fact-check.{#is 'funding'}Who owns you, who pays for you, and who may not decide what you check.{#is 'team'}Who works for you, with what experience.{#else}How readers report an error, how you correct it, and where corrections stand.{/when}")
    String pageHint(String page);

    @Message("See it as readers do")
    String asPublic();

    @Message("Text")
    String text();

    @Message(
            "An empty line begins a paragraph. ## begins a heading, - a point of a list, and [words](https://…) is a link.")
    String textHint();

    @Message("Save as a new version")
    String saveDraft();

    @Message("As readers will see it")
    String preview();

    @Message("Publish this version")
    String publish();

    @Message("Take the page down")
    String takeDown();

    @Message("Versions")
    String versions();

    @Message("Version {number}")
    String versionNumber(int number);

    @Message("Saved as a new version. Readers do not see it before you publish it.")
    String written();

    @Message("Taken down: readers do not see it any more.")
    String takenDown();

    @Message(
            "Somebody wrote a new version since you opened this page. It is below; what you typed is still in the form.")
    String staleText();
}
