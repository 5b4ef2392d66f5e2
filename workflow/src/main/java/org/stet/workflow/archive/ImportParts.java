package org.stet.workflow.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The files of imports, in parts in the database: every node can read them, and none has to hold one. */
@ApplicationScoped
class ImportParts {

    private final EntityManager entities;

    ImportParts(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(TxType.MANDATORY)
    void put(UUID importId, int number, byte[] content) {
        entities.createNativeQuery("insert into archive_import_part (import_id, number, content)"
                        + " values (:id, :number, :content)"
                        + " on conflict (import_id, number) do update set content = excluded.content")
                .setParameter("id", importId)
                .setParameter("number", number)
                .setParameter("content", content)
                .executeUpdate();
    }

    /** How many parts there are, their last number, and their bytes. */
    @Transactional(TxType.MANDATORY)
    Sum sum(UUID importId) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select count(*), coalesce(max(number), -1), coalesce(sum(octet_length(content)), 0)"
                                + " from archive_import_part where import_id = :id",
                        Object[].class)
                .setParameter("id", importId)
                .getSingleResult();
        return new Sum(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).longValue());
    }

    record Sum(int parts, int last, long bytes) {

        /** Whether none is missing between the first and the last. */
        boolean isWhole() {
            return parts > 0 && last == parts - 1;
        }
    }

    @Transactional(TxType.MANDATORY)
    void delete(UUID importId) {
        entities.createNativeQuery("delete from archive_import_part where import_id = :id")
                .setParameter("id", importId)
                .executeUpdate();
    }

    private Optional<byte[]> part(UUID importId, int number) {
        List<?> found = entities.createNativeQuery(
                        "select content from archive_import_part where import_id = :id and number = :number",
                        byte[].class)
                .setParameter("id", importId)
                .setParameter("number", number)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** The whole file, of which one part is held at a time. */
    InputStream open(UUID importId) {
        return new Parts(importId);
    }

    private final class Parts extends InputStream {

        private final UUID importId;
        private int next;
        private InputStream current = InputStream.nullInputStream();

        Parts(UUID importId) {
            this.importId = importId;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = current.read(into, from, most);
            while (read < 0) {
                Optional<byte[]> part = QuarkusTransaction.joiningExisting().call(() -> part(importId, next));
                if (part.isEmpty()) {
                    return -1;
                }
                next++;
                current = new ByteArrayInputStream(part.orElseThrow());
                read = current.read(into, from, most);
            }
            return read;
        }
    }
}
