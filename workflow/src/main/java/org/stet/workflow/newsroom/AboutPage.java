package org.stet.workflow.newsroom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a newsroom tells readers of itself, each on a page of its own. */
public enum AboutPage {
    /** How it checks. */
    METHOD("publishingPrinciples"),
    /** Who owns it and pays for it. */
    FUNDING("ownershipFundingInfo"),
    /** Who works for it. */
    TEAM(""),
    /** How it corrects itself. */
    CORRECTIONS("correctionsPolicy");

    private final String property;

    AboutPage(String property) {
        this.property = property;
    }

    /** The property by which schema.org's Organization names such a page. */
    Optional<String> property() {
        return Optional.of(property).filter(name -> !name.isEmpty());
    }

    /** The code for programs, and the last part of its address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its public path. */
    public String path() {
        return "/about/" + code();
    }

    /** The page with this code. */
    public static Optional<AboutPage> of(String code) {
        return Arrays.stream(values()).filter(page -> page.code().equals(code)).findFirst();
    }
}
