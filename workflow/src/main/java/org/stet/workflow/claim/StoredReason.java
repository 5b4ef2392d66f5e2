package org.stet.workflow.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.stet.core.checkworthiness.Reason;

/**
 * A reason as a claim keeps it: its code and its arguments with bars between them ("SHARE|3.2 percent"). What begins with no
 * code is a sentence: reasons were kept in words once, and a notice can stand in the place of one that was erased.
 */
final class StoredReason {

    private static final String BAR = "|";

    private StoredReason() {}

    static String write(Reason reason) {
        String args = String.join(BAR, reason.args());
        if (reason.code() == Reason.Code.IN_WORDS) {
            return args;
        }
        return reason.args().isEmpty() ? reason.code().name() : reason.code().name() + BAR + args;
    }

    static Reason read(String stored) {
        List<String> parts = List.of(stored.split("\\|"));
        Optional<Reason.Code> code = Arrays.stream(Reason.Code.values())
                .filter(each -> !parts.isEmpty() && each.name().equals(parts.get(0)))
                .findFirst();
        return code.map(each -> new Reason(each, parts.subList(1, parts.size())))
                .orElseGet(() -> Reason.of(Reason.Code.IN_WORDS, stored));
    }
}
