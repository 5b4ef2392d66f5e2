package org.stet.web.site;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.site.image.Picture;
import org.stet.web.ui.Times;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.newsroom.Colours;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.publication.PublicCheck;

/** What a fact-check is called in lists and feeds, where it stands, and what is said of it in short. */
@ApplicationScoped
public class Headlines {

    private final Newsroom newsroom;
    private final SiteMessages messages;
    private final Times times;

    Headlines(Newsroom newsroom, SiteMessages messages, Times times) {
        this.newsroom = newsroom;
        this.messages = messages;
        this.times = times;
    }

    /** Its headline; of one that was retracted, that it was comes first. */
    String title(PublicCheck check) {
        String headline = check.current()
                .document()
                .map(document -> document.report().headline())
                .or(() -> check.current().removed())
                .orElseGet(messages::contentGone);
        return check.retraction().isPresent() ? messages.retractedHeadline(headline) : headline;
    }

    /** The verdict and what was found, in a few sentences; of one that was retracted, why. */
    String about(PublicCheck check) {
        return check.retraction()
                .map(retraction -> messages.retractedAbout(times.day(retraction.retractedAt()), retraction.reason()))
                .or(() -> check.current()
                        .document()
                        .map(document -> messages.verdictAndSummary(
                                document.verdict().name(), document.report().summary())))
                .or(() -> check.current().removed())
                .orElseGet(messages::contentGone);
    }

    /** What its picture shows; empty where its content is not there any more. */
    Optional<Picture> picture(PublicCheck check) {
        boolean retracted = check.retraction().isPresent();
        Masthead masthead = newsroom.masthead();
        return check.current()
                .document()
                .map(document -> new Picture(
                        masthead.name(),
                        document.wording(),
                        retracted ? messages.retracted() : document.verdict().name(),
                        retracted ? Rating.Tone.NEUTRAL : document.verdict().tone(),
                        masthead.colours().map(Colours::light).orElse(""),
                        masthead.logo().orElse("")));
    }

    /** Its picture in words. */
    String inWords(Picture picture) {
        return messages.picture(picture.rating(), picture.claim(), picture.newsroom());
    }

    /** The path of its picture, another one when what it shows changes: others keep pictures by their address. */
    static String picturePath(PublicCheck check, Publisher publisher) {
        String version = check.current().number() + (check.retraction().isPresent() ? "-retracted" : "");
        return "/checks/" + check.publication().slug() + "/card.png?version=" + version + "-" + publisher.mark();
    }

    /** When it last went out or was retracted. */
    public static Instant changedAt(PublicCheck check) {
        return check.retraction()
                .map(retraction -> retraction.retractedAt())
                .orElse(check.current().publishedAt());
    }

    static String address(PublicCheck check, URI base) {
        return base.resolve("/checks/" + check.publication().slug()).toASCIIString();
    }
}
