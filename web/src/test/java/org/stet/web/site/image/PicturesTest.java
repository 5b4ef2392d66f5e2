package org.stet.web.site.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.desk.Rating;

import static org.assertj.core.api.Assertions.assertThat;

/** A picture has the newsroom, the claim and the rating on it, in any script that people write in. */
class PicturesTest {

    private static final int PAPER = 0xfbfaf7;
    private static final int EDGE = 60;
    private static final String CLAIM = "Ferries carried 61,000 passengers to the islands in 2025.";

    private static final Supplier<Optional<byte[]>> NO_LOGO = Optional::empty;

    private final Pictures pictures = new Pictures();

    @Test
    void it_is_as_large_as_others_ask_for() throws IOException {
        BufferedImage image = image(CLAIM);
        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(inked(image, 0, 600, 60, 110)).as("newsroom").isTrue();
        assertThat(inked(image, 0, 600, 160, 480)).as("claim").isTrue();
        assertThat(inked(image, 0, 600, 500, 570)).as("rating").isTrue();
    }

    @Test
    void the_same_words_are_the_same_picture_and_others_another() {
        byte[] png = png(CLAIM);
        assertThat(png(CLAIM)).isEqualTo(png);
        assertThat(new Pictures().png(picture(CLAIM), NO_LOGO)).isEqualTo(png);
        assertThat(png(CLAIM + " Or not.")).isNotEqualTo(png);
        assertThat(pictures.png(new Picture("The Herald", CLAIM, "False", Rating.Tone.FALSE, "", ""), NO_LOGO))
                .isNotEqualTo(png);
    }

    @Test
    void a_logo_stands_in_the_place_of_the_name_and_the_name_has_the_newsrooms_colour() throws IOException {
        BufferedImage blue = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 100; y++) {
                blue.setRGB(x, y, 0xff0000ff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(blue, "png", png);
        Optional<byte[]> logo = Optional.of(png.toByteArray());
        String sha256 = Sha256.of(png.toByteArray());
        BufferedImage drawn = read(pictures.png(
                new Picture("The Herald", CLAIM, "True", Rating.Tone.TRUE, "#7a0019", sha256), () -> logo));
        assertThat(drawn.getRGB(100, 80) & 0xffffff).isEqualTo(0x0000ff);
        BufferedImage older = read(pictures.png(
                new Picture("The Herald", CLAIM, "True", Rating.Tone.TRUE, "#7a0019", "another"), () -> logo));
        assertThat(older.getRGB(100, 80) & 0xffffff).isNotEqualTo(0x0000ff);
        assertThat(has(older, 0x7a0019, 60, 110)).isTrue();
        assertThat(has(image(CLAIM), 0x7a0019, 60, 110)).isFalse();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean has(BufferedImage image, int colour, int top, int bottom) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = top; y < bottom; y++) {
                if ((image.getRGB(x, y) & 0xffffff) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void where_java_cannot_draw_a_picture_that_comes_with_stet_stands_for_all() throws IOException {
        Pictures without = new Pictures() {
            @Override
            Drawing drawing() {
                throw new UnsatisfiedLinkError("no awt in java.library.path");
            }
        };
        byte[] png = without.png(picture(CLAIM), Optional::empty);
        assertThat(without.png(picture("Another claim."), Optional::empty))
                .isEqualTo(png)
                .isNotEqualTo(png(CLAIM));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(inked(image, 0, 600, 160, 480)).isTrue();
    }

    @Test
    void what_is_written_from_the_right_begins_at_the_right() throws IOException {
        for (String claim : new String[] {"قال رئيس البلدية إن العبارات نقلت 61,000 راكب", "שלום עולם 61,000"}) {
            BufferedImage image = image(claim);
            assertThat(inked(image, 900, 1_140, 160, 480)).as(claim).isTrue();
            assertThat(inked(image, 0, 75, 160, 480)).as(claim).isFalse();
        }
        assertThat(inked(image("True."), 900, 1_140, 160, 480)).isFalse();
    }

    @Test
    void every_script_is_drawn_letter_by_letter_and_no_letter_is_a_box() throws IOException {
        Fonts fonts = Fonts.load();
        for (String text : new String[] {
            "渡轮在2025年运送了61,000名乘客。",
            "日本語テスト",
            "한국어 시험",
            "हिन्दी परीक्षण",
            "ภาษาไทย",
            "Привет, Ελλάδα",
            "naïve – “für” €"
        }) {
            assertThat(shown(fonts, text)).as(text).isEqualTo(text);
        }
        assertThat(shown(fonts, "a \uE000b")).as("what no font has is left out").isEqualTo("a b");
    }

    @Test
    void a_long_claim_is_cut_at_a_word_and_stays_above_the_rating() throws IOException {
        assertThat(Drawing.cut("Twelve trawlers left", 20)).isEqualTo("Twelve trawlers left");
        assertThat(Drawing.cut("Twelve trawlers left", 17)).isEqualTo("Twelve trawlers…");
        assertThat(Drawing.cut("🚢".repeat(30), 21)).isEqualTo("🚢".repeat(10) + "…");
        for (String claim : new String[] {
            "Twelve trawlers left. ".repeat(400), "x".repeat(5_000), "渡轮".repeat(900), "🚢".repeat(900)
        }) {
            BufferedImage image = image(claim);
            assertThat(inked(image, 0, 1_200, 482, 500)).isFalse();
            assertThat(inked(image, 1_200 - EDGE, 1_200, 0, 600)).isFalse();
        }
    }

    private byte[] png(String claim) {
        return pictures.png(picture(claim), NO_LOGO);
    }

    private static Picture picture(String claim) {
        return new Picture("The Herald", claim, "True", Rating.Tone.TRUE, "", "");
    }

    private BufferedImage image(String claim) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(claim)));
    }

    private static String shown(Fonts fonts, String text) {
        StringBuilder shown = new StringBuilder();
        var letters = fonts.write(text, 20, false).orElseThrow().getIterator();
        for (char letter = letters.first(); letters.getIndex() < letters.getEndIndex(); letter = letters.next()) {
            shown.append(letter);
        }
        return shown.toString();
    }

    private static boolean inked(BufferedImage image, int left, int right, int top, int bottom) {
        return IntStream.range(top, bottom)
                .anyMatch(y -> Arrays.stream(image.getRGB(left, y, right - left, 1, null, 0, right - left))
                        .anyMatch(pixel -> (pixel & 0xffffff) != PAPER));
    }
}
