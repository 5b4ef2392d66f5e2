package org.stet.core.deadline;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadlineTest {

    @Test
    void work_goes_on_while_there_is_time() {
        Deadline deadline = Deadline.in(Duration.ofHours(1));

        assertThatCode(deadline::check).doesNotThrowAnyException();
        assertThatCode(Deadline.none()::check).doesNotThrowAnyException();
    }

    @Test
    void work_that_takes_too_long_is_given_up_with_the_limit_in_words() throws InterruptedException {
        Deadline deadline = Deadline.in(Duration.ofMillis(1));
        Thread.sleep(3);

        assertThatThrownBy(deadline::check)
                .isInstanceOf(DeadlinePassed.class)
                .hasMessage("This took longer than 1 millisecond to read and was given up.");
    }

    @Test
    void a_limit_is_longer_than_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Deadline.in(Duration.ZERO));
    }
}
