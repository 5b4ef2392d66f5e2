package org.stet.web.start;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.demonstration.FirstStart;

/** Prepares an empty installation before the port opens, so that whoever reaches it can sign in. */
@ApplicationScoped
class FirstOpening {

    private final FirstStart firstStart;
    private final Checkpoints checkpoints;
    private final Optional<String> password;
    private final boolean withArticles;
    private Optional<FirstStart.SignIns> signIns = Optional.empty();

    FirstOpening(
            FirstStart firstStart,
            Checkpoints checkpoints,
            @ConfigProperty(name = "stet.demo.password") Optional<String> password,
            @ConfigProperty(name = "stet.demo", defaultValue = "true") boolean withArticles) {
        this.firstStart = firstStart;
        this.checkpoints = checkpoints;
        this.password = password;
        this.withArticles = withArticles;
    }

    void onStart(@Observes StartupEvent event) {
        signIns = firstStart.prepare(password, withArticles);
        checkpoints.make();
    }

    /** The sign-ins, when this start was the first; they are told once. */
    Optional<FirstStart.SignIns> signIns() {
        return signIns;
    }
}
