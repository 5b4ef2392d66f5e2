package org.stet.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.newsroom.AboutPage;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.reader.ReaderSettings;

/** Who publishes, and where: {@code {inject:newsroom.…}} in the templates for readers. */
@Named
@ApplicationScoped
public class Newsroom {

    private static final String STYLES = "/static/stet.css";
    private static final int ENOUGH = 12;

    private final Mastheads mastheads;
    private final ReaderSettings readers;
    private final String styles;

    Newsroom(Mastheads mastheads, ReaderSettings readers) {
        this.mastheads = mastheads;
        this.readers = readers;
        this.styles = STYLES + "?" + hash("META-INF/resources" + STYLES).substring(0, ENOUGH);
    }

    /**
     * The newsroom as a page shows it.
     *
     * @param name its name
     * @param styles the address of the style sheet
     * @param colours the address of the style sheet of its colours; empty where it has none
     * @param logo the address of its logo; empty where it has none
     * @param contact whom readers write to; empty where nobody is named
     * @param asks whether readers may ask for a check and report errors
     * @param about the pages about it that readers see, in their order
     */
    public record Shown(
            String name,
            String styles,
            String colours,
            String logo,
            String contact,
            boolean asks,
            List<AboutPage> about) {}

    /** The newsroom as it is now: a page takes it once. */
    public Shown getNow() {
        return shown(mastheads.now());
    }

    /** The newsroom as a page shows it, the addresses of its files other ones when they change. */
    public Shown shown(Masthead masthead) {
        return new Shown(
                masthead.name(),
                styles,
                masthead.colours()
                        .map(colours -> "/newsroom/colours.css?" + (colours.light() + colours.dark()).replace("#", ""))
                        .orElse(""),
                masthead.logo().map(Newsroom::logoPath).orElse(""),
                masthead.contact().map(URI::toString).orElse(""),
                isAsks(),
                masthead.about().stream().sorted().toList());
    }

    /** The path of the logo with this hash. */
    static String logoPath(String sha256) {
        return "/newsroom/logo.png?" + sha256.substring(0, ENOUGH);
    }

    /** Who publishes, as it is now. */
    Masthead masthead() {
        return mastheads.now();
    }

    /** Whether readers may ask for a check and report errors. */
    public boolean isAsks() {
        return readers.mayAsk();
    }

    /** The newsroom's name. */
    public String getName() {
        return mastheads.now().name();
    }

    /** The address of the style sheet, another one when it changes: so a page changes with its styles. */
    public String getStyles() {
        return styles;
    }

    /** Whom to tell of a hole. */
    Optional<URI> securityContact() {
        return mastheads.now().securityContact();
    }

    /** Where readers find this installation: as it is set, else as this request found it. */
    public URI base(URI asked) {
        return mastheads.now().address().orElse(asked);
    }

    private static String hash(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return Sha256.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
