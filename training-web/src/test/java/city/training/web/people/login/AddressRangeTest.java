package city.training.web.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, ::1, false",
        "10.1.2.3/31, 10.1.2.2, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, [::1], true",
        "127.0.0.0/8, ::ffff:127.0.0.1, true",
        "2001:db8::/127, 2001:db8::1, true",
        "2001:db8::/127, 2001:db8::2, false",
    })
    void holds_the_addresses_that_share_its_first_bits(String range, String address, boolean held) {
        assertThat(AddressRange.of(range).holds(AddressRange.address(address).orElseThrow()))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0", "::1/129", "300.1.1.1"})
    void a_setting_that_is_no_range_is_not_overlooked(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "intra.city.example", "10.0.0.256", ""})
    void a_name_is_no_address(String text) {
        assertThat(AddressRange.address(text)).isEmpty();
    }
}
