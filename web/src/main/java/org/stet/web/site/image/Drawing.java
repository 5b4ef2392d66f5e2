package org.stet.web.site.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.stet.workflow.desk.Rating;

/** Lays a picture out: the newsroom above, the claim in the middle, the rating below, each from the side it is read from. */
final class Drawing {

    static final int WIDTH = 1_200;
    static final int HEIGHT = 630;

    private static final int EDGE = 72;
    private static final int BAR = 18;
    private static final int TOP = 104;
    private static final int LOGO_TOP = 44;
    private static final int LOGO_HEIGHT = 84;
    private static final int LOGO_WIDTH = 480;
    private static final int CLAIM_TOP = 156;
    private static final int CLAIM_BOTTOM = 478;
    private static final int RATING_BOTTOM = 560;
    private static final float SMALL = 34;
    private static final float RATING = 60;
    private static final float SMALLEST_RATING = 30;
    private static final float[] CLAIM_SIZES = {68, 58, 50, 44};
    private static final float LEADING = 1.28f;
    private static final int LONGEST = 600;

    private static final Color PAPER = new Color(0xfbfaf7);
    private static final Color INK = new Color(0x1b1c1f);
    private static final Color QUIET = new Color(0x565962);

    private final Fonts fonts;

    Drawing(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] png(Picture picture, Optional<BufferedImage> logo) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(picture, logo, graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private void draw(Picture picture, Optional<BufferedImage> logo, Graphics2D graphics) {
        Color tone = tone(picture.tone());
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(tone);
        graphics.fillRect(0, HEIGHT - BAR, WIDTH, BAR);
        FontRenderContext context = graphics.getFontRenderContext();
        if (logo.isPresent()) {
            draw(logo.orElseThrow(), graphics);
        } else {
            graphics.setColor(picture.colour().isEmpty() ? QUIET : Color.decode(picture.colour()));
            draw(lines(picture.newsroom(), SMALL, true, 1, context), TOP, SMALL, graphics);
        }
        graphics.setColor(INK);
        claim(cut(picture.claim(), LONGEST), context, graphics);
        graphics.setColor(tone);
        rating(picture.rating(), context, graphics);
    }

    /** The logo in the place of the name, as large as fits there. */
    private static void draw(BufferedImage logo, Graphics2D graphics) {
        double share = Math.min(LOGO_WIDTH / (double) logo.getWidth(), LOGO_HEIGHT / (double) logo.getHeight());
        int height = Math.max(1, (int) Math.round(logo.getHeight() * share));
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
                logo,
                EDGE,
                LOGO_TOP + (LOGO_HEIGHT - height) / 2,
                Math.max(1, (int) Math.round(logo.getWidth() * share)),
                height,
                null);
    }

    /** In the largest letters in which all of it fits; where it fits in none, it is cut. */
    private void claim(String claim, FontRenderContext context, Graphics2D graphics) {
        for (float size : CLAIM_SIZES) {
            Lines lines = lines(claim, size, false, rows(size), context);
            if (lines.whole() || size == CLAIM_SIZES[CLAIM_SIZES.length - 1]) {
                draw(lines, CLAIM_TOP + size, size, graphics);
                return;
            }
        }
    }

    private static int rows(float size) {
        return (int) ((CLAIM_BOTTOM - CLAIM_TOP) / (size * LEADING));
    }

    private void rating(String rating, FontRenderContext context, Graphics2D graphics) {
        float size = RATING;
        Lines lines = lines(rating, size, true, 1, context);
        while (!lines.whole() && size > SMALLEST_RATING) {
            size -= 2;
            lines = lines(rating, size, true, 1, context);
        }
        draw(lines, RATING_BOTTOM, size, graphics);
    }

    /** Lines of text, and whether they are all of it. */
    private record Lines(List<TextLayout> layouts, boolean whole) {}

    private Lines lines(String text, float size, boolean strong, int most, FontRenderContext context) {
        List<TextLayout> layouts = new ArrayList<>();
        int end = layOut(fonts.write(text, size, strong), most, context, layouts);
        if (end < 0) {
            return new Lines(layouts, true);
        }
        String shorter = text;
        int room = Math.min(end, text.length());
        while (room > 0) {
            shorter = cut(text, room - 1);
            layouts.clear();
            if (layOut(fonts.write(shorter, size, strong), most, context, layouts) < 0) {
                return new Lines(layouts, false);
            }
            room = shorter.length() - 1;
        }
        return new Lines(List.of(), false);
    }

    /** The place in the text to which it fits; negative where all of it does. */
    private static int layOut(
            Optional<AttributedString> text, int most, FontRenderContext context, List<TextLayout> layouts) {
        if (text.isEmpty()) {
            return -1;
        }
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(text.get().getIterator(), BreakIterator.getLineInstance(Locale.ROOT), context);
        int length = text.get().getIterator().getEndIndex();
        while (measurer.getPosition() < length && layouts.size() < most) {
            layouts.add(measurer.nextLayout(WIDTH - 2 * EDGE));
        }
        return measurer.getPosition() < length ? measurer.getPosition() : -1;
    }

    /** As much of a text as there is room for, up to the end of a word. */
    static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int end = words.preceding(Math.max(1, room));
        int place = end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, Math.max(0, room - 1)));
        return text.substring(0, place).strip() + "…";
    }

    private static void draw(Lines lines, float top, float size, Graphics2D graphics) {
        float y = top;
        for (TextLayout layout : lines.layouts()) {
            float x = layout.isLeftToRight() ? EDGE : WIDTH - EDGE - layout.getAdvance();
            layout.draw(graphics, x, y);
            y += size * LEADING;
        }
    }

    private static Color tone(Rating.Tone tone) {
        return switch (tone) {
            case TRUE -> new Color(0x1d6b3a);
            case MIXED -> new Color(0x7d5200);
            case FALSE -> new Color(0xb3261e);
            case NEUTRAL -> QUIET;
        };
    }
}
