package org.stet.web.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public pages say: {@code {site:…}} in a template. */
@MessageBundle("site")
public interface SiteMessages {

    @Message("Fact-checks")
    String checks();

    @Message("What {publisher} has checked, newest first. Every version of every check stays readable.")
    String checksIntroduction(String publisher);

    @Message("Nothing has been published yet")
    String none();

    @Message("As soon as the first fact-check is approved and published, it stands here.")
    String noneYet();

    @Message("Said by {speaker}")
    String saidBy(String speaker);

    @Message("in")
    String in();

    @Message("The claim")
    String theClaim();

    @Message("The verdict")
    String theVerdict();

    @Message("What we found")
    String found();

    @Message("Evidence")
    String evidence();

    @Message("{#when stance}{#is 'SUPPORTS'}Supports{#is 'REFUTES'}Refutes{#else}Context{/when}")
    String stance(String stance);

    @Message("{#when kind}{#is 'PRIMARY'}primary source{#else}secondary source{/when}")
    String sourceKind(String kind);

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

    @Message("Text fingerprint (SHA-256)")
    String fingerprint();

    @Message("What changed")
    String whatChanged();

    @Message("Read this version")
    String readVersion();

    @Message(
            "{#when kind}{#is 'TYPO'}Typo{#is 'CLARIFICATION'}Clarification{#is 'CORRECTION'}Correction{#is 'VERDICT_CHANGE'}Change of verdict{/when}")
    String correctionKind(String kind);

    @Message("Retraction")
    String retraction();

    @Message("Retracted")
    String retracted();

    @Message("This fact-check was retracted. It no longer stands as our verdict.")
    String retractedNotice();

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

    @Message("goes back to {origin}")
    String goesBackTo(String origin);

    @Message("archived copy")
    String archived();

    @Message("As read on")
    String read();

    @Message("Right of reply")
    String replies();

    @Message("Corrected on")
    String correctedOn();

    @Message("Before, it said:")
    String saidBefore();

    @Message("asked on")
    String askedOn();

    @Message("""
            {#when outcome}\
            {#is 'AWAITED'}had not answered when this went out\
            {#is 'ANSWERED'}answered\
            {#is 'DECLINED'}declined to answer\
            {#is 'SILENT'}did not answer\
            {#else}{outcome}\
            {/when}""")
    String reply(String outcome);
}
