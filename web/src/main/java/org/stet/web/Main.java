package org.stet.web;

import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.stet.web.backup.BackupTask;
import org.stet.web.backup.RestoreTask;
import org.stet.web.start.Ground;
import org.stet.web.start.StartRefused;
import org.stet.web.start.StetAdmin;
import org.stet.web.start.StetApplication;
import org.stet.web.start.VerifyProof;

/** Starts Stet: first the ground it stands on (data folder, secrets, database), then the application or, with arguments, one task. */
@QuarkusMain
public final class Main {

    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyProof.COMMAND)) {
            System.exit(new VerifyProof(System.out, System.err).run(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(BackupTask.COMMAND)) {
            System.exit(new BackupTask(System.out, System.err).run(arguments));
        }
        try {
            if (arguments.length > 0) {
                String[] task = arguments[0].equals(RestoreTask.COMMAND) ? restore(arguments) : arguments;
                Ground ground = Ground.prepareForOneTask();
                Quarkus.run(StetAdmin.class, ground::leave, task);
            } else {
                Ground ground = Ground.prepare();
                Quarkus.run(StetApplication.class, ground::leave, arguments);
            }
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Restores, and leaves the verification of what was restored to be done. */
    private static String[] restore(String... arguments) {
        Optional<Path> folder = new RestoreTask(System.out, System.err).run(arguments);
        if (folder.isEmpty()) {
            System.exit(MISUSED);
        }
        System.setProperty("stet.data.dir", folder.orElseThrow().toString());
        // what is only looked at begins no archive
        System.setProperty("stet.backup.folder", "");
        return new String[] {"audit", "verify"};
    }
}
