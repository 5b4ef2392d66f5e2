package org.stet.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why somebody fits, cannot be named, or why a claim goes or stays. */
@MessageBundle("reason")
public interface ReasonMessages {

    @Message("works in the article’s language ({language})")
    String knowsLanguage(String language);

    @Message("does not work in the article’s language ({language})")
    String lacksLanguage(String language);

    @Message("knows {topics}")
    String knowsTopics(String topics);

    @Message("has checked {#if count == 1}1 claim{#else}{count} claims{/if} of this speaker")
    String checkedSpeaker(long count);

    @Message("has checked {#if count == 1}1 claim{#else}{count} claims{/if} on these topics")
    String checkedTopics(long count);

    @Message("{#if count == 0}nothing is waiting{#else if count == 1}1 claim waiting{#else}{count} claims waiting{/if}")
    String load(long count);

    @Message("is not an active reviewer")
    String noReviewer();

    @Message("does not review at this desk")
    String notAtDesk();

    @Message(
            "has a conflict of interest with the {#when kind}{#is 'CLAIMANT'}claimant{#is 'PARTY'}party or organisation{#is 'PUBLISHER'}publisher{#else}topic{/when} “{name}”")
    String conflict(String kind, String name);

    @Message("is away until {until}")
    String away(String until);

    @Message(
            "{#when stay}{#is 'TOO_FEW_REVIEWERS'}Too few reviewers can be named for it.{#is 'MOVED_ON'}Somebody changed it meanwhile.{#else}A reviewer who was to get it can no longer be named.{/when}")
    String stay(String stay);

    @Message(
            "{#when reason}{#is 'WITH_A_REVIEWER'}A rating saved so far is kept where the new version has its code.{#is 'OTHER_SCALE'}It is on another scale.{#is 'BLIND_REVIEW'}A blind review is under way; both reviewers go on with the scale they began with.{#is 'VERDICT_GIVEN'}Its verdict is given; what is decided keeps its meaning.{#else}Somebody moved it on meanwhile.{/when}")
    String scaleMove(String reason);
}
