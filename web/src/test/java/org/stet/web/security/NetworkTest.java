package org.stet.web.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002:0:0:0:9"})
    void addresses_of_one_ipv6_network_are_one(String address) {
        assertThat(Network.of(address)).isEqualTo(Network.of("2001:db8:1:2::"));
    }

    @Test
    void another_ipv6_network_and_another_ipv4_address_are_others() {
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }

    @Test
    void an_ipv4_address_written_as_ipv6_is_itself() {
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
        assertThat(Network.of("::ffff:192.0.2.2")).isNotEqualTo(Network.of("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "localhost", "999.1.1.1", "_hidden"})
    void what_is_no_address_stands_for_itself_and_is_not_looked_up(String address) {
        assertThat(Network.of(address)).isEqualTo(address);
    }
}
