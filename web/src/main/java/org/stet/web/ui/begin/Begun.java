package org.stet.web.ui.begin;

import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.stet.web.security.SignedIn;
import org.stet.workflow.reading.FirstSteps;

/** Which of the first steps is next for who reads the page: {@code {inject:begun.next}} in a template, empty for nobody's. */
@Named
@RequestScoped
public class Begun {

    private final SignedIn signedIn;
    private final FirstSteps steps;
    private String next;

    Begun(SignedIn signedIn, FirstSteps steps) {
        this.signedIn = signedIn;
        this.steps = steps;
    }

    /** The step's code. */
    public String getNext() {
        if (next == null) {
            next = signedIn.ifAny()
                    .flatMap(steps::next)
                    .map(step -> step.name().toLowerCase(Locale.ROOT))
                    .orElse("");
        }
        return next;
    }
}
