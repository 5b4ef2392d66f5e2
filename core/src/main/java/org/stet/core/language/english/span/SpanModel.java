package org.stet.core.language.english.span;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.stet.core.model.StoredModel;
import org.stet.core.sequence.Sequence;
import org.stet.core.sequence.SequenceModel;
import org.stet.core.sequence.SpanRole;

/**
 * A model for each {@link SpanRole}, each of which sees what those before it in the {@link #ORDER} found.
 *
 * <p>On disk: the magic word and the version as {@link DataOutputStream#writeUTF}, then for each role how eager it is, and its model.
 */
public final class SpanModel implements StoredModel {

    /** The model's name among the models of an extraction. */
    public static final String NAME = "attribution-fast";

    /** The roles in the order in which they are found: each sees those before it. */
    public static final List<SpanRole> ORDER = List.of(SpanRole.CUE, SpanRole.SOURCE, SpanRole.CONTENT);

    /** How much more eager a role is in a sentence that has a cue but nothing of that role. */
    private static final float LACKING = 5;

    private static final String MAGIC = "stet-spans-1";

    private static final String RESOURCE = "/org/stet/core/models/" + NAME + ".bin";

    private final String version;
    private final List<SequenceModel> models;
    private final Map<SpanRole, Float> eagerness;

    /**
     * Puts a model together.
     *
     * @param version what it says of itself
     * @param models one for each role, in the {@link #ORDER}
     * @param eagerness for each role what a span has ahead of none when the likeliest labels are chosen
     * @throws IllegalArgumentException if there is not one for each role
     */
    public SpanModel(String version, List<SequenceModel> models, Map<SpanRole, Float> eagerness) {
        if (models.size() != ORDER.size() || eagerness.size() != models.size()) {
            throw new IllegalArgumentException(models.size() + " models for " + ORDER.size() + " roles");
        }
        this.version = version;
        this.models = List.copyOf(models);
        this.eagerness = Map.copyOf(eagerness);
    }

    /** The model of this distribution, or empty where it came without. */
    public static Optional<SpanModel> shipped() {
        try (InputStream in = SpanModel.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(read(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the model " + NAME + " cannot be read", broken);
        }
    }

    /**
     * Reads a model; the stream stays open.
     *
     * @throws IOException if the stream cannot be read or holds no model of this format
     */
    public static SpanModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (!data.readUTF().equals(MAGIC)) {
            throw new IOException("not a span model of format " + MAGIC);
        }
        String version = data.readUTF();
        List<SequenceModel> models = new ArrayList<>();
        Map<SpanRole, Float> eagerness = new EnumMap<>(SpanRole.class);
        for (SpanRole role : ORDER) {
            eagerness.put(role, data.readFloat());
            models.add(SequenceModel.read(data));
        }
        return new SpanModel(version, models, eagerness);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(MAGIC);
        data.writeUTF(version);
        for (SpanRole role : ORDER) {
            data.writeFloat(eagerness.get(role));
            models.get(ORDER.indexOf(role)).write(data);
        }
        data.flush();
    }

    @Override
    public String version() {
        return version;
    }

    /** The labels of a paragraph for each role, in the {@link #ORDER}. */
    public List<byte[]> label(ParagraphFeatures paragraph) {
        List<byte[]> found = new ArrayList<>();
        for (SpanRole role : ORDER) {
            SequenceModel model = models.get(ORDER.indexOf(role));
            Sequence sequence = paragraph.sequence(found);
            float[] eager = evenly(eagerness.get(role), sequence.size());
            byte[] labels = model.label(sequence, eager);
            boolean lacking = role != SpanRole.CUE
                    && paragraph.encourage(found.get(ORDER.indexOf(SpanRole.CUE)), labels, eager, LACKING);
            found.add(lacking ? model.label(sequence, eager) : labels);
        }
        return found;
    }

    private static float[] evenly(float eagerness, int size) {
        float[] all = new float[size];
        Arrays.fill(all, eagerness);
        return all;
    }
}
