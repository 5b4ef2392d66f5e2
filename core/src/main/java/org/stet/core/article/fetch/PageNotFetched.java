package org.stet.core.article.fetch;

import java.net.URI;
import java.util.Objects;

/** A page could not be had; the message says why and what to do, for the person who gave the address. */
public final class PageNotFetched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the page could not be had. */
    public enum Reason {
        /** No http or https address with a host. */
        NOT_A_WEB_ADDRESS("This is no web address. Give one that begins with http:// or https://."),
        /** A user name or password in the address. */
        HAS_CREDENTIALS("The address holds a user name or password. Give it without, or paste the text instead."),
        /** A port other than the web's. */
        PORT_NOT_ALLOWED("Pages are fetched from the web's usual ports only. Paste the text instead."),
        /** The address leads, or redirects, to a machine that is not on the public internet. */
        NOT_PUBLIC("The address leads to a machine that is not on the public internet. Paste the text instead."),
        /** The host's name is not known. */
        UNKNOWN_HOST("No site of that name was found. Check the address."),
        /** More redirects than are followed. */
        TOO_MANY_REDIRECTS("The site sends from one address to the next without end. Paste the text instead."),
        /** The site has no such page. */
        NOT_THERE("The site has no page at this address. Check it, or try an archive's copy."),
        /** The site asks for a login or payment, or turns programs away. */
        NOT_ADMITTED("The site does not let programs read this page. Paste the text instead."),
        /** The site failed, or its answer was not understood. */
        SITE_FAILED("The site failed to answer. Try again later, or paste the text instead."),
        /** The certificate is for another name. */
        CERTIFICATE_OF_ANOTHER(
                "The site's certificate is for another name, so it may not be the site that it says. Check the"
                        + " address, or paste the text instead."),
        /** The certificate's time is over, or has not come. */
        CERTIFICATE_OUT_OF_DATE(
                "The site's certificate is out of date, so Stet cannot tell whose site it is. Paste the text"
                        + " instead."),
        /** The certificate is vouched for by nobody whom Java trusts, or by the site itself. */
        CERTIFICATE_NOT_TRUSTED(
                "Nobody whom Stet trusts vouches for the site's certificate, so Stet cannot tell whose site it"
                        + " is. Paste the text instead."),
        /** The site speaks TLS 1.1 or older, or no TLS that is spoken here. */
        NO_SAFE_CONNECTION(
                "The site offers no secure connection that is safe by today's measure (TLS 1.2 or newer). Paste the"
                        + " text instead."),
        /** The page came packed in a way that is not read. */
        PACKED_OTHERWISE("The site sends the page packed in a way that Stet cannot read. Paste the text instead."),
        /** The whole page was not there in time. */
        TOO_SLOW("The site took too long to send the page. Try again later, or paste the text instead."),
        /** More bytes than are taken. */
        TOO_LARGE("The page is too large. Paste the article's text instead."),
        /** Something other than HTML or plain text. */
        NOT_A_PAGE("There is no web page at this address, but a file of another kind. Paste the text instead.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final URI address;

    PageNotFetched(Reason reason, URI address) {
        super(Objects.requireNonNull(reason).sentence);
        this.reason = reason;
        this.address = address;
    }

    PageNotFetched(Reason reason, URI address, Throwable cause) {
        super(Objects.requireNonNull(reason).sentence, cause);
        this.reason = reason;
        this.address = address;
    }

    /** Why the page could not be had. */
    public Reason reason() {
        return reason;
    }

    /** The address at which it ended: the one given, or one that it redirected to. */
    public URI address() {
        return address;
    }
}
