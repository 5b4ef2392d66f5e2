package org.stet.workflow.reading.export;

import java.util.List;

/** What is exported, with the names of its columns in their order. */
public enum ExportKind {
    /** Claims, as they are when their page is read. */
    CLAIMS(
            "id",
            "desk",
            "state",
            "version",
            "round",
            "priority",
            "wording",
            "text",
            "speaker",
            "checkworthiness",
            "topics",
            "dismissalReason",
            "dueAt",
            "createdAt",
            "updatedAt",
            "article",
            "articleTitle",
            "articleUrl",
            "articlePublisher",
            "check",
            "checkVersion",
            "verdict"),
    /** Every version of every published fact-check. */
    CHECKS(
            "check",
            "version",
            "claim",
            "desk",
            "publishedAt",
            "sha256",
            "wording",
            "speaker",
            "headline",
            "summary",
            "body",
            "verdict",
            "verdictName",
            "articleTitle",
            "articleUrl",
            "correctionKind",
            "correctionReason",
            "removed",
            "retractedAt",
            "retractionReason"),
    /** Entries of the record, with hashes in the place of words; but for what reviewers do in secret. */
    AUDIT("subject", "id", "seq", "at", "actor", "actorName", "action", "before", "after", "previousHash", "hash"),
    /** Figures of agreement of blind reviewers. */
    AGREEMENT("desk", "scale", "scaleVersion", "figure", "first", "second", "value", "low", "high", "claims");

    private final List<String> columns;

    ExportKind(String... columns) {
        this.columns = List.of(columns);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }
}
