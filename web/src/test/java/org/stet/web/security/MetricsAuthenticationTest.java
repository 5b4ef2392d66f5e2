package org.stet.web.security;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The metrics are shut unless somebody sets a token, and a token that could be guessed is refused. */
class MetricsAuthenticationTest {

    private static final String TOKEN = "0123456789abcdef01234567";

    @Test
    void without_the_setting_nothing_opens_them() {
        MetricsAuthentication shut = with(Optional.empty());
        shut.onStart(new StartupEvent());
        for (String sent : new String[] {null, "", "Bearer", "Bearer ", "Bearer null", "Bearer " + TOKEN}) {
            assertThat(shut.isOpenedBy(sent)).isFalse();
        }
    }

    @Test
    void the_token_opens_them_and_no_part_of_it_does() {
        MetricsAuthentication set = with(Optional.of(TOKEN));
        set.onStart(new StartupEvent());
        assertThat(set.isOpenedBy("Bearer " + TOKEN)).isTrue();
        for (String sent : new String[] {null, TOKEN, "Bearer " + TOKEN.substring(1), "Bearer " + TOKEN + "0"}) {
            assertThat(set.isOpenedBy(sent)).isFalse();
        }
    }

    @Test
    void a_short_token_stops_the_start_and_says_how_to_make_a_longer_one() {
        MetricsAuthentication weak = with(Optional.of("secret"));
        StartupEvent start = new StartupEvent();
        assertThatThrownBy(() -> weak.onStart(start)).hasMessageContaining("openssl rand -hex 24");
    }

    private static MetricsAuthentication with(Optional<String> token) {
        MetricsSettings settings = new MetricsSettings() {
            @Override
            public Optional<String> token() {
                return token;
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(30);
            }
        };
        return new MetricsAuthentication(settings, null);
    }
}
