package org.stet.workflow.proof;

import java.util.ArrayList;
import java.util.List;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.Sha256;

/**
 * A tree of hashes over entries (Merkle 1987): its root stands for all of them, and a path of a few hashes leads from one
 * entry to the root without telling anything of the others. A level's last hash goes up alone where it has no neighbour.
 */
final class EntryTree {

    private final List<List<String>> levels = new ArrayList<>();

    private EntryTree(List<String> leaves) {
        List<String> level = leaves;
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    /** The tree of these entries; of at least one. */
    static EntryTree of(List<AuditEntry> entries) {
        return new EntryTree(entries.stream()
                .map(entry -> Proof.Entry.of(entry).computeHash())
                .toList());
    }

    private static List<String> above(List<String> level) {
        List<String> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static String node(String left, String right) {
        return Sha256.ofFields("node", left, right);
    }

    String root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /** The neighbours on the way from the entry with this index to the root. */
    List<Proof.Step> path(int index) {
        List<Proof.Step> path = new ArrayList<>();
        int place = index;
        for (List<String> level : levels) {
            int neighbour = place ^ 1;
            if (neighbour < level.size()) {
                path.add(new Proof.Step(neighbour < place ? Proof.Side.LEFT : Proof.Side.RIGHT, level.get(neighbour)));
            }
            place /= 2;
        }
        return path;
    }

    /** Where a path leads from an entry's hash. */
    static String follow(String hash, List<Proof.Step> path) {
        String reached = hash;
        for (Proof.Step step : path) {
            reached = step.side() == Proof.Side.LEFT ? node(step.hash(), reached) : node(reached, step.hash());
        }
        return reached;
    }
}
