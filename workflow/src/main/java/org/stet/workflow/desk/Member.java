package org.stet.workflow.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.identity.Role;

/** Somebody who works at a desk: as what, in which languages, on which topics. */
@Entity
@Table(name = "desk_member")
public class Member {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "desk_id", updatable = false)
    private UUID deskId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = new ArrayList<>();

    @Erasable
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = new ArrayList<>();

    @Column(name = "from_directory")
    private boolean fromDirectory;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Member() {}

    Member(UUID deskId, UUID personId) {
        this.deskId = deskId;
        this.personId = personId;
    }

    static Member fromDirectory(UUID deskId, UUID personId) {
        Member member = new Member(deskId, personId);
        member.fromDirectory = true;
        return member;
    }

    void holds(Set<Role> roles) {
        this.roles = roles.stream().map(Role::code).sorted().toList();
    }

    void become(Set<Role> roles, List<String> languages, List<String> topics) {
        holds(roles);
        this.languages = List.copyOf(languages);
        this.topics = List.copyOf(topics);
    }

    boolean says(Set<Role> roles, List<String> languages, List<String> topics) {
        return roles().equals(roles) && this.languages.equals(languages) && this.topics.equals(topics);
    }

    /** The desk. */
    public UUID deskId() {
        return deskId;
    }

    /** The person. */
    public UUID personId() {
        return personId;
    }

    /** As what: reviewer, editor, or both. */
    public Set<Role> roles() {
        return roles.stream().map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The languages that the person works in, as two letters. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    /** The topics that the person knows. */
    public List<String> topics() {
        return List.copyOf(topics);
    }

    /** Whether a directory's group says so, rather than an administrator. */
    public boolean isFromDirectory() {
        return fromDirectory;
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
