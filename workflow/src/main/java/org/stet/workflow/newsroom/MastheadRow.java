package org.stet.workflow.newsroom;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What administrators set, and nothing of the environment; the migration makes the one row there is. */
@Entity
@Table(name = "masthead")
class MastheadRow {

    /** The key of the one row. */
    static final boolean SOLE = true;

    @Id
    @Column(name = "sole")
    private boolean sole;

    private int version;

    private String name;

    private String address;

    @Column(name = "same_as")
    private String sameAs;

    private String language;

    private String contact;

    @Column(name = "security_contact")
    private String securityContact;

    @Column(name = "mail_from")
    private String mailFrom;

    private String colour;

    @Column(name = "dark_colour")
    private String darkColour;

    @Column(name = "logo_sha256")
    private String logoSha256;

    @Column(name = "set_up_at")
    private Instant setUpAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    protected MastheadRow() {}

    int version() {
        return version;
    }

    Mastheads.Wish wish() {
        return new Mastheads.Wish(
                text(name),
                text(address),
                text(sameAs).lines().toList(),
                text(language),
                text(contact),
                text(securityContact),
                text(mailFrom),
                text(colour),
                text(darkColour));
    }

    void change(Mastheads.Wish to, UUID by, Instant now) {
        name = orNull(to.name());
        address = orNull(to.address());
        sameAs = orNull(String.join("\n", to.sameAs()));
        language = orNull(to.language());
        contact = orNull(to.contact());
        securityContact = orNull(to.securityContact());
        mailFrom = orNull(to.mailFrom());
        colour = orNull(to.colour());
        darkColour = orNull(to.darkColour());
        note(by, now);
    }

    void show(Optional<String> logo, UUID by, Instant now) {
        logoSha256 = logo.orElse(null);
        note(by, now);
    }

    boolean isSetUp() {
        return setUpAt != null;
    }

    void setUp(Instant now) {
        setUpAt = now;
    }

    private void note(UUID by, Instant now) {
        version++;
        changedBy = by;
        changedAt = now;
    }

    Optional<String> logo() {
        return Optional.ofNullable(logoSha256);
    }

    /** With the environment's values where nothing is set. */
    Masthead over(PublisherDefaults defaults, Set<AboutPage> about) {
        List<URI> elsewhere = text(sameAs).lines().map(URI::create).toList();
        return new Masthead(
                Optional.ofNullable(name).orElseGet(defaults::name),
                Optional.ofNullable(address).map(URI::create).or(defaults::address),
                elsewhere.isEmpty() ? defaults.sameAs() : Optional.of(elsewhere),
                Optional.ofNullable(language).orElseGet(defaults::language),
                Optional.ofNullable(contact).map(URI::create),
                Optional.ofNullable(securityContact).map(URI::create).or(defaults::securityContact),
                Optional.ofNullable(mailFrom),
                Optional.ofNullable(colour)
                        .map(light -> new Colours(
                                light, Optional.ofNullable(darkColour).orElseGet(() -> Contrast.forDark(light)))),
                logo(),
                about);
    }

    private static String text(String kept) {
        return Optional.ofNullable(kept).orElse("");
    }

    private static String orNull(String given) {
        return given.isEmpty() ? null : given;
    }
}
