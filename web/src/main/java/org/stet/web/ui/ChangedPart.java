package org.stet.web.ui;

import java.util.List;
import java.util.Optional;

/**
 * A part of a text that differs between two states of it.
 *
 * @param name what the part is called
 * @param words what differs in it, word by word
 */
public record ChangedPart(String name, List<Diff.Part> words) {

    /** The part, where it differs. Browsers send line ends of two characters; that alone is no difference. */
    public static Optional<ChangedPart> of(String name, String before, String after) {
        String was = before.replace("\r\n", "\n").strip();
        String is = after.replace("\r\n", "\n").strip();
        return was.equals(is) ? Optional.empty() : Optional.of(new ChangedPart(name, Diff.between(was, is)));
    }
}
