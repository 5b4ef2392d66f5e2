package org.stet.workflow.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jboss.logging.Logger;

import org.stet.workflow.identity.MailAddresses;

/**
 * The mails that are due. A node takes one person's under a lease, so that no connection to the database is held while a mail
 * server is slow; when it dies before it notes that the mail went out, the same mail goes out again under the same id. What is
 * read in Stet before its mail goes out is not mailed.
 */
@ApplicationScoped
public class MailQueue {

    private static final Logger LOG = Logger.getLogger(MailQueue.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** How long after each failure it is tried again. */
    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final EntityManager entities;
    private final MailAddresses addresses;
    private final NotificationRows rows;
    private final Clock clock;

    MailQueue(EntityManager entities, MailAddresses addresses, NotificationRows rows, Clock clock) {
        this.entities = entities;
        this.addresses = addresses;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One mail.
     *
     * @param lease under which this node holds it
     * @param address where it goes
     * @param notifications what it tells, the oldest first; the first one's id is the mail's own
     */
    public record DueMail(UUID lease, String address, List<Notification> notifications) {}

    /** Takes all that is due to one person; empty where nothing is. */
    @Transactional
    public Optional<DueMail> take() {
        for (UUID lease = UUID.randomUUID(); lease(lease); lease = UUID.randomUUID()) {
            List<?> due = entities.createNativeQuery("select " + NotificationRows.COLUMNS
                            + ", n.person_id from notification n" + " where n.mail_lease = :lease order by n.ordinal")
                    .setParameter("lease", lease)
                    .getResultList();
            UUID person = (UUID) ((Object[]) due.get(0))[7];
            Optional<String> address =
                    Optional.ofNullable(addresses.confirmed(List.of(person)).get(person));
            if (address.isPresent()) {
                return Optional.of(new DueMail(lease, address.orElseThrow(), rows.read(due)));
            }
            // the account was closed or the address removed meanwhile
            end(lease);
        }
        return Optional.empty();
    }

    private boolean lease(UUID lease) {
        Instant now = clock.instant();
        List<?> due = entities.createNativeQuery(
                        "select person_id from notification where mail_at <= :now and read_at is null"
                                + " and (mail_leased_until is null or mail_leased_until <= :now)"
                                + " order by mail_at limit 1 for update skip locked",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        if (due.isEmpty()) {
            return false;
        }
        // what another node has just locked is left to it: to wait would be to wait for each other
        entities.createNativeQuery("update notification set mail_lease = :lease, mail_leased_until = :until"
                        + " where id in (select id from notification where person_id = :person and mail_at <= :now"
                        + " and read_at is null and (mail_leased_until is null or mail_leased_until <= :now)"
                        + " for update skip locked)")
                .setParameter("lease", lease)
                .setParameter("until", now.plus(LEASE))
                .setParameter("person", due.get(0))
                .setParameter("now", now)
                .executeUpdate();
        return true;
    }

    /** Notes that the mail server took it. */
    @Transactional
    public void sent(DueMail mail) {
        end(mail.lease());
    }

    /** Notes that it could not be sent; it is tried again later, and given up in the end. */
    @Transactional
    public void failed(DueMail mail) {
        Instant now = clock.instant();
        int attempts = ((Number) entities.createNativeQuery(
                                "select coalesce(max(mail_attempts), 0) from notification where mail_lease = :lease")
                        .setParameter("lease", mail.lease())
                        .getSingleResult())
                .intValue();
        if (attempts >= RETRIES.size()) {
            LOG.warnf("A mail could not be sent %d times and is given up", attempts + 1);
            end(mail.lease());
            return;
        }
        entities.createNativeQuery("update notification set mail_at = :later, mail_attempts = :attempts,"
                        + " mail_lease = null, mail_leased_until = null where mail_lease = :lease")
                .setParameter("later", now.plus(RETRIES.get(attempts)))
                .setParameter("attempts", attempts + 1)
                .setParameter("lease", mail.lease())
                .executeUpdate();
    }

    private void end(UUID lease) {
        entities.createNativeQuery("update notification set mail_at = null, mail_lease = null, mail_leased_until = null"
                        + " where mail_lease = :lease")
                .setParameter("lease", lease)
                .executeUpdate();
    }

    /** Plans anew when what waits for a person goes out, or that it does not. */
    @Transactional(TxType.MANDATORY)
    void plan(UUID person, Optional<Instant> at) {
        entities.createNativeQuery("update notification set mail_at = cast(:at as timestamptz)"
                        + " where person_id = :person and mail_at is not null and mail_lease is null")
                .setParameter("at", at.orElse(null))
                .setParameter("person", person)
                .executeUpdate();
    }
}
