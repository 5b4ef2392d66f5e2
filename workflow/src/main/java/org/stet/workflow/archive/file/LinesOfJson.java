package org.stet.workflow.archive.file;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** A ClaimReview a line. An empty line says nothing. */
final class LinesOfJson extends Items {

    private final Utf8Lines lines;

    LinesOfJson(InputStream in, Drafting drafting) {
        super(drafting);
        this.lines = new Utf8Lines(in, LARGEST);
    }

    @Override
    boolean readOn() {
        Optional<Utf8Lines.Line> next;
        try {
            next = lines.next();
        } catch (CharacterCodingException notUtf8) {
            give(lines.number(), Flaw.of(Flaw.Kind.NOT_UTF_8));
            return false;
        }
        next.filter(line -> !line.text().isBlank()).ifPresent(this::give);
        return next.isPresent();
    }

    private void give(Utf8Lines.Line line) {
        if (!line.whole()) {
            give(line.number(), Flaw.of(Flaw.Kind.TOO_LARGE));
            return;
        }
        try {
            JsonNode read = ClaimReviews.JSON.readTree(line.text());
            List<Map<Field, String>> found = ClaimReviews.in(read);
            if (found.isEmpty()) {
                give(line.number(), Flaw.of(Flaw.Kind.NO_CHECK));
            } else {
                give(line.number(), found);
            }
        } catch (JsonProcessingException notJson) {
            give(line.number(), Flaw.of(Flaw.Kind.NOT_JSON));
        }
    }
}
