package org.stet.workflow.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Passwords that are known from break-ins. A short list of the commonest comes along; a longer one can be named, a line a
 * password, or a line a SHA-1 as the large public collections have it ({@code HASH} or {@code HASH:count}). What is
 * compared leaves out case, what is put behind, and letters written as digits: “P4ssw0rd!!2026” is “password”.
 */
@ApplicationScoped
public class BreachedPasswords {

    private static final String SHIPPED = "common-passwords.txt";
    private static final int SHA1_LETTERS = 40;

    private final Set<String> words = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();

    BreachedPasswords(IdentitySettings settings) {
        shipped().forEach(this::add);
        settings.breachedPasswords().ifPresent(this::addAll);
    }

    /** Whether the password, or what it is a variation of, is known. */
    public boolean holds(String password) {
        return words.contains(core(password))
                || words.contains(password.toLowerCase(Locale.ROOT))
                || isRepetition(password)
                || (!hashes.isEmpty() && hashes.contains(sha1(password)));
    }

    private void addAll(Path list) {
        try (Stream<String> lines = Files.lines(list)) {
            lines.forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of breached passwords cannot be read: " + list, e);
        }
    }

    private void add(String line) {
        String entry = line.strip();
        if (entry.isEmpty() || entry.startsWith("#")) {
            return;
        }
        String hash = entry.split(":", 2)[0].toUpperCase(Locale.ROOT);
        if (hash.length() == SHA1_LETTERS && hash.chars().allMatch(letter -> Character.digit(letter, 16) >= 0)) {
            hashes.add(hash);
        } else {
            words.add(entry.toLowerCase(Locale.ROOT));
            words.add(core(entry));
        }
    }

    /** In lower case, with letters for the digits that stand for them, without what is put behind. */
    private static String core(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String stem = lower.replaceAll("[^a-z]+$", "");
        String word = stem.isEmpty() ? lower : stem;
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    /** “aaaaaaaaaaaa”, “abcabcabcabc”: one short piece again and again. */
    private static boolean isRepetition(String password) {
        for (int length = 1; length <= password.length() / 3; length++) {
            if (password.length() % length == 0
                    && password.substring(0, length)
                            .repeat(password.length() / length)
                            .equals(password)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> shipped() {
        try (InputStream in = BreachedPasswords.class.getResourceAsStream(SHIPPED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
