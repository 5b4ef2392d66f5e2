package org.stet.web.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.stet.web.start.PrivateFiles;
import org.stet.web.start.StartRefused;

/**
 * What is in a backup. It is written last: a folder without it is no backup.
 *
 * @param format the form of the backup
 * @param began when it was begun, in ISO 8601
 * @param ended from when on the database can be put back with it, in ISO 8601
 * @param archive the folder beside the backup where what was written later is kept; empty where nothing is
 * @param firstWal the first file of that archive that is needed
 * @param folders all folders, those without a file too
 * @param files all files
 * @param settings the names, without values, of the environment variables for Stet and Quarkus that were set when the backup
 *     was made: they are not in it
 */
record BackupManifest(
        int format,
        String began,
        String ended,
        String archive,
        String firstWal,
        List<String> folders,
        List<Entry> files,
        List<String> settings) {

    static final int FORMAT = 1;

    private static final String FILE = "backup.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One file.
     *
     * @param path where it lies in the backup
     * @param size in bytes
     * @param sha256 of its content, in hexadecimal
     */
    record Entry(String path, long size, String sha256) {}

    Instant endedAt() {
        return Instant.parse(ended);
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve(FILE), PrivateFiles.ownerOnly(folder));
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this), StandardOpenOption.DSYNC);
    }

    static BackupManifest read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            BackupManifest manifest = JSON.readValue(file.toFile(), BackupManifest.class);
            if (manifest.format() != FORMAT) {
                throw new StartRefused("The backup " + folder + " is of a form (" + manifest.format()
                        + ") that this release does not know; restore it with the release that made it.");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new StartRefused("The backup " + folder + " is damaged: " + FILE + " cannot be understood.", e);
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be read.", e);
        }
    }
}
