package org.stet.workflow.newsroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Administrators set how the newsroom shows itself; the environment stands behind what they leave empty. */
@QuarkusTest
class MastheadsTest {

    private static final Mastheads.Wish NOTHING = new Mastheads.Wish("", "", List.of(), "", "", "", "", "", "");

    @Inject
    NewsroomCast cast;

    @Inject
    Mastheads mastheads;

    @Inject
    Publisher publisher;

    @Inject
    AuditTrail audit;

    @Inject
    AuditVerification verification;

    @Inject
    Sql sql;

    @BeforeEach
    @AfterEach
    void nothing_is_set() {
        mastheads.change(cast.nora(), Expected.ANY, NOTHING);
        mastheads.removeLogo(cast.nora(), Expected.ANY);
    }

    @Test
    void until_somebody_sets_it_the_environment_says_who_publishes() {
        assertThat(publisher.name()).isEqualTo("Newsroom");
        assertThat(mastheads.now().colours()).isEmpty();
    }

    @Test
    void what_an_administrator_sets_holds_from_then_on_and_stands_in_the_record() {
        mastheads.change(
                cast.nora(),
                Expected.ANY,
                new Mastheads.Wish(
                        " The Herald ",
                        "https://checks.herald.example",
                        List.of("https://encyclopedia.example/herald", " "),
                        "de-AT",
                        "desk@herald.example",
                        "https://herald.example/security",
                        "The Herald <checks@herald.example>",
                        "#7A0019",
                        ""));
        assertThat(publisher.name()).isEqualTo("The Herald");
        assertThat(publisher.address()).contains(URI.create("https://checks.herald.example"));
        assertThat(publisher.now().sameAs()).contains(List.of(URI.create("https://encyclopedia.example/herald")));
        Masthead now = mastheads.now();
        assertThat(now.contact()).contains(URI.create("mailto:desk@herald.example"));
        assertThat(now.colours().orElseThrow().light()).isEqualTo("#7a0019");
        assertThat(Contrast.of(now.colours().orElseThrow().dark(), Contrast.DARK_GROUND))
                .isGreaterThanOrEqualTo(Contrast.ENOUGH);
        AuditEntry last = audit.last(Subject.newsroom()).orElseThrow();
        assertThat(last.action()).isEqualTo("change-newsroom");
        assertThat(last.actor()).contains(cast.nora().id());
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void nobody_else_changes_or_reads_the_settings() {
        assertThatThrownBy(() -> mastheads.change(cast.marta(), Expected.ANY, NOTHING))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> mastheads.held(cast.wire())).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> mastheads.showLogo(cast.ana(), Expected.ANY, new byte[1]))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void a_colour_that_cannot_be_read_is_refused_with_its_contrast() {
        assertThatThrownBy(() -> mastheads.change(
                        cast.nora(),
                        Expected.ANY,
                        new Mastheads.Wish("", "", List.of(), "", "", "", "", "#ffcc00", "#330000")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("colour", "darkColour"))
                .hasMessageContaining("newsroom.contrast(a light page, 1.3, 4.5, darker)")
                .hasMessageContaining("newsroom.contrast(a dark page, 1.2, 4.5, lighter)");
        assertThat(mastheads.now().colours()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> mastheads.change(
                        cast.nora(),
                        Expected.ANY,
                        new Mastheads.Wish(
                                "n".repeat(101),
                                "https://checks.herald.example/path",
                                List.of("https://ok.example", "javascript:alert(1)"),
                                "no language!",
                                "javascript:alert(1)",
                                "mailto:x",
                                "Herald\r\nBcc: x@y.example <a@b.example>",
                                "red",
                                "")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly(
                                "name",
                                "address",
                                "sameAs[1]",
                                "language",
                                "contact",
                                "securityContact",
                                "mailFrom",
                                "colour"));
    }

    @Test
    void a_stale_version_is_refused_and_what_differs_in_nothing_is_not_recorded() {
        Mastheads.Held held = mastheads.held(cast.nora());
        long entries = audit.of(Subject.newsroom()).size();
        assertThat(mastheads
                        .change(cast.nora(), new Expected(held.tag()), held.set())
                        .tag())
                .isEqualTo(held.tag());
        assertThat(audit.of(Subject.newsroom())).hasSize((int) entries);
        mastheads.change(
                cast.nora(),
                new Expected(held.tag()),
                new Mastheads.Wish("The Herald", "", List.of(), "", "", "", "", "", ""));
        assertThatThrownBy(() -> mastheads.change(cast.nora(), new Expected(held.tag()), NOTHING))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_logo_is_written_anew_without_what_else_was_in_the_file() throws IOException, SQLException {
        byte[] jpeg = picture("jpeg", 1_600, 200);
        byte[] withMore = Arrays.copyOf(jpeg, jpeg.length + 20);
        System.arraycopy("<script>alert</script".getBytes(StandardCharsets.UTF_8), 0, withMore, jpeg.length, 20);
        mastheads.showLogo(cast.nora(), Expected.ANY, withMore);
        byte[] shown = mastheads.logo().orElseThrow();
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(drawn.getWidth()).isEqualTo(800);
        assertThat(drawn.getHeight()).isEqualTo(100);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                .doesNotContain("script")
                .startsWith("\u0089PNG");
        mastheads.showLogo(cast.nora(), Expected.ANY, picture("png", 40, 40));
        assertThat(sql.rows("select sha256 from masthead_logo")).hasSize(1);
        mastheads.removeLogo(cast.nora(), Expected.ANY);
        assertThat(mastheads.logo()).isEmpty();
        assertThat(sql.rows("select sha256 from masthead_logo")).isEmpty();
        assertThat(audit.last(Subject.newsroom()).orElseThrow().action()).isEqualTo("remove-logo");
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused() throws IOException {
        refuses(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                "newsroom.no-png-or-jpeg");
        refuses(new byte[0], "newsroom.no-picture");
        refuses(new byte[1_000_001], "newsroom.picture-too-large");
        refuses(picture("png", 4_001, 4), "newsroom.picture-too-wide(4001, 4, ");
        refuses(Arrays.copyOf(picture("png", 400, 400), 60), "newsroom.no-png-or-jpeg");
        refuses(picture("gif", 20, 20), "newsroom.no-png-or-jpeg");
    }

    private void refuses(byte[] picture, String words) {
        assertThatThrownBy(() -> mastheads.showLogo(cast.nora(), Expected.ANY, picture))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(words);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, written);
        return written.toByteArray();
    }
}
