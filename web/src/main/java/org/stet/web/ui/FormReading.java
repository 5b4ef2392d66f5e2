package org.stet.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.InvalidInput.Violation;

/**
 * Reads the fields of one form. What cannot be read is told together with all that the use case finds wrong, so that the
 * writer learns everything at once.
 */
public final class FormReading {

    private final List<Violation> wrong = new ArrayList<>();

    /** Ends a trial, whose changes are not to stay. */
    private static final class OnlyTried extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Notes that fields cannot be used as they are. */
    public void wrong(List<Violation> fields) {
        wrong.addAll(fields);
    }

    /** What a field holds; where it cannot be read that is noted, and the other stands for it. */
    public <T> T read(Supplier<T> field, T other) {
        try {
            return field.get();
        } catch (InvalidInput unreadable) {
            wrong.addAll(unreadable.violations());
            return other;
        }
    }

    /** What an optional field holds; where it cannot be read that is noted. */
    public <T> Optional<T> readIfGiven(Supplier<Optional<T>> field) {
        return read(field, Optional.empty());
    }

    /**
     * Does it, where every field could be read. Otherwise it is tried and taken back, to learn what else is wrong.
     *
     * @throws InvalidInput naming all that is wrong
     */
    public <T> T perform(Supplier<T> deed) {
        if (wrong.isEmpty()) {
            return deed.get();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                deed.get();
                throw new OnlyTried();
            });
        } catch (OnlyTried nothingElse) {
            throw new InvalidInput(wrong);
        } catch (InvalidInput further) {
            further.violations().stream().filter(this::isNew).forEach(wrong::add);
            throw new InvalidInput(wrong);
        }
    }

    private boolean isNew(Violation violation) {
        return wrong.stream().noneMatch(known -> known.field().equals(violation.field()));
    }
}
