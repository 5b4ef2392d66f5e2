package org.stet.workflow.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

/** Somebody who works with Stet. What is not changed is not written: a sign-in must not undo what an administrator does. */
@Entity
@DynamicUpdate
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

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    private String subject;

    @Column(name = "followed_at")
    private Instant followedAt;

    private String mail;

    private String language;

    @Column(name = "single_keys")
    private boolean singleKeys = true;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "own_language")
    private String ownLanguage;

    @Column(name = "shows_presence")
    private boolean showsPresence = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_desk", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "desk")
    private Set<String> desks = new TreeSet<>();

    @Embedded
    private Attempts attempts = new Attempts();

    @Embedded
    private SecondFactor secondFactor = new SecondFactor();

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

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

    /** A new person whom another service signs in. */
    Person(DirectoryEntry entry, Instant said, Instant createdAt) {
        this.subject = entry.subject();
        this.active = true;
        this.createdAt = createdAt;
        follow(entry, said);
    }

    /** Takes a name that nobody would choose, for somebody else has theirs now. */
    void giveUpUsername() {
        this.username = username + "~" + id;
    }

    /** Takes over what the directory says; tells whether anything that is recorded changed. */
    final boolean follow(DirectoryEntry entry, Instant said) {
        Set<String> codes = entry.roles().stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new));
        boolean changed = active != entry.active()
                || !roles.equals(codes)
                || !desks.equals(entry.desks())
                || !entry.name().equals(name)
                || !entry.username().equals(username);
        this.username = entry.username();
        this.name = entry.name();
        this.mail = entry.mail().orElse(null);
        this.language = entry.language().orElse(null);
        this.active = entry.active();
        this.followedAt = said;
        if (!roles.equals(codes)) {
            this.roles = codes;
        }
        if (!desks.equals(entry.desks())) {
            this.desks = new TreeSet<>(entry.desks());
        }
        return changed;
    }

    boolean followedAfter(Instant said) {
        return followedAt != null && followedAt.isAfter(said);
    }

    void leave(Instant asked) {
        this.active = false;
        this.followedAt = asked;
    }

    void rename(String newName, Optional<String> newMail) {
        this.name = newName;
        this.mail = newMail.orElse(null);
    }

    void give(Set<Role> newRoles) {
        this.roles = newRoles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new));
    }

    void activate(boolean whether) {
        this.active = whether;
    }

    void passwordIs(String hash) {
        this.passwordHash = hash;
    }

    Attempts attempts() {
        return attempts;
    }

    SecondFactor secondFactor() {
        return secondFactor;
    }

    /** Whether signing in takes a one-time code as well. */
    public boolean hasSecondFactor() {
        return secondFactor.isOn();
    }

    /** The id by which another service that signs people in knows this one. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** The mail address. */
    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /** The language that the person prefers, as a BCP 47 tag. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Whether single keys move and decide on the person's pages. */
    public boolean usesSingleKeys() {
        return singleKeys;
    }

    /** How the person wants pages to be. A language that a directory names counts until the person chooses one. */
    public OwnSettings settings() {
        return new OwnSettings(
                singleKeys,
                Optional.ofNullable(timeZone).map(ZoneId::of),
                Optional.ofNullable(ownLanguage).or(this::language).flatMap(Person::known));
    }

    private static Optional<Locale> known(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return OwnSettings.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    void readTimesIn(Optional<ZoneId> zone, Optional<Locale> language) {
        this.timeZone = zone.map(ZoneId::getId).orElse(null);
        this.ownLanguage = language.map(Locale::toLanguageTag).orElse(null);
    }

    /** Whether others who have the same claim open see that this person has. */
    public boolean showsPresence() {
        return showsPresence;
    }

    void showPresence(boolean whether) {
        this.showsPresence = whether;
    }

    void useSingleKeys(boolean whether) {
        this.singleKeys = whether;
    }

    /** The codes of the desks that the directory puts the person at. */
    public Set<String> desks() {
        return Set.copyOf(desks);
    }

    /** When the person's data were erased. */
    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** Leaves nothing that tells who it was; what the person did stays, by id. */
    void erase(Instant now) {
        this.username = "erased-" + id;
        this.name = "Somebody erased";
        this.mail = null;
        this.language = null;
        this.timeZone = null;
        this.ownLanguage = null;
        this.subject = null;
        this.passwordHash = null;
        this.secondFactor.remove();
        this.roles = new TreeSet<>();
        this.desks = new TreeSet<>();
        this.active = false;
        this.erasedAt = now;
    }

    /** How others know the person. */
    public PersonName asName() {
        return new PersonName(id, username, name);
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

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
