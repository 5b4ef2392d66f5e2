package org.stet.web.ui.claim;

import java.util.List;

import io.quarkus.qute.i18n.MessageBundles;

import org.stet.web.ui.Crumb;
import org.stet.workflow.reading.ClaimFile;

/** The way to the pages of a claim. */
final class Crumbs {

    private static final int LONGEST = 60;

    private Crumbs() {}

    /** To the claim itself. */
    static List<Crumb> at(ClaimFile file) {
        return List.of(queue(), Crumb.here(shortWording(file)));
    }

    /** To a page about the claim. */
    static List<Crumb> below(ClaimFile file) {
        return List.of(
                queue(), new Crumb(shortWording(file), "/claims/" + file.claim().id()));
    }

    private static Crumb queue() {
        return new Crumb(MessageBundles.get(ClaimMessages.class).queue(), "/queue");
    }

    private static String shortWording(ClaimFile file) {
        String wording = file.claim().wording();
        int space = wording.lastIndexOf(' ', LONGEST);
        return wording.length() <= LONGEST ? wording : wording.substring(0, space > 0 ? space : LONGEST) + "…";
    }
}
