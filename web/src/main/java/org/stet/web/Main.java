package org.stet.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.stet.web.start.Ground;
import org.stet.web.start.StartRefused;
import org.stet.web.start.StetAdmin;
import org.stet.web.start.StetApplication;
import org.stet.web.start.VerifyProof;

/** Starts Stet: first the ground it stands on (data folder, secrets, database), then the application or, with arguments, one task. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyProof.COMMAND)) {
            System.exit(new VerifyProof(System.out, System.err).run(arguments));
        }
        try {
            if (arguments.length > 0) {
                Ground ground = Ground.prepareForOneTask();
                Quarkus.run(StetAdmin.class, ground::leave, arguments);
            } else {
                Ground ground = Ground.prepare();
                Quarkus.run(StetApplication.class, ground::leave, arguments);
            }
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
