package org.stet.workflow.test;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.Hibernate;

/** Writes down all that can be learnt from an object: every field of every record and entity below it, however private. */
public final class Everything {

    private Everything() {}

    /** The object with all that it leads to, as text. */
    public static String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Everything::of).orElse("empty");
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(Everything::of).toList().toString();
        }
        if (value.getClass().isArray()) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(of(Array.get(value, i)));
            }
            return items.toString();
        }
        Object plain = Hibernate.unproxy(value);
        return plain instanceof Enum || !plain.getClass().getName().startsWith("org.stet.")
                ? plain.toString()
                : fields(plain);
    }

    private static String fields(Object value) {
        List<String> fields = new ArrayList<>();
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$$")) {
                fields.add(field.getName() + "=" + of(read(field, value)));
            }
        }
        return value.getClass().getSimpleName() + fields;
    }

    private static Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
