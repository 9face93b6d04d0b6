package dev.brickyard.pkg.http.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "[2001:DB8:1:2::9], 20010db800010002",
        "fe80::1%eth0, fe80000000000000",
        "2001:db8:1:3::9, 20010db800010003",
        "1:2:3, 1:2:3",
        "example.com, example.com"
    })
    void isTheAddressOrItsNetwork(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    @Test
    void isShort() {
        assertThat(ClientNetwork.of("x".repeat(1000))).hasSize(64);
        assertThat(ClientNetwork.of(":".repeat(1000))).hasSize(64);
    }
}
