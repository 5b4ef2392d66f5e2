package org.stet.workflow.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.evidence.PrimarySourceReason;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.reply.ReplyRequest;

/**
 * What a claim is judged by, as one person may see it now.
 *
 * @param evidence the evidence, oldest first
 * @param files the screenshots and documents that belong to it, oldest first
 * @param independent how many sources are independent of each other
 * @param snapshots what can be told of their snapshots, by evidence
 * @param primarySourceReasons why the claim is judged without a primary source
 * @param replies whose reply was sought, and what came of it; also what was corrected since
 * @param lacks what the ledger still lacks by the policy that holds for the claim
 */
public record ClaimSources(
        List<Evidence> evidence,
        List<EvidenceFile> files,
        int independent,
        Map<UUID, EvidenceSnapshot.Seal> snapshots,
        List<PrimarySourceReason> primarySourceReasons,
        List<ReplyRequest> replies,
        List<InvalidInput.Violation> lacks) {

    /** The files of a piece of evidence, oldest first. */
    public List<EvidenceFile> filesOf(Evidence piece) {
        return files.stream()
                .filter(file -> file.evidenceId().equals(piece.id()))
                .toList();
    }

    /** Whether a later entry of the log corrects this one. */
    public boolean isCorrected(ReplyRequest entry) {
        return correctionOf(entry).isPresent();
    }

    /** The entry that corrects this one; empty where none does. */
    public Optional<ReplyRequest> correctionOf(ReplyRequest entry) {
        return replies.stream()
                .filter(each -> each.corrects().filter(entry.id()::equals).isPresent())
                .findFirst();
    }
}
