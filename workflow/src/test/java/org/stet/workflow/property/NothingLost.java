package org.stet.workflow.property;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 7: everything that a successful call returned is there, as it was acknowledged or as it was changed later. */
final class NothingLost implements Invariant {

    private final Observer observer;
    private final Map<String, Set<Step.Promise>> promised = new HashMap<>();

    NothingLost(Observer observer) {
        this.observer = observer;
    }

    @Override
    public List<String> brokenBy(Round round) throws SQLException {
        Map<String, Set<Step.Promise>> now = new HashMap<>();
        round.successes()
                .flatMap(ended -> ended.done().orElseThrow().promises().stream())
                .forEach(each -> now.computeIfAbsent(each + each.column(), key -> new HashSet<>())
                        .add(each));
        promised.putAll(now);
        return unkept(now);
    }

    @Override
    public List<String> broken() throws SQLException {
        return unkept(promised);
    }

    private List<String> unkept(Map<String, Set<Step.Promise>> promises) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Set<Step.Promise> each : promises.values()) {
            Step.Promise one = each.iterator().next();
            List<Map<String, Object>> found = observer.sql()
                    .rows("select " + one.column() + "::text as kept from " + one.table() + " where id = ?", one.id());
            Object kept = found.isEmpty() ? "" : found.get(0).get("kept");
            if (each.stream().noneMatch(promise -> promise.value()
                    .strip()
                    .equals(kept == null ? "" : kept.toString().strip()))) {
                broken.add(one.column() + " of " + each + " was acknowledged and is now “" + kept + "”");
            }
        }
        return broken;
    }
}
