package org.stet.workflow.newsroom;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** How the newsroom shows itself. What is set here holds on every node with the next request, and stands in the record. */
@ApplicationScoped
public class Mastheads {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_CONTACT = 300;
    private static final int MOST_ELSEWHERE = 10;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\?&]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Pattern SENDER =
            Pattern.compile("[^\\p{Cc}<>@\",;:]{0,100}<[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,190}>");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final EntityManager entities;
    private final PublisherDefaults defaults;
    private final AboutPages pages;
    private final AuditTrail audit;
    private final Clock clock;

    Mastheads(EntityManager entities, PublisherDefaults defaults, AboutPages pages, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.defaults = defaults;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator sets; empty texts leave it to the environment.
     *
     * @param name the newsroom's name
     * @param address where the public reaches this installation
     * @param sameAs where else the newsroom is
     * @param language in which it writes, as BCP 47 has it
     * @param contact whom readers write to: an address of mail or of a page
     * @param securityContact whom to tell of a hole
     * @param mailFrom from whom mails come: {@code Name <mail address>}, or the mail address alone
     * @param colour of links and of the main button on light pages, as {@code #rrggbb}
     * @param darkColour the same on dark pages; empty for a lighter shade of the other
     */
    public record Wish(
            String name,
            String address,
            List<String> sameAs,
            String language,
            String contact,
            String securityContact,
            String mailFrom,
            String colour,
            String darkColour) {

        public Wish {
            sameAs = List.copyOf(sameAs);
        }

        /** The same with another name. */
        public Wish named(String another) {
            return new Wish(another, address, sameAs, language, contact, securityContact, mailFrom, colour, darkColour);
        }
    }

    /**
     * What is set, with its version.
     *
     * @param set what administrators set, empty where nothing is
     * @param now what holds, with the environment's values
     * @param tag the version
     */
    public record Held(Wish set, Masthead now, String tag) {}

    /** How the newsroom shows itself now, to anybody. One statement. */
    @Transactional
    public Masthead now() {
        List<Object[]> rows = entities.createQuery(
                        "select m, a.page from MastheadRow m left join AboutText a on a.publishedAt is not null"
                                + " and a.takenDownAt is null",
                        Object[].class)
                .getResultList();
        Set<AboutPage> about = rows.stream()
                .map(row -> (AboutPage) row[1])
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ((MastheadRow) rows.get(0)[0]).over(defaults, about);
    }

    /** How the newsroom would show itself if nobody had set anything: by the environment alone. */
    public Masthead otherwise() {
        return new MastheadRow().over(defaults, Set.of());
    }

    /** The logo as PNG, to anybody; empty where there is none. */
    @Transactional
    public Optional<byte[]> logo() {
        return row().logo().map(sha256 -> entities.find(Logo.class, sha256)).map(Logo::png);
    }

    /**
     * What is set, for who may change it.
     *
     * @throws NotYours if the actor is no administrator
     */
    @Transactional
    public Held held(Actor actor) {
        Permission.KEEP_NEWSROOM.require(actor);
        return held(row());
    }

    /**
     * Changes what is set. Where nothing differs, nothing is recorded.
     *
     * @param expected the version that the actor has read
     * @throws NotYours if the actor is no administrator
     * @throws StaleVersion if somebody else changed it since
     * @throws InvalidInput naming each thing that is wrong; of a colour that cannot be read, with its contrast
     */
    @Transactional
    public Held change(Actor actor, Expected expected, Wish wish) {
        MastheadRow row = locked(actor, expected);
        Wish usable = usable(wish);
        Wish before = row.wish();
        if (!usable.equals(before)) {
            row.change(usable, actor.id(), clock.instant());
            note(actor, "change-newsroom", facts(before), facts(usable));
        }
        return held(row);
    }

    /**
     * Shows a logo, written anew from the picture.
     *
     * @param picture a PNG or JPEG of at most 1 MB and 4000 × 4000 pixels
     * @throws NotYours if the actor is no administrator
     * @throws StaleVersion if somebody else changed the settings since
     * @throws InvalidInput if the picture cannot be used
     */
    @Transactional
    public Held showLogo(Actor actor, Expected expected, byte[] picture) {
        MastheadRow row = locked(actor, expected);
        byte[] png = LogoImage.png(picture);
        String sha256 = Sha256.of(png);
        if (row.logo().filter(sha256::equals).isEmpty()) {
            Map<String, Object> before = logoFacts(row);
            entities.persist(new Logo(sha256, png));
            replace(row, Optional.of(sha256), actor);
            note(actor, "show-logo", before, logoFacts(row));
        }
        return held(row);
    }

    /**
     * Shows no logo any more.
     *
     * @throws NotYours if the actor is no administrator
     * @throws StaleVersion if somebody else changed the settings since
     */
    @Transactional
    public Held removeLogo(Actor actor, Expected expected) {
        MastheadRow row = locked(actor, expected);
        if (row.logo().isPresent()) {
            Map<String, Object> before = logoFacts(row);
            replace(row, Optional.empty(), actor);
            note(actor, "remove-logo", before, Map.of());
        }
        return held(row);
    }

    /** Whether the first steps are over: somebody said so. One statement. */
    @Transactional
    public boolean isSetUp() {
        return row().isSetUp();
    }

    /**
     * Says that the first steps are over: nobody is led through them any more.
     *
     * @throws NotYours if the actor is no administrator
     */
    @Transactional
    public void endSetUp(Actor actor) {
        MastheadRow row = locked(actor, Expected.ANY);
        if (!row.isSetUp()) {
            row.setUp(clock.instant());
            note(actor, "end-set-up", Map.of(), Map.of());
        }
    }

    /** The same of an installation that begins with everything there. */
    @Transactional
    public void skipSetUp() {
        row().setUp(clock.instant());
    }

    private Held held(MastheadRow row) {
        return new Held(row.wish(), row.over(defaults, pages.shown()), Integer.toString(row.version()));
    }

    private MastheadRow row() {
        return entities.find(MastheadRow.class, MastheadRow.SOLE);
    }

    private MastheadRow locked(Actor actor, Expected expected) {
        Permission.KEEP_NEWSROOM.require(actor);
        MastheadRow row = entities.find(MastheadRow.class, MastheadRow.SOLE, LockModeType.PESSIMISTIC_WRITE);
        String current = Integer.toString(row.version());
        if (!expected.admits(current)) {
            throw new StaleVersion(expected.tag(), current);
        }
        return row;
    }

    private void note(Actor actor, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.add(Subject.newsroom(), actor.id(), action, before, after);
    }

    private void replace(MastheadRow row, Optional<String> logo, Actor actor) {
        Optional<Logo> former = row.logo().map(sha256 -> entities.find(Logo.class, sha256));
        entities.flush();
        row.show(logo, actor.id(), clock.instant());
        entities.flush();
        former.ifPresent(entities::remove);
    }

    private static Map<String, Object> logoFacts(MastheadRow row) {
        return row.logo()
                .<Map<String, Object>>map(sha256 -> Map.of("logo", sha256))
                .orElse(Map.of());
    }

    private static Map<String, Object> facts(Wish wish) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("name", wish.name());
        facts.put("address", wish.address());
        facts.put("sameAs", wish.sameAs());
        facts.put("language", wish.language());
        facts.put("contact", wish.contact());
        facts.put("securityContact", wish.securityContact());
        facts.put("mailFrom", wish.mailFrom());
        facts.put("colour", wish.colour());
        facts.put("darkColour", wish.darkColour());
        facts.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return facts;
    }

    private static Wish usable(Wish given) {
        Wish wish = new Wish(
                given.name().strip(),
                given.address().strip(),
                given.sameAs().stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                given.language().strip(),
                contact(given.contact().strip()),
                contact(given.securityContact().strip()),
                given.mailFrom().strip(),
                given.colour().strip().toLowerCase(Locale.ROOT),
                given.darkColour().strip().toLowerCase(Locale.ROOT));
        Checks checks = new Checks();
        checks.within(Optional.of(wish.name()), "name", LONGEST_NAME)
                .require(!CONTROL.matcher(wish.name()).find(), "name", Fault.MALFORMED, "newsroom.name-in-one-line")
                .require(
                        wish.address().isEmpty() || isSite(wish.address()),
                        "address",
                        Fault.MALFORMED,
                        "newsroom.address")
                .require(
                        wish.sameAs().size() <= MOST_ELSEWHERE,
                        "sameAs",
                        Fault.OUT_OF_RANGE,
                        "newsroom.too-many-addresses",
                        MOST_ELSEWHERE)
                .each(wish.sameAs(), "sameAs", Mastheads::isPage, Fault.MALFORMED, "newsroom.addresses")
                .require(
                        wish.language().isEmpty() || isLanguage(wish.language()),
                        "language",
                        Fault.MALFORMED,
                        "newsroom.language");
        checkContact(wish.contact(), "contact", checks);
        checkContact(wish.securityContact(), "securityContact", checks);
        checks.require(
                wish.mailFrom().isEmpty() || isSender(wish.mailFrom()),
                "mailFrom",
                Fault.MALFORMED,
                "newsroom.mail-from");
        checkColours(wish, checks);
        checks.done();
        return wish;
    }

    /** Who writes a mail address means to be written to. */
    private static String contact(String given) {
        return MAIL.matcher(given).matches() ? "mailto:" + given : given;
    }

    private static void checkContact(String contact, String field, Checks checks) {
        checks.require(
                contact.isEmpty() || contact.length() <= LONGEST_CONTACT && (isPage(contact) || isMail(contact)),
                field,
                Fault.MALFORMED,
                "newsroom.contact");
    }

    private static void checkColours(Wish wish, Checks checks) {
        checkColour(wish.colour(), "colour", Contrast.LIGHT_GROUND, "a light page", "darker", checks);
        checkColour(wish.darkColour(), "darkColour", Contrast.DARK_GROUND, "a dark page", "lighter", checks);
        checks.require(
                wish.darkColour().isEmpty() || !wish.colour().isEmpty(),
                "colour",
                Fault.MISSING,
                "newsroom.light-colour");
    }

    private static void checkColour(
            String colour, String field, String ground, String page, String way, Checks checks) {
        if (colour.isEmpty()) {
            return;
        }
        if (!Contrast.isColour(colour)) {
            checks.require(false, field, Fault.MALFORMED, "newsroom.colour");
            return;
        }
        double contrast = Contrast.of(colour, ground);
        checks.require(
                contrast >= Contrast.ENOUGH,
                field,
                Fault.OUT_OF_RANGE,
                "newsroom.contrast",
                page,
                Contrast.inWords(contrast),
                Contrast.ENOUGH,
                way);
    }

    private static boolean isSite(String address) {
        return page(address)
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .filter(uri -> uri.getRawPath() == null
                        || uri.getRawPath().isEmpty()
                        || uri.getRawPath().equals("/"))
                .isPresent();
    }

    private static boolean isPage(String address) {
        return page(address).isPresent();
    }

    private static Optional<URI> page(String address) {
        try {
            return Optional.of(new URI(address))
                    .filter(uri -> address.length() <= LONGEST_ADDRESS
                            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isMail(String contact) {
        return contact.startsWith("mailto:")
                && MAIL.matcher(contact.substring("mailto:".length())).matches()
                && isUri(contact);
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isSender(String sender) {
        return SENDER.matcher(sender).matches() || MAIL.matcher(sender).matches();
    }

    private static boolean isLanguage(String language) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
