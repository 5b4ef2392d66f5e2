package org.stet.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.claimreview.Publisher;

/** Who publishes, and where: {@code {inject:newsroom.…}} in the templates for readers. */
@Named
@ApplicationScoped
public class Newsroom {

    private static final String STYLES = "/static/stet.css";
    private static final int ENOUGH = 12;

    private final Publisher publisher;
    private final PublisherSettings settings;
    private final String styles;

    Newsroom(Publisher publisher, PublisherSettings settings) {
        this.publisher = publisher;
        this.settings = settings;
        this.styles = STYLES + "?" + hash("META-INF/resources" + STYLES).substring(0, ENOUGH);
    }

    /** The newsroom's name. */
    public String getName() {
        return publisher.name();
    }

    /** The address of the style sheet, another one when it changes: so a page changes with its styles. */
    public String getStyles() {
        return styles;
    }

    /** Whom to tell of a hole. */
    Optional<URI> securityContact() {
        return settings.securityContact();
    }

    /** Where readers find this installation: as it is set, else as this request found it. */
    public URI base(UriInfo request) {
        return publisher.address().orElseGet(request::getBaseUri);
    }

    private static String hash(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return Sha256.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
