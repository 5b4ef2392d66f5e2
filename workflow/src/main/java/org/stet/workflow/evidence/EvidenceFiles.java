package org.stet.workflow.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;

/** All files of evidence, and their bytes, which are written and read in parts. */
@ApplicationScoped
public class EvidenceFiles implements PanacheRepositoryBase<EvidenceFile, UUID> {

    private final EntityManager entities;

    EvidenceFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** The files of the claim's evidence that the actor may see, oldest first. */
    public List<EvidenceFile> visible(Claim claim, Actor actor) {
        return entities.createQuery(
                        "select f from EvidenceFile f join Evidence e on e.id = f.evidenceId where f.claimId = :claim"
                                + " and f.removedAt is null and e.removedAt is null and " + Evidence.VISIBLE + " and "
                                + EvidenceFile.VISIBLE + " order by f.ordinal",
                        EvidenceFile.class)
                .setParameter("claim", claim.id())
                .setParameter("person", actor.id())
                .getResultList();
    }

    /** One of these files; empty if there is none that the actor may see. */
    public Optional<EvidenceFile> visible(Claim claim, Actor actor, UUID evidenceId, UUID fileId) {
        return visible(claim, actor).stream()
                .filter(file -> file.id().equals(fileId) && file.evidenceId().equals(evidenceId))
                .findFirst();
    }

    /** The files of the claim's evidence that everybody may see, oldest first: nothing that is sealed. */
    public List<EvidenceFile> open(UUID claimId) {
        return list(
                "from EvidenceFile f where f.claimId = ?1 and f.removedAt is null and f.sealedWith is null"
                        + " and exists (from Evidence e where e.id = f.evidenceId and e.removedAt is null"
                        + " and e.sealedWith is null) order by f.ordinal",
                claimId);
    }

    /**
     * Opens what was sealed, once all reviews are in.
     *
     * @return the files that were sealed until now
     */
    public List<EvidenceFile> open(Claim claim) {
        List<EvidenceFile> sealed =
                list("claimId = ?1 and sealedWith is not null and removedAt is null order by ordinal", claim.id());
        sealed.forEach(EvidenceFile::open);
        return sealed;
    }

    /**
     * How many bytes the claim's files have, as far as the actor may know of them; those that were taken away too, since the
     * record keeps them.
     */
    long bytes(Claim claim, Actor actor) {
        return entities.createQuery(
                        "select coalesce(sum(f.size), 0) from EvidenceFile f where f.claimId = :claim and "
                                + EvidenceFile.VISIBLE,
                        Long.class)
                .setParameter("claim", claim.id())
                .setParameter("person", actor.id())
                .getSingleResult();
    }

    /** Keeps a file with its bytes, which go from where they lie to the database without being held here. */
    void add(EvidenceFile file, PreparedFile prepared) {
        persistAndFlush(file);
        entities.unwrap(Session.class).doWork(connection -> write(connection, file.id(), prepared));
    }

    private static void write(Connection connection, UUID fileId, PreparedFile prepared) throws SQLException {
        try (InputStream original = Files.newInputStream(prepared.path());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_file_content (file_id, original, picture) values (?, ?, ?)")) {
            insert.setObject(1, fileId);
            insert.setBinaryStream(2, original, prepared.size());
            if (prepared.picture().isPresent()) {
                byte[] jpeg = prepared.picture().orElseThrow().drawn().jpeg();
                insert.setBinaryStream(3, new ByteArrayInputStream(jpeg), jpeg.length);
            } else {
                insert.setNull(3, Types.BINARY);
            }
            insert.executeUpdate();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A part of a file as it was handed in.
     *
     * @param from the place of its first byte, from 0
     * @param most how many bytes at most
     * @return fewer at the file's end; none after it, or once it was erased
     */
    @Transactional
    public byte[] original(UUID fileId, long from, int most) {
        return bytes(entities.createNativeQuery(
                                "select substring(original from cast(:place as integer) for cast(:most as integer))"
                                        + " from evidence_file_content where file_id = :file and erasure_id is null")
                        .setParameter("place", from + 1)
                        .setParameter("most", most)
                        .setParameter("file", fileId)
                        .getResultList())
                .orElse(new byte[0]);
    }

    /** The picture that is shown in a file's place, as JPEG; empty for a document, and once it was erased. */
    @Transactional
    public Optional<byte[]> picture(UUID fileId) {
        return bytes(entities.createNativeQuery("select picture from evidence_file_content where file_id = :file"
                        + " and picture is not null and erasure_id is null")
                .setParameter("file", fileId)
                .getResultList());
    }

    private static Optional<byte[]> bytes(List<?> rows) {
        return rows.stream().map(byte[].class::cast).findFirst();
    }
}
