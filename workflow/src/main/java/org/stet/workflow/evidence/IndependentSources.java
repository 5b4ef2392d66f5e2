package org.stet.workflow.evidence;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many sources the evidence really has: two outlets that print one agency are one. Sources are together when they go
 * back to the same (their independence group), else when one publisher publishes them, else when they stand on one host.
 * Case, spaces and a leading “www.” make no difference.
 */
public final class IndependentSources {

    private IndependentSources() {}

    /** The evidence by what it goes back to, each group in the order given, the groups in the order of their first. */
    public static Map<String, List<Evidence>> groups(Collection<Evidence> evidence) {
        return evidence.stream()
                .collect(Collectors.groupingBy(IndependentSources::origin, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many independent sources there are. */
    public static int count(Collection<Evidence> evidence) {
        return groups(evidence).size();
    }

    /** The first piece of evidence that a source would count as one with: published by the same, or on the same host. */
    public static Optional<Evidence> sameAs(Collection<Evidence> evidence, String url, Optional<String> publisher) {
        String origin = origin(url, publisher, Optional.empty());
        return evidence.stream().filter(each -> origin(each).equals(origin)).findFirst();
    }

    private static String origin(Evidence evidence) {
        return origin(evidence.url(), evidence.publisher(), evidence.independenceGroup());
    }

    private static String origin(String url, Optional<String> publisher, Optional<String> group) {
        return name(group).or(() -> name(publisher)).orElseGet(() -> host(url));
    }

    private static Optional<String> name(Optional<String> given) {
        return given.map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty());
    }

    private static String host(String url) {
        String host = URI.create(url).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
