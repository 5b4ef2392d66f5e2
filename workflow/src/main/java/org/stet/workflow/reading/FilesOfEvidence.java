package org.stet.workflow.reading;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Claims;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceFiles;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.NotFound;

/** Opens the files of evidence. */
@ApplicationScoped
public class FilesOfEvidence {

    private final Claims claims;
    private final EvidenceFiles files;

    FilesOfEvidence(Claims claims, EvidenceFiles files) {
        this.claims = claims;
        this.files = files;
    }

    /**
     * What is told of a file.
     *
     * @throws NotFound if there is no such file that the actor may see, or its bytes were erased
     */
    @Transactional
    public EvidenceFile open(Actor actor, UUID claimId, UUID evidenceId, UUID fileId) {
        Permission.READ.require(actor);
        return files.visible(claims.get(claimId), actor, evidenceId, fileId)
                .filter(file -> file.notice().isEmpty())
                .orElseThrow(() -> new NotFound("file", fileId.toString()));
    }

    /**
     * The picture that is shown in a file's place, as JPEG.
     *
     * @throws NotFound if there is no such file that the actor may see, or no picture is shown of it
     */
    @Transactional
    public byte[] picture(Actor actor, UUID claimId, UUID evidenceId, UUID fileId) {
        EvidenceFile file = open(actor, claimId, evidenceId, fileId);
        return files.picture(file.id()).orElseThrow(() -> new NotFound("file", fileId.toString()));
    }
}
