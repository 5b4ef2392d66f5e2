package org.stet.web.files;

import java.util.UUID;

/** Where the pictures of evidence are. */
public final class PictureAddress {

    private PictureAddress() {}

    /** For readers, below the fact-check that shows it. */
    public static String ofReaders(String slug, UUID file) {
        return "/checks/" + slug + "/files/" + file + ".jpg";
    }

    /** For those who may see the claim. */
    public static String ofClaim(UUID claim, UUID evidence, UUID file) {
        return "/claims/" + claim + "/evidence/" + evidence + "/files/" + file + "/picture";
    }
}
