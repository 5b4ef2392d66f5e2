package org.stet.workflow.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.stet.core.matching.ArchivedClaim;
import org.stet.core.matching.ClaimArchive;
import org.stet.core.matching.Match;
import org.stet.core.matching.Matches;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.publication.PublicationVersion;

/**
 * The newsroom's own past fact-checks, searched by a claim's words. Each node keeps an index of what is public and asks
 * the database before each use whether {@link PublicChecksMark} has moved since: no node can miss what another published.
 * What was published a second ago can still be missing; what was taken back is never found.
 */
@ApplicationScoped
public class PastChecks {

    private static final int MOST = 3;
    private static final double POSSIBLE = 0.3;
    private static final double LIKELY = 0.6;

    private final EntityManager entities;
    private final AtomicReference<Index> index = new AtomicReference<>(Index.EMPTY);

    PastChecks(EntityManager entities) {
        this.entities = entities;
    }

    /** What was public at one moment, named by a mark that changes with it. */
    private record Index(String mark, Optional<ClaimArchive> archive) {

        static final Index EMPTY = new Index("", Optional.empty());
    }

    /**
     * The past fact-checks of what may be the same claim, the likeliest first; none where nothing comes near. A claim that
     * has a fact-check of its own is not looked up.
     */
    @Transactional
    public List<SeenBefore> like(Claim claim) {
        return current()
                .archive()
                .map(archive -> archive.match(claim.wording(), MOST))
                .filter(PastChecks::comeNear)
                .map(this::seen)
                .filter(seen -> seen.stream()
                        .noneMatch(each -> each.version().revision().claimId().equals(claim.id())))
                .orElse(List.of());
    }

    private static boolean comeNear(Matches matches) {
        return matches.known() >= POSSIBLE
                || matches.best().stream().anyMatch(match -> !match.differs().isEmpty());
    }

    private List<SeenBefore> seen(Matches matches) {
        List<UUID> ids = matches.best().stream()
                .map(match -> UUID.fromString(match.id()))
                .toList();
        return publicNow(" and p.claimId in :ids")
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparing(row ->
                        ids.indexOf(((PublicationVersion) row[1]).revision().claimId())))
                .map(row -> seen((String) row[0], (PublicationVersion) row[1], matches))
                .toList();
    }

    private static SeenBefore seen(String slug, PublicationVersion version, Matches matches) {
        String id = version.revision().claimId().toString();
        Match match = matches.best().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean best = match.equals(matches.best().get(0));
        boolean likely = best && matches.known() >= LIKELY && match.differs().isEmpty();
        return new SeenBefore(slug, version, likely, match.differs());
    }

    private Index current() {
        String mark = mark();
        Index known = index.get();
        if (known.mark().equals(mark)) {
            return known;
        }
        List<ArchivedClaim> archive =
                publicNow("").getResultStream().map(PastChecks::archived).toList();
        Index fresh = new Index(mark, archive.isEmpty() ? Optional.empty() : Optional.of(ClaimArchive.of(archive)));
        index.set(fresh);
        return fresh;
    }

    private String mark() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select mark, (select count(*) from erasure) from past_check_mark", Object[].class)
                .getSingleResult();
        return row[0] + " " + row[1];
    }

    /** Slug and last version of everything that is public and not retracted. */
    private TypedQuery<Object[]> publicNow(String condition) {
        return entities.createQuery(
                "select p.slug, v from Publication p join PublicationVersion v on v.publicationId = p.id"
                        + " join fetch v.revision r join fetch r.rating where v.version = (select max(l.version) from PublicationVersion l"
                        + " where l.publicationId = p.id) and not exists (from Retraction r"
                        + " where r.publicationId = p.id and r.liftedAt is null)" + condition,
                Object[].class);
    }

    private static ArchivedClaim archived(Object[] row) {
        PublicationVersion version = (PublicationVersion) row[1];
        return new ArchivedClaim(
                version.revision().claimId().toString(),
                version.revision().text().wording(),
                version.revision().text().headline(),
                version.revision().text().summary(),
                LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC).toString());
    }
}
