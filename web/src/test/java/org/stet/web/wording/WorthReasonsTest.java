package org.stet.web.wording;

import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.core.checkworthiness.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages and programs are told in the same words as on the command line. */
@QuarkusTest
class WorthReasonsTest {

    @Inject
    WorthReasons reasons;

    @ParameterizedTest
    @EnumSource
    void a_reason_is_said_as_on_the_command_line(Reason.Code code) {
        String words = ResourceBundle.getBundle("org.stet.core.cli.words", Locale.ROOT)
                .getString("reason." + code)
                .formatted("<3.2>, percent");
        assertThat(reasons.of(Reason.of(code, "<3.2>", "percent"))).isEqualTo(words);
    }
}
