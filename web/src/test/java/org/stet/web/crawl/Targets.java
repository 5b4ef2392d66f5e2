package org.stet.web.crawl;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

import org.stet.web.test.Endpoints;

/** What a form or a link can lead to, and for whom: every method with a path in the application's own classes. */
final class Targets {

    private static final List<Endpoint> ALL = Endpoints.all().stream()
            .map(found ->
                    endpoint(found.code().getOwner().reflect(), found.code().reflect(), found.method()))
            .toList();

    private Targets() {}

    /**
     * One of them.
     *
     * @param method GET, POST and so on
     * @param path as written, a variable without its pattern: {@code /claims/{id}/edit}
     * @param pattern what its addresses match
     * @param roles who may; empty where the method says nothing
     */
    public record Endpoint(String method, String path, Pattern pattern, Set<String> roles) {

        /** Whether somebody with one of these roles may use it, as far as roles decide. */
        public boolean admits(Set<String> held) {
            return roles.isEmpty() || held.stream().anyMatch(roles::contains);
        }
    }

    public static Stream<Endpoint> all() {
        return ALL.stream();
    }

    /** The one that answers this, the most exact first. */
    public static Optional<Endpoint> answering(String method, String path) {
        return all().filter(each -> each.method().equals(method))
                .filter(each -> each.pattern().matcher(path).matches())
                .min((one, other) -> Integer.compare(variables(one), variables(other)));
    }

    private static int variables(Endpoint endpoint) {
        return (int) endpoint.path().chars().filter(letter -> letter == '{').count();
    }

    private static Endpoint endpoint(Class<?> type, Method method, String verb) {
        String base = type.getAnnotation(Path.class).value();
        String sub = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String written = trimmed(("/" + base + "/" + sub).replaceAll("/{2,}", "/"));
        Set<String> roles = Stream.of(method.getAnnotation(RolesAllowed.class), type.getAnnotation(RolesAllowed.class))
                .filter(allowed -> allowed != null)
                .findFirst()
                .map(allowed -> Set.of(allowed.value()))
                .orElse(Set.of());
        return new Endpoint(
                verb,
                written.replaceAll("\\{\\s*(\\w+)(?:[^{}]|\\{[^}]*})*}", "{$1}"),
                Pattern.compile(written.replaceAll("\\{\\s*\\w+\\s*:\\s*((?:[^{}]|\\{[^}]*})*)}", "(?:$1)")
                        .replaceAll("\\{[a-zA-Z]\\w*}", "[^/]+")),
                roles);
    }

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
