package org.stet.workflow.publication;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.evidence.EvidenceFiles;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.refusal.NotFound;

/** The pictures of evidence that readers may see: those of approved documents that went out, and no other. */
@ApplicationScoped
public class PublicPictures {

    private final PublicChecks checks;
    private final EvidenceFiles files;

    PublicPictures(PublicChecks checks, EvidenceFiles files) {
        this.checks = checks;
        this.files = files;
    }

    /**
     * A picture, as JPEG: the very bytes whose hash the approved document names.
     *
     * @param slug the last part of the fact-check's public address
     * @throws NotFound if the fact-check shows no such picture
     */
    @Transactional
    public byte[] of(String slug, UUID fileId) {
        CheckDocument.Picture shown = checks.at(slug).versions().stream()
                .flatMap(version -> version.document().stream())
                .flatMap(document -> document.evidence().stream())
                .flatMap(source -> source.attached().stream())
                .filter(file -> file.id().equals(fileId))
                .flatMap(file -> file.picture().stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("file", fileId.toString()));
        return files.picture(fileId)
                .filter(jpeg -> Sha256.of(jpeg).equals(shown.sha256()))
                .orElseThrow(() -> new NotFound("file", fileId.toString()));
    }
}
