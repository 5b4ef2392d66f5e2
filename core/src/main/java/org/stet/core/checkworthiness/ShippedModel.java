package org.stet.core.checkworthiness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The models that travel with the product, each a resource of its own that a distribution may leave out. */
enum ShippedModel {
    CHECK_WORTHINESS("check-worthiness"),
    OPINION("opinion"),
    CLAIM_TYPES("claim-types");

    private static final String FOLDER = "/org/stet/core/models/";

    private static final String HEAD = "-encoded";

    private final String key;

    ShippedModel(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The model, or empty where this distribution came without it. */
    Optional<LinearModel> load() {
        try (InputStream in = ShippedModel.class.getResourceAsStream(FOLDER + key + ".bin")) {
            return in == null ? Optional.empty() : Optional.of(LinearModel.read(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the model " + key + " cannot be read", broken);
        }
    }

    /** The head that stands beside the model where the encoder reads, or empty where this distribution came without it. */
    Optional<EncodedHead> loadHead() {
        try (InputStream in = ShippedModel.class.getResourceAsStream(FOLDER + key + HEAD + ".bin")) {
            return in == null ? Optional.empty() : Optional.of(EncodedHead.read(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the model " + key + HEAD + " cannot be read", broken);
        }
    }
}
