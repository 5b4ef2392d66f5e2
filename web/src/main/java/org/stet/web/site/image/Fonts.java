package org.stet.web.site.image;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts that pictures are written in. They come with Stet, so that a picture is the same on every machine, also where
 * nobody has installed a font.
 */
final class Fonts {

    private static final String PLAIN = "Roboto-Regular.ttf";
    private static final String BOLD = "Roboto-Bold.ttf";
    private static final String CHINESE = "NotoSansCJK-Regular.ttc";
    private static final String CHINESE_FACE = "Noto Sans CJK SC Regular";
    private static final List<String> OTHERS = List.of(
            "NotoNaskhArabic-Regular.ttf",
            "NotoSansHebrew-Regular.ttf",
            "NotoSansDevanagari-Regular.ttf",
            "NotoSansBengali-Regular.ttf",
            "NotoSansTamil-Regular.ttf",
            "NotoSansTelugu-Regular.ttf",
            "NotoSansThai-Regular.ttf",
            "NotoSansGeorgian-Regular.ttf",
            "NotoSansArmenian-Regular.ttf",
            "NotoSansEthiopic-Regular.ttf");

    private final List<Font> plain;
    private final List<Font> bold;

    private Fonts(List<Font> plain, List<Font> bold) {
        this.plain = plain;
        this.bold = bold;
    }

    /**
     * Reads the fonts.
     *
     * @throws IOException if there is no room for them on disk
     */
    static Fonts load() throws IOException {
        configure();
        try {
            List<Font> others = Stream.concat(others(), Stream.of(chinese())).toList();
            return new Fonts(
                    Stream.concat(Stream.of(font(PLAIN)), others.stream()).toList(),
                    Stream.concat(Stream.of(font(BOLD)), others.stream()).toList());
        } catch (FontFormatException notAFont) {
            throw new IllegalStateException("a font that Stet comes with is none", notAFont);
        }
    }

    /** Java asks the machine for its fonts before it reads any, and fails where there are none: it is told of one. */
    private static void configure() throws IOException {
        Path folder = Files.createTempDirectory("stet-fonts");
        Path font = folder.resolve(PLAIN);
        try (InputStream in = resource(PLAIN)) {
            Files.copy(in, font, StandardCopyOption.REPLACE_EXISTING);
        }
        String faces = Stream.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")
                .flatMap(family -> Stream.of("plain", "bold", "italic", "bolditalic")
                        .map(style -> family + "." + style + ".all=Plain\n"))
                .collect(Collectors.joining());
        Path list = folder.resolve("fontconfig.properties");
        Files.writeString(
                list,
                "version=1\nsequence.allfonts=all\n" + faces + "filename.Plain=" + font + "\n",
                StandardCharsets.ISO_8859_1);
        Stream.of(folder, font, list).forEach(file -> file.toFile().deleteOnExit());
        System.setProperty("java.awt.headless", "true");
        System.setProperty("sun.awt.fontconfig", list.toString());
    }

    private static Stream<Font> others() throws IOException, FontFormatException {
        Stream.Builder<Font> fonts = Stream.builder();
        for (String other : OTHERS) {
            fonts.add(font(other));
        }
        return fonts.build();
    }

    private static Font font(String file) throws IOException, FontFormatException {
        try (InputStream in = resource(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    private static Font chinese() throws IOException, FontFormatException {
        try (InputStream in = resource(CHINESE)) {
            return Arrays.stream(Font.createFonts(in))
                    .filter(font -> font.getFontName().equals(CHINESE_FACE))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static InputStream resource(String file) {
        return Fonts.class.getResourceAsStream("/fonts/" + file);
    }

    /** The text, each part in a font that has it; what no font has is left out. Empty where nothing is left. */
    Optional<AttributedString> write(String text, float size, boolean strong) {
        List<Font> fonts = strong ? bold : plain;
        StringBuilder shown = new StringBuilder();
        Font[] chosen = new Font[text.length()];
        Font before = fonts.get(0);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            Optional<Font> font = font(fonts, codePoint, before);
            if (font.isPresent()) {
                before = font.get();
                Arrays.fill(chosen, shown.length(), shown.length() + Character.charCount(codePoint), before);
                shown.appendCodePoint(codePoint);
            }
        }
        return shown.toString().isBlank() ? Optional.empty() : Optional.of(parts(shown.toString(), chosen, size));
    }

    /** A mark stays in the font of the letter that it belongs to, and a space in the font of the words around it. */
    private static Optional<Font> font(List<Font> fonts, int codePoint, Font before) {
        boolean belongs =
                switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.SPACE_SEPARATOR,
                            Character.FORMAT -> true;
                    default -> false;
                };
        return belongs && before.canDisplay(codePoint)
                ? Optional.of(before)
                : fonts.stream().filter(font -> font.canDisplay(codePoint)).findFirst();
    }

    private static AttributedString parts(String shown, Font[] chosen, float size) {
        AttributedString text = new AttributedString(shown);
        int start = 0;
        for (int i = 1; i <= shown.length(); i++) {
            if (i == shown.length() || !chosen[i].equals(chosen[start])) {
                text.addAttribute(TextAttribute.FONT, chosen[start].deriveFont(size), start, i);
                start = i;
            }
        }
        return text;
    }
}
