package org.stet.workflow.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.factcheck.CheckDocument;

/**
 * A fact-check as the public sees it: what was approved, word for word, and nothing else of the claim.
 *
 * @param publication its address
 * @param versions every version that went out, first to last; never empty
 * @param snapshots what can be told of the snapshots of its sources now, by evidence
 * @param retraction the retraction that stands now
 */
public record PublicCheck(
        Publication publication,
        List<Version> versions,
        Map<UUID, EvidenceSnapshot.Seal> snapshots,
        Optional<Retraction> retraction) {

    /**
     * One version.
     *
     * @param number its number, from 1
     * @param publishedAt when it went out
     * @param sha256 the hash that its approval names
     * @param coversAll whether that hash covers everything that readers see; of an older approval, the report alone
     * @param document what was approved; empty where its content was taken out, as by a court's order, or is
     *     not what was approved
     * @param removed what says that its content was erased, and by whose order; empty where it stands
     * @param before the version before it; empty for the first
     */
    public record Version(
            int number,
            Instant publishedAt,
            String sha256,
            boolean coversAll,
            Optional<CheckDocument> document,
            Optional<String> removed,
            Optional<Version> before) {

        /** What it puts right; empty for a first check or a re-check. */
        public Optional<CheckDocument.CorrectionNote> correction() {
            return document.flatMap(CheckDocument::correction);
        }

        /** The verdict of the version before, where it was another. */
        public Optional<CheckDocument.Verdict> otherVerdictBefore() {
            return before.flatMap(Version::document).map(CheckDocument::verdict).filter(was -> document.filter(
                            is -> is.verdict().code().equals(was.code()))
                    .isEmpty());
        }

        /** Whether readers of the version before have to be told: it is corrected, or another verdict was found. */
        public boolean isAmending() {
            return correction().isPresent()
                    || document.isPresent() && otherVerdictBefore().isPresent();
        }
    }

    /** The version that is public now, or was when it was retracted. */
    public Version current() {
        return versions.get(versions.size() - 1);
    }

    /** The corrections that went out, first to last. */
    public List<Version> corrections() {
        return versions.stream()
                .filter(version -> version.correction().isPresent())
                .toList();
    }

    /**
     * What readers are to know before anything else: what the current version, and the corrections since the last whole
     * check, put right. Newest first.
     */
    public List<Version> amendments() {
        List<Version> since = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            if (version.isAmending()) {
                since.add(version);
            }
            if (version.correction().isEmpty()) {
                break;
            }
        }
        return List.copyOf(since);
    }
}
