package org.stet.web.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** The guides that come with the product, rendered when they are first asked for. Thread-safe. */
@ApplicationScoped
public class Guides {

    private static final String FOLDER = "help/";
    private static final int MOST_FOUND = 50;
    private static final int BEFORE = 60;
    private static final int EXCERPT = 200;

    private final Map<Guide, RenderedGuide> rendered = new EnumMap<>(Guide.class);

    /**
     * A part of a guide in which words were found.
     *
     * @param address where it is
     * @param guide what the guide is called
     * @param title its heading; the guide's where it has none
     * @param excerpt the words around the first that was found
     */
    public record Found(String address, String guide, String title, String excerpt) {}

    synchronized RenderedGuide get(Guide guide) {
        return rendered.computeIfAbsent(guide, each -> RenderedGuide.of(each, read(each)));
    }

    /** The parts that have all of these words, in capitals or not, those first that have one in the heading. */
    List<Found> find(String words) {
        List<String> sought = Arrays.stream(
                        words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Found> headed = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        if (!sought.isEmpty()) {
            for (Guide guide : Guide.values()) {
                RenderedGuide page = get(guide);
                for (RenderedGuide.Section section : page.sections()) {
                    String title = section.title().toLowerCase(Locale.ROOT);
                    String all = title + "\n" + section.words().toLowerCase(Locale.ROOT);
                    if (sought.stream().allMatch(all::contains)) {
                        (sought.stream().anyMatch(title::contains) ? headed : others)
                                .add(found(guide, page, section, sought.get(0)));
                    }
                }
            }
        }
        headed.addAll(others);
        return headed.stream().limit(MOST_FOUND).toList();
    }

    private static Found found(Guide guide, RenderedGuide page, RenderedGuide.Section section, String word) {
        String words = section.words();
        int at = Math.max(0, words.toLowerCase(Locale.ROOT).indexOf(word));
        int start = at <= BEFORE ? 0 : words.indexOf(' ', at - BEFORE) + 1;
        int end = Math.min(words.length(), start + EXCERPT);
        String cut = end < words.length()
                ? words.substring(start, Math.max(start, words.lastIndexOf(' ', end)))
                : words.substring(start);
        String place = section.anchor().isEmpty() ? "" : "#" + section.anchor();
        return new Found(
                "/help/" + guide.code() + place,
                page.title(),
                section.title().isEmpty() ? page.title() : section.title(),
                (start > 0 ? "… " : "") + cut.strip() + (end < words.length() ? " …" : ""));
    }

    private static String read(Guide guide) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + guide.file())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
