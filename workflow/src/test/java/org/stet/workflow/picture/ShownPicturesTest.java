package org.stet.workflow.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.workflow.test.TestFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is shown is drawn here, small, upright and without what else is in the file; what would fill the memory is not unpacked. */
class ShownPicturesTest {

    @Test
    void bytes_tell_the_kind_and_nothing_else_does() {
        assertThat(kind(TestFiles.png(3, 3))).isEqualTo(FileKind.PNG);
        assertThat(kind(TestFiles.jpeg(3, 3))).isEqualTo(FileKind.JPEG);
        assertThat(kind(TestFiles.webp())).isEqualTo(FileKind.WEBP);
        assertThat(kind(TestFiles.pdf())).isEqualTo(FileKind.PDF);
        for (String other :
                new String[] {"", "<svg xmlns", "<html>", "GIF89a......", "RIFF0000WAVE", "%PD", " %PDF-1.4"}) {
            assertThat(FileKind.of(other.getBytes(StandardCharsets.US_ASCII)))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void a_name_ends_as_its_kind_does() {
        assertThat(FileKind.PDF.named("Report.PDF")).isEqualTo("Report.PDF");
        assertThat(FileKind.PDF.named("page.html")).isEqualTo("page.html.pdf");
        assertThat(FileKind.JPEG.named("a.jpeg")).isEqualTo("a.jpeg");
    }

    @Test
    void small_pictures_keep_their_size_and_large_ones_fit() throws Exception {
        assertThat(shown(TestFiles.png(40, 30)))
                .extracting(DrawnPicture::width, DrawnPicture::height)
                .containsExactly(40, 30);
        assertThat(shown(TestFiles.png(6_400, 100)))
                .extracting(DrawnPicture::width, DrawnPicture::height)
                .containsExactly(1_600, 25);
        assertThat(shown(TestFiles.png(100, 12_000)))
                .extracting(DrawnPicture::width, DrawnPicture::height)
                .containsExactly(50, 6_000);
        assertThat(shown(TestFiles.webp()))
                .extracting(DrawnPicture::width, DrawnPicture::height)
                .containsExactly(1, 1);
    }

    /** The photograph is red on its left; where the camera says how it was held, red is somewhere else. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, left",
        "2, 80, 40, right",
        "3, 80, 40, right",
        "4, 80, 40, left",
        "5, 40, 80, top",
        "6, 40, 80, top",
        "7, 40, 80, bottom",
        "8, 40, 80, bottom"
    })
    void a_photograph_is_shown_upright(int orientation, int width, int height, String red) throws Exception {
        DrawnPicture shown = shown(TestFiles.turned(TestFiles.jpeg(80, 40), orientation, "x"));
        assertThat(shown).extracting(DrawnPicture::width, DrawnPicture::height).containsExactly(width, height);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(shown.jpeg()));
        int x = red.equals("left") ? 8 : red.equals("right") ? width - 8 : width / 2;
        int y = red.equals("top") ? 8 : red.equals("bottom") ? height - 8 : height / 4;
        assertThat(seen.getRGB(x, y) >> 16 & 0xff).as("red").isGreaterThan(200);
        assertThat(seen.getRGB(width - 1 - x, height - 1 - y) & 0xff)
                .as("blue opposite")
                .isGreaterThan(150);
    }

    @Test
    void what_a_camera_notes_is_not_shown() throws Exception {
        byte[] photograph = TestFiles.turned(TestFiles.jpeg(80, 40), 1, "48.1372 N 11.5755 E");
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("48.1372 N");
        assertThat(new String(shown(photograph).jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("48.1372 N", "Exif");
    }

    @Test
    void a_small_file_of_very_many_pixels_is_refused_before_it_is_unpacked() {
        byte[] bomb = claiming(TestFiles.png(1, 1), 60_000, 60_000);
        assertThatThrownBy(() -> shown(bomb)).isInstanceOfSatisfying(TooLarge.class, large -> {
            assertThat(large.width()).isEqualTo(60_000);
            assertThat(large.height()).isEqualTo(60_000);
        });
    }

    @Test
    void what_only_begins_as_a_picture_is_damaged() {
        byte[] png = TestFiles.png(400, 400);
        assertThatThrownBy(() -> shown(Arrays.copyOf(png, 60))).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> shown(Arrays.copyOf(TestFiles.jpeg(400, 400), 40)))
                .isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> shown(Arrays.copyOf(TestFiles.webp(), 24))).isInstanceOf(Damaged.class);
    }

    /** The PNG with another size in its head. */
    private static byte[] claiming(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        file.putInt(29, (int) sum.getValue());
        return file.array();
    }

    private static FileKind kind(byte[] file) {
        return FileKind.of(Arrays.copyOf(file, FileKind.HEAD)).orElseThrow();
    }

    private static DrawnPicture shown(byte[] file) throws TooLarge, Damaged, IOException {
        return ShownPictures.of(TestFiles.path(file), kind(file));
    }
}
