package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommonBeginningsTest {

    @Test
    void what_many_begin_with_is_found_letter_by_letter() {
        List<Map<String, String>> users = IntStream.range(0, 10).mapToObj(n ->
                Map.of("name", n < 7 ? "\uD83D\uDE00da" + n : "bob", "username", "\uD83D\uDE00d" + n)).toList();

        assertThat(CommonBeginnings.of(users, 7, 100)).containsExactlyInAnyOrder(
                common("name", "\uD83D\uDE00"), common("name", "\uD83D\uDE00d"), common("name", "\uD83D\uDE00da"),
                common("username", "\uD83D\uDE00"), common("username", "\uD83D\uDE00d"), common("", "\uD83D\uDE00"),
                common("", "\uD83D\uDE00d"), common("", "\uD83D\uDE00da"));
        assertThat(CommonBeginnings.of(users, 7, 2)).hasSize(2).doesNotContain(common("name", "\uD83D\uDE00da"));
        assertThat(CommonBeginnings.of(users, 11, 100)).isEmpty();
    }

    private static CommonBeginnings.Common common(String field, String text) {
        return new CommonBeginnings.Common(field, text);
    }
}
