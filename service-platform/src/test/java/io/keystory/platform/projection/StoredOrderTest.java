package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredOrderTest {

    @Test
    void objects_are_ordered_by_the_length_of_their_names_and_then_by_their_bytes() {
        assertThat(StoredOrder.of("{\"zeta\":1,\"b\":[{\"cc\":null,\"d\":true}],\"\u00fc\":2,\"aa\":{},\"a\":\"x\"}"))
                .isEqualTo("{\"a\":\"x\",\"b\":[{\"d\":true,\"cc\":null}],\"aa\":{},\"\u00fc\":2,\"zeta\":1}");
    }

    @ParameterizedTest
    @CsvSource({"1.0E10, 10000000000", "1.2345678E7, 12345678", "1.5E-5, 0.000015", "100.0, 100.0", "-0.0, 0.0", "7, 7",
        "12345678901234567890, 12345678901234567890"})
    void numbers_are_written_as_the_database_writes_them(String number, String stored) {
        assertThat(StoredOrder.of("{\"n\":" + number + "}")).isEqualTo("{\"n\":" + stored + "}");
    }
}
