package org.stet.core.encoder;

/** ONNX Runtime did not load or run the encoder. */
public final class EncoderFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Keeps what the runtime said. */
    public EncoderFailed(Exception cause) {
        super("The encoder does not run: " + cause.getMessage(), cause);
    }
}
