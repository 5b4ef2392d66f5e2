package org.stet.web.ui.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A guide that the product serves, by the file that it is written in. */
public enum Guide {
    GETTING_STARTED("getting-started.md"),
    REVIEWER("guides/reviewer.md"),
    EDITOR("guides/editor.md"),
    ADMINISTRATOR("guides/administrator.md"),
    DATA_TEAM("guides/data-team.md"),
    WORKFLOW("workflow.md"),
    CLAIM_REVIEW("claim-review.md"),
    PROOF("proof.md"),
    API("api.md"),
    SETTINGS("settings.md"),
    GLOSSARY("glossary.md");

    private final String file;

    Guide(String file) {
        this.file = file;
    }

    /** Its file, as seen from the folder of the documentation. */
    String file() {
        return file;
    }

    /** The last part of its address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The guide with this code. */
    static Optional<Guide> of(String code) {
        return Arrays.stream(values())
                .filter(guide -> guide.code().equals(code))
                .findFirst();
    }

    /** The guide that is written in this file. */
    static Optional<Guide> in(String file) {
        return Arrays.stream(values()).filter(guide -> guide.file.equals(file)).findFirst();
    }
}
