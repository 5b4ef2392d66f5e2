package org.stet.web.test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every method with a path in the application's own classes, pages and API alike. */
public final class Endpoints {

    private Endpoints() {}

    /**
     * One of them.
     *
     * @param method the HTTP method
     * @param path the path, a variable as {@code {name}}
     * @param code the method that answers
     */
    public record Endpoint(String method, String path, JavaMethod code) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of them as "GET /path/{variable}". */
    public static Set<String> names() {
        return all().stream().map(Endpoint::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    public static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.stet.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Endpoints::endpoints)
                        .toList();
    }

    private static Stream<Endpoint> endpoints(JavaClass type) {
        String base = type.getAnnotationOfType(Path.class).value();
        return type.getMethods().stream().flatMap(method -> httpMethod(method).stream()
                .map(verb -> new Endpoint(verb, joined(base, subPath(method)), method)));
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(annotation -> annotation.isAnnotatedWith(HttpMethod.class))
                .map(annotation ->
                        annotation.getAnnotationOfType(HttpMethod.class).value())
                .findFirst();
    }

    private static String subPath(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
    }

    /** Without doubled slashes, and a variable without its pattern. */
    private static String joined(String base, String sub) {
        String path = ("/" + base + "/" + sub)
                .replaceAll("/{2,}", "/")
                .replaceAll("\\{\\s*(\\w+)(?:[^{}]|\\{[^}]*})*}", "{$1}");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
