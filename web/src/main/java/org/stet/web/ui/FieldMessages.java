package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the fields are called that a message about an input names: the words of their labels. */
@MessageBundle("field")
public interface FieldMessages {

    /** The label of a field, by its name in the API; empty where a message never names it. */
    @Message("""
            {#when name}\
            {#is 'answer'}The answer, in their words\
            {#is 'authors'}Authors\
            {#is 'body'}Text\
            {#is 'headline'}Headline\
            {#is 'independenceGroup'}Goes back to\
            {#is 'locator'}Where in the source\
            {#is 'message'}Message to the reviewers\
            {#is 'name'}Name\
            {#is 'note'}Note\
            {#is 'party'}Whom\
            {#is 'primarySourceReason'}Why there is no primary source\
            {#is 'publisher'}Publisher\
            {#is 'question'}What was asked\
            {#is 'quote'}The words that matter\
            {#is 'rationale'}Why\
            {#is 'reason'}Reason\
            {#is 'summary'}Summary\
            {#is 'title'}Title\
            {#is 'to'}To whom\
            {#is 'wording'}The claim that is checked\
            {#else}\
            {/when}""")
    String label(String name);
}
