package org.stet.workflow.publication;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** When anything last changed that readers see: by its row, which the database itself keeps. */
@ApplicationScoped
public class PublicChange {

    private final SessionFactory sessions;

    PublicChange(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The moment, in whole seconds; a later one after every change, if need be one to come. One statement. */
    public Instant latest() {
        try (StatelessSession session = sessions.openStatelessSession()) {
            return session.createNativeQuery("select at from public_change", Instant.class)
                    .getSingleResult();
        }
    }
}
