package org.stet.workflow.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/** Somebody who works with Stet. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String username;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    private Set<String> roles = new TreeSet<>();

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    protected Person() {}

    /**
     * A new person with a local account.
     *
     * @param passwordHash the password as bcrypt in modular crypt format
     */
    Person(String username, String name, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.username = username;
        this.name = name;
        this.passwordHash = passwordHash;
        roles.forEach(role -> this.roles.add(role.code()));
        this.active = true;
        this.createdAt = createdAt;
    }

    /** The person's id. */
    public UUID id() {
        return id;
    }

    /** The name to sign in with. */
    public String username() {
        return username;
    }

    /** The name that others see. */
    public String name() {
        return name;
    }

    /** The password as bcrypt; none where another service signs the person in. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Whether the person may sign in and be assigned. */
    public boolean isActive() {
        return active;
    }

    /** The roles held. */
    public Set<Role> roles() {
        return roles.stream().map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** This person as the one who acts. */
    public Actor asActor() {
        return new Actor(id, username, name, roles());
    }
}
