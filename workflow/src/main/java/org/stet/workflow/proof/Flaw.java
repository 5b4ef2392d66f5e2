package org.stet.workflow.proof;

/** What can be wrong with a proof file, the gravest first. */
public enum Flaw {
    /** It was signed with another key than the one that was named. */
    KEY(10, "Another key"),
    /** The signature is not that of the checkpoint. */
    SIGNATURE(11, "The signature was changed"),
    /** The checkpoint is not the one that was signed. */
    CHECKPOINT(12, "The checkpoint was changed"),
    /** An entry stands in another place than where the record has it, or the entries are not in the order of a publication. */
    ORDER(13, "The order was changed"),
    /** An entry does not say what was recorded. */
    ENTRY(14, "An entry was changed"),
    /** The text is not the one that was approved and published. */
    TEXT(15, "The text was changed"),
    /** It was approved under another name. */
    NAME(16, "The name was changed"),
    /** It was published at another address. */
    ADDRESS(17, "The address was changed");

    private final int exitCode;
    private final String words;

    Flaw(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    /** What {@code stet-admin verify} ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** The flaw in a few words. */
    public String words() {
        return words;
    }
}
