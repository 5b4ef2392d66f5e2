package org.stet.web.error;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Which methods there are at an address, by the annotations of the resources, and the answer to {@code OPTIONS} under
 * {@code /api}. It is the same for everybody, so that nobody has to sign in for it.
 */
@ApplicationScoped
public class AllowedMethods {

    /** After CORS, whose questions are OPTIONS too, and before anybody is signed in. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^}]*})+))?}");

    private final List<Operation> operations;

    private record Operation(String method, Pattern path) {}

    AllowedMethods(BeanManager beans) {
        this.operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_AUTHENTICATION);
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        if (context.request().method() != io.vertx.core.http.HttpMethod.OPTIONS || !path.startsWith("/api/")) {
            context.next();
            return;
        }
        String allowed = at(path);
        if (allowed.isEmpty()) {
            context.fail(404);
            return;
        }
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, allowed)
                .end();
    }

    /** REST, which knows the template of a path, is not reached: without one, every id would be an address in the metrics. */
    private static void countAsOne(RoutingContext context) {
        Optional.ofNullable(HttpRequestMetric.getRequestMetric(context))
                .ifPresent(metric -> metric.setTemplatePath("/api"));
    }

    /** The methods at this path as {@code Allow} lists them; empty where there is nothing. */
    public String at(String path) {
        TreeSet<String> methods = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .forEach(methods::add);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return String.join(", ", methods);
    }

    private static Stream<Operation> operations(Class<?> type) {
        String base = type.getAnnotation(Path.class).value();
        List<Operation> operations = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            String sub = Optional.ofNullable(method.getAnnotation(Path.class))
                    .map(Path::value)
                    .orElse("");
            verbs(method)
                    .map(verb -> new Operation(verb, pattern(base + "/" + sub)))
                    .forEach(operations::add);
        }
        return operations.stream();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> annotation.getAnnotation(HttpMethod.class).value());
    }

    /** A variable is one step of the path, or what its own pattern says. */
    private static Pattern pattern(String template) {
        String path = ("/" + template).replaceAll("/{2,}", "/");
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(path.substring(from, variable.start())))
                    .append(variable.group(1) == null ? "[^/]+" : "(?:" + variable.group(1) + ")");
            from = variable.end();
        }
        String rest = path.substring(from);
        String end = rest.length() > 1 && rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return Pattern.compile(pattern.append(Pattern.quote(end)).append("/?").toString());
    }
}
