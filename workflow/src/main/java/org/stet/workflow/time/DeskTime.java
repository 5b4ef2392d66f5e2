package org.stet.workflow.time;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A desk's time policy as it is kept. */
@Entity
@Table(name = "desk_time")
class DeskTime {

    @Id
    @Column(name = "desk_id")
    private UUID deskId;

    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private TimePolicyText policy;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    protected DeskTime() {}

    DeskTime(UUID deskId) {
        this.deskId = deskId;
    }

    void change(TimePolicy to, UUID by, Instant now) {
        this.policy = TimePolicyText.of(to);
        this.version++;
        this.changedBy = by;
        this.changedAt = now;
    }

    TimePolicy policy() {
        return policy.read();
    }

    int version() {
        return version;
    }
}
