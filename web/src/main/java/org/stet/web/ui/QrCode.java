package org.stet.web.ui;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a QR code, drawn as one path of an SVG; made here, so that a secret is shown to no other service.
 *
 * @param size the length of a side, with the margin that scanners need
 * @param path the dark squares, as an SVG path
 */
public record QrCode(int size, String path) {

    private static final int MARGIN = 4;

    /** The code for a text. */
    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M" + (x + MARGIN) + "," + (y + MARGIN) + "h1v1h-1z"))
                .collect(Collectors.joining());
        return new QrCode(code.size + 2 * MARGIN, path);
    }
}
