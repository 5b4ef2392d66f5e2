package org.stet.core.checkworthiness;

/** The models that judge sentences, by the names that they carry; each may be left out. */
public enum ModelName {
    CHECK_WORTHINESS("check-worthiness"),
    OPINION("opinion"),
    CLAIM_TYPES("claim-types");

    private final String key;

    ModelName(String key) {
        this.key = key;
    }

    /** The name that the model carries, and its file. */
    public String key() {
        return key;
    }

    /** The same for the head that stands beside the model where an encoder reads. */
    public String headKey() {
        return key + "-encoded";
    }
}
