package org.stet.workflow.claim;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.checkworthiness.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class StoredReasonTest {

    @ParameterizedTest
    @EnumSource
    void every_reason_is_read_as_it_was_written(Reason.Code code) {
        Reason reason = Reason.of(code, "3.2 percent");
        assertThat(StoredReason.read(StoredReason.write(reason))).isEqualTo(reason);
    }

    @Test
    void reasons_with_no_argument_or_several_are_read_as_they_were_written() {
        List.of(Reason.of(Reason.Code.SHORT), Reason.of(Reason.Code.OFTEN_CHECKED, "percent", "million", "voted"))
                .forEach(reason -> assertThat(StoredReason.read(StoredReason.write(reason)))
                        .isEqualTo(reason));
        assertThat(StoredReason.write(Reason.of(Reason.Code.SHARE, "3.2 percent")))
                .isEqualTo("SHARE|3.2 percent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"names a share: 3.2 percent", "question", "", "|", "Erased on 3 May."})
    void what_was_kept_in_words_is_said_in_these_words(String stored) {
        assertThat(StoredReason.read(stored)).isEqualTo(Reason.of(Reason.Code.IN_WORDS, stored));
    }
}
