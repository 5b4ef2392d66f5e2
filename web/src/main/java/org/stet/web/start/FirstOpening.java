package org.stet.web.start;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.web.security.SignInMode;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.demonstration.FirstStart;
import org.stet.workflow.identity.SettingUp;

/** Prepares an empty installation before the port opens, so that whoever reaches it can sign in. */
@ApplicationScoped
class FirstOpening {

    private final FirstStart firstStart;
    private final Checkpoints checkpoints;
    private final SignInMode mode;
    private final StartSettings settings;
    private final boolean opens;
    private Optional<FirstStart.Prepared> prepared = Optional.empty();

    FirstOpening(
            FirstStart firstStart,
            Checkpoints checkpoints,
            SignInMode mode,
            StartSettings settings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean opens) {
        this.firstStart = firstStart;
        this.checkpoints = checkpoints;
        this.mode = mode;
        this.settings = settings;
        this.opens = opens;
    }

    void onStart(@Observes StartupEvent event) {
        if (opens) {
            prepared = Optional.of(firstStart.prepare(Ground.beginning(settings.demo()), settings.demoPassword()));
        }
        checkpoints.make();
    }

    /** The sign-ins, when this start was the first; they are told once. */
    Optional<FirstStart.SignIns> signIns() {
        return prepared.flatMap(FirstStart.Prepared::signIns);
    }

    /** The link for the first administrator; none where Keycloak says who that is. */
    Optional<SettingUp.Link> setUp() {
        return prepared.filter(made -> mode.isLocal()).flatMap(FirstStart.Prepared::setUp);
    }
}
