package org.stet.workflow.newsroom;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.claimreview.Publisher;

/** Who publishes, as the settings are at each call; who asks several things takes {@link Mastheads#now} once. */
@ApplicationScoped
class CurrentPublisher implements Publisher {

    private final Mastheads mastheads;

    CurrentPublisher(Mastheads mastheads) {
        this.mastheads = mastheads;
    }

    @Override
    public Publisher now() {
        return mastheads.now();
    }

    @Override
    public String name() {
        return mastheads.now().name();
    }

    @Override
    public Optional<URI> address() {
        return mastheads.now().address();
    }

    @Override
    public Optional<List<URI>> sameAs() {
        return mastheads.now().sameAs();
    }

    @Override
    public String language() {
        return mastheads.now().language();
    }

    @Override
    public Optional<String> logo() {
        return mastheads.now().logo();
    }

    @Override
    public Map<String, String> policies() {
        return mastheads.now().policies();
    }

    @Override
    public String mark() {
        return mastheads.now().mark();
    }
}
