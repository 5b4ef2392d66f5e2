package org.stet.web.error;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of errors, for pages ({@code {error:…}}) and problems alike. */
@MessageBundle("error")
public interface ErrorMessages {

    @Message("""
            {#when status}\
            {#is 400}Stet cannot read this\
            {#is 401}Sign in first\
            {#is 403}Not yours to do\
            {#is 404}Not found\
            {#is 405}Not this way\
            {#is 406}Not in this form\
            {#is 409}Not in this state\
            {#is 412}Somebody was faster\
            {#is 413}Too large\
            {#is 415}Not in this form\
            {#is 422}Not valid\
            {#is 428}Which version?\
            {#is 429}Too many requests\
            {#else}Something went wrong\
            {/when}""")
    String title(int status);

    @Message("""
            {#when status}\
            {#is 400}The request is not of the form expected here. If it came from a page of Stet, go back, reload the page and send it again.\
            {#is 401}Sign in and try again.\
            {#is 403}Your account does not allow this. Ask an administrator if you think it should.\
            {#is 404}There is nothing at this address, or no longer. Check the address, or start from the inbox.\
            {#is 405}What is at this address cannot be asked for in this way.\
            {#is 406}What is at this address does not come in the form asked for.\
            {#is 409}Where it stands now, this cannot be done. Reload to see how it stands and what may be done.\
            {#is 412}It has changed since you opened it. Reload to see the newest text; yours has not been saved.\
            {#is 413}Stet takes up to 12 MB at a time.\
            {#is 415}What is at this address does not take content of this type.\
            {#is 422}Some of it is not valid. Go back and check the fields.\
            {#is 428}Name the version that you read (If-Match), so that nobody’s change is lost.\
            {#is 429}Wait a moment, then try again.\
            {#else}It is not your fault, and nothing was changed. Try again; if it happens again, tell an administrator the reference below.\
            {/when}""")
    String advice(int status);

    @Message("It holds a character or a value that cannot be kept. Take it out and try again.")
    String unstorable();

    @Message("Reference")
    String reference();

    @Message("Check these")
    String violations();

    @Message("Go to the inbox")
    String home();
}
