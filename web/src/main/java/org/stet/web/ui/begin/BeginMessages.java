package org.stet.web.ui.begin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about the first steps says: {@code {begin:…}} in a template. */
@MessageBundle("begin")
public interface BeginMessages {

    @Message("First steps")
    String title();

    @Message(
            "Four steps, and your newsroom can work. You can stop at any time: what is done stays, and your inbox leads back here.")
    String hint();

    @Message(
            "{#when step}{#is 'name'}Name your newsroom{#is 'desk'}Create a desk{#is 'people'}Invite people{#else}Read a first article{/when}")
    String step(String step);

    @Message(
            "{#when step}{#is 'name'}Readers see it on every public page.{#is 'desk'}A desk says how many reviewers look at a claim, and what evidence it takes.{#is 'people'}A fact-check takes a reviewer, and an editor who wrote none of it. Each gets a link.{#else}An editor hands in an address or a text; Stet finds what can be checked.{/when}")
    String why(String step);

    @Message("done")
    String done();

    @Message("to do")
    String toDo();

    @Message("Save the name")
    String saveName();

    @Message(
            "{#when step}{#is 'name'}More about your newsroom{#is 'desk'}Create a desk{#is 'people'}Invite somebody{#else}Hand in an article{/when}")
    String go(String step);

    @Message("You are no editor yourself: ask one, or give yourself the role.")
    String noEditor();

    @Message("All four steps are done.")
    String allDone();

    @Message("Show these steps no more")
    String end();

    @Message("Go to the inbox")
    String toInbox();

    @Message("First steps: next is “{step}”.")
    String next(String step);

    @Message("Go on")
    String goOn();

    @Message("Saved.")
    String saved();
}
