package org.stet.core.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.stet.core.article.fetch.PackedPage;

/** Pages out of a folder, as text, so that every reader is given the same. */
final class StoredPages {

    private static final int LARGEST = 10_000_000;

    private StoredPages() {}

    /** Every {@code .html} and {@code .html.gz} of a folder, in the order of their names. */
    static List<String> all(Path folder) throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().matches(".*\\.html?(?:\\.gz)?")) {
                    pages.add(page(file));
                }
            }
        }
        return pages;
    }

    /** A page, which is in UTF-8, as the pages of labelled sets are. */
    static String page(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(PackedPage.unpack(in, LARGEST), StandardCharsets.UTF_8);
        }
    }
}
