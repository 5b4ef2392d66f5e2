package org.stet.web.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.InvalidInput.Violation;

/** Refuses query parameters that an operation of the API does not have, and one that comes twice and counts once. */
@Singleton
public class QueryParameters {

    /** What each operation takes, and whether it may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    /** Lets a request through whose parameters all mean something. */
    @ServerRequestFilter
    public void check(ResourceInfo operation, UriInfo uri) {
        if (!uri.getPath().startsWith("/api/")) {
            return;
        }
        Map<String, Boolean> takes = known.computeIfAbsent(operation.getResourceMethod(), QueryParameters::read);
        List<Violation> violations = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!takes.containsKey(name)) {
                violations.add(
                        new Violation(name, Fault.UNKNOWN_PARAMETER, Names.unknown("parameter", name, takes.keySet())));
            } else if (values.size() > 1 && !takes.get(name)) {
                violations.add(new Violation(name, Fault.TAKEN, "request.once", name));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static Map<String, Boolean> read(Method operation) {
        Map<String, Boolean> takes = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            note(takes, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        note(takes, field, field.getType());
                    }
                }
            }
        }
        return takes;
    }

    private static void note(Map<String, Boolean> takes, AnnotatedElement element, Class<?> type) {
        Optional.ofNullable(element.getAnnotation(QueryParam.class))
                .ifPresent(named -> takes.put(named.value(), Collection.class.isAssignableFrom(type)));
    }
}
