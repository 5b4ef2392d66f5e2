package org.stet.workflow.audit;

/** Folds entries' hashes, one after the other, into a checkpoint's root. */
final class RollingRoot {

    private String root;
    private long entries;

    RollingRoot(String root, long entries) {
        this.root = root;
        this.entries = entries;
    }

    void add(String entryHash) {
        root = Sha256.ofFields(root, entryHash);
        entries++;
    }

    String root() {
        return root;
    }

    long entries() {
        return entries;
    }
}
