package org.stet.workflow.desk;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

/** A desk of the newsroom. What it asks of a review stands in the versions of its policy. */
@Entity
@Table(name = "desk")
public class Desk {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_id")
    private PolicyVersion policy;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Desk() {}

    Desk(String code, String name, int position) {
        this.code = code;
        this.name = name;
        this.position = position;
    }

    void adopt(PolicyVersion next) {
        this.policy = next;
    }

    /** The desk's id. */
    public UUID id() {
        return id;
    }

    /** The name that programs use: "world". */
    public String code() {
        return code;
    }

    /** The name that people see: "World desk". */
    public String name() {
        return name;
    }

    /** The policy for claims that are assigned from now on. */
    public ReviewPolicy policy() {
        return policy.policy();
    }

    /** That policy as it is kept. */
    public PolicyVersion policyVersion() {
        return policy;
    }

    /** The scale that verdicts are given on by that policy. */
    public RatingScale scale() {
        return policy.scale();
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
