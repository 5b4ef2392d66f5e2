package org.stet.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that a careful program would not send, and bodies with one of them in some place. */
final class OddValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 300;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\t\r\n",
            "x".repeat(201),
            "x".repeat(30_000),
            "é".repeat(100_001),
            "\ud83d\ude00".repeat(200),
            "e" + "\u0301".repeat(500),
            "\u202eright to left\u202c",
            "\u200b\u200d\ufeff",
            "\ud800",
            "\udc00 alone",
            "\ufffe\uffff",
            "ﬃ ½ ⅷ İ ı ß ſ",
            "-1",
            "0",
            "1e999",
            "NaN",
            "null",
            "true",
            "9999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "2026-02-30T25:61:61Z",
            "2026-12-01",
            "2026-12-01T08:00:00+18:00",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "javascript:alert(1)",
            "http://127.0.0.1:1/",
            "https://[::1]/",
            "https://user:password@example.org:99999/",
            "//example.org",
            "../../etc/passwd",
            "%00%ff%2e%2e",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "${jndi:ldap://example.org/a}",
            "{{7*7}}",
            "me",
            "*",
            "a,b,,c");

    private OddValues() {}

    /** One of them, of any type. */
    static JsonNode value(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(Integer.MAX_VALUE);
            case 3 -> NODES.numberNode(Long.MIN_VALUE);
            case 4 -> NODES.numberNode(1.5);
            case 5 -> NODES.numberNode(1e300);
            case 6 -> NODES.booleanNode(random.nextBoolean());
            case 7 -> NODES.objectNode();
            case 8 -> NODES.objectNode().put("", "x").put("\ud83d\ude00", 1);
            case 9 -> NODES.arrayNode();
            case 10 -> NODES.arrayNode().addNull().add("x").add(1);
            case 11 -> deep();
            default -> NODES.textNode(text(random));
        };
    }

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static JsonNode deep() {
        JsonNode deep = NODES.textNode("deep");
        for (int i = 0; i < DEEP; i++) {
            deep = NODES.arrayNode().add(deep);
        }
        return deep;
    }

    /** The same body with something odd in one place. */
    static JsonNode spoilt(JsonNode body, Random random) {
        JsonNode spoilt = body.deepCopy();
        List<Runnable> changes = new ArrayList<>();
        gather(spoilt, changes, random);
        if (changes.isEmpty()) {
            return value(random);
        }
        changes.get(random.nextInt(changes.size())).run();
        return spoilt;
    }

    private static void gather(JsonNode node, List<Runnable> changes, Random random) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                changes.add(() -> object.set(name, value(random)));
                changes.add(() -> object.put(name, text(random)));
                changes.add(() -> object.remove(name));
                changes.add(() ->
                        object.set(name, NODES.arrayNode().add(object.get(name)).add(object.get(name))));
            });
            changes.add(() -> object.set("x" + random.nextInt(9), value(random)));
            object.forEach(each -> gather(each, changes, random));
        } else if (node instanceof ArrayNode array) {
            changes.add(() -> array.add(value(random)));
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                changes.add(() -> array.set(at, value(random)));
                changes.add(() -> array.add(array.get(at)));
                gather(array.get(i), changes, random);
            }
        }
    }
}
