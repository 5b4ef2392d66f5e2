package org.stet.workflow.audit;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The files outside the database that keep the roots of checkpoints: of the record's own, and of those that readers are shown. */
@ApplicationScoped
public class KeptRoots {

    private final RootsFile ofTheRecord;
    private final RootsFile forReaders;

    KeptRoots(AuditSettings settings) {
        Optional<Path> file = settings.rootsFile();
        this.ofTheRecord = new RootsFile("Audit checkpoint", file);
        this.forReaders = new RootsFile(
                "Checkpoint for readers", file.map(path -> path.resolveSibling("public-" + path.getFileName())));
    }

    /** The roots of the record's own checkpoints. */
    RootsFile ofTheRecord() {
        return ofTheRecord;
    }

    /** The roots of the checkpoints that readers are shown. */
    public RootsFile forReaders() {
        return forReaders;
    }
}
