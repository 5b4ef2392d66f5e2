package org.stet.workflow.newsroom;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.claimreview.Publisher;

/**
 * The newsroom as it shows itself now: what an administrator set, and the environment's where nothing is set.
 *
 * @param name its name
 * @param address where the public reaches this installation
 * @param sameAs where else the newsroom is
 * @param language in which it writes its fact-checks, as BCP 47 has it
 * @param contact whom readers write to: {@code mailto:…} or {@code https://…}
 * @param securityContact whom to tell of a hole
 * @param mailFrom from whom mails come, where an administrator said so
 * @param colours the colours of links and of the main button
 * @param logo the hash of the logo, where there is one
 * @param about the pages about the newsroom that readers see
 */
public record Masthead(
        String name,
        Optional<URI> address,
        Optional<List<URI>> sameAs,
        String language,
        Optional<URI> contact,
        Optional<URI> securityContact,
        Optional<String> mailFrom,
        Optional<Colours> colours,
        Optional<String> logo,
        Set<AboutPage> about)
        implements Publisher {

    /** Keeps its own copy. */
    public Masthead {
        about = Set.copyOf(about);
    }

    @Override
    public Map<String, String> policies() {
        Map<String, String> policies = new TreeMap<>();
        about.forEach(page -> page.property().ifPresent(property -> policies.put(property, page.path())));
        return policies;
    }

    @Override
    public String mark() {
        String drawn = name + "\n" + colours.map(Colours::light).orElse("") + "\n" + logo.orElse("");
        return Sha256.of(drawn).substring(0, SHORT);
    }
}
