package org.stet.web.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.stet.workflow.refusal.Message;

/** Says of a name that nothing has which one was probably meant. */
final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /**
     * What to do about an unknown name.
     *
     * @param kind what it names: "field" or "parameter"
     */
    static Message unknown(String kind, String given, Collection<String> known) {
        String told = given.length() <= LONGEST ? given : given.substring(0, LONGEST) + "…";
        String code = "request.unknown-" + kind;
        return nearest(given, known)
                .map(name -> Message.of(code + ".did-you-mean", told, name))
                .orElseGet(() -> known.isEmpty()
                        ? Message.of(code, told)
                        : Message.of(
                                code + ".there-are",
                                told,
                                known.stream().sorted().toList()));
    }

    /** The nearest of them, where it is near: a third of its letters may be wrong, and one always. */
    private static Optional<String> nearest(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(given, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters are wrong, missing, too many or exchanged with the next: optimal string alignment. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + differs, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
