package org.stet.core.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.stet.core.checkworthiness.ClaimType;

/** Reads labelled data from JSON Lines files, one example a line, UTF-8. */
public final class LabelledData {

    private static final Map<String, ClaimType> AVERITEC_TYPES = Map.of(
            "Event/Property Claim", ClaimType.EVENT,
            "Numerical Claim", ClaimType.NUMERICAL,
            "Quote Verification", ClaimType.QUOTE,
            "Causal Claim", ClaimType.CAUSAL,
            "Position Statement", ClaimType.POSITION);

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledData() {}

    /**
     * ClaimBuster's sentences: {@code {"text", "label": "NFS"|"UFS"|"CFS"}}; only CFS counts as worth a check.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<LabelledSentence> claimBuster(Path file) throws IOException {
        return sentences(file, line -> field(line, "label").equals("CFS") ? Set.of(ModelPlan.CHECK_WORTHY) : Set.of());
    }

    /**
     * News sentences of CheckThat! task 1: {@code {"text", "label": "SUBJ"|"OBJ"}}.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<LabelledSentence> subjectivity(Path file) throws IOException {
        return sentences(file, line -> field(line, "label").equals("SUBJ") ? Set.of(ModelPlan.SUBJECTIVE) : Set.of());
    }

    /**
     * AVeriTeC's claims: {@code {"text", "types": ["Numerical Claim", …]}}; types that Stet does not know are left out.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<LabelledSentence> claimTypes(Path file) throws IOException {
        return sentences(file, line -> {
            Set<String> labels = new TreeSet<>();
            for (JsonNode type : line.path("types")) {
                if (AVERITEC_TYPES.containsKey(type.asText())) {
                    labels.add(AVERITEC_TYPES.get(type.asText()).name());
                }
            }
            return labels;
        });
    }

    private static List<LabelledSentence> sentences(Path file, Function<JsonNode, Set<String>> labels)
            throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (JsonNode line : lines(file)) {
            sentences.add(new LabelledSentence(field(line, "text"), labels.apply(line)));
        }
        return sentences;
    }

    /**
     * Every line of a JSON Lines file that is not blank.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is no JSON
     */
    public static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.add(parse(line, file, number));
                }
            }
        }
        return lines;
    }

    private static JsonNode parse(String line, Path file, int number) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new UnreadableExample(file + ", line " + number + ": " + broken.getOriginalMessage());
        }
    }

    /**
     * The text of a field that must be there.
     *
     * @throws UnreadableExample if it is not
     */
    public static String field(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.isTextual()) {
            throw new UnreadableExample("no \"" + name + "\" in " + line);
        }
        return value.asText();
    }
}
