package org.stet.workflow.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.audit.Sha256;

/** All cases of readers. */
@ApplicationScoped
class ReaderCases implements PanacheRepositoryBase<ReaderCase, UUID> {

    private static final int MOST_OF_A_CHECK = 100;

    Optional<ReaderCase> withCode(String code) {
        return find("sha256", Sha256.of(code)).firstResultOptional();
    }

    /** Those that wait at these desks, what is due first. */
    List<ReaderCase> waiting(Collection<UUID> desks, int most) {
        return find("deskId in ?1 and state in ('OPEN', 'TAKEN') order by dueAt, ordinal", desks)
                .page(0, most)
                .list();
    }

    /** Those that were answered or dismissed at these desks, what came last first. */
    List<ReaderCase> settled(Collection<UUID> desks, int most) {
        return find("deskId in ?1 and state in ('ANSWERED', 'DISMISSED') order by ordinal desc", desks)
                .page(0, most)
                .list();
    }

    List<ReaderCase> inTheOpen(UUID publication) {
        return find("publicationId = ?1 and inTheOpen order by ordinal", publication)
                .page(0, MOST_OF_A_CHECK)
                .list();
    }

    /** Those whose reader's words have been kept long enough. */
    List<ReaderCase> toForget(Instant settledBefore, int most) {
        return find(
                        "sha256 is not null and state in ('ANSWERED', 'DISMISSED') and handledAt < ?1 order by ordinal",
                        settledBefore)
                .page(0, most)
                .list();
    }
}
