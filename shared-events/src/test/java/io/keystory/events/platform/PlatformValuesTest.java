package io.keystory.events.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"user:abc", "user:a:b", "sign-in-experience:default"})
    void a_stream_is_read_back_from_its_text(String text) {
        assertThat(StreamId.parse(text)).hasToString(text);
        assertThat(SubjectId.of(StreamId.parse(text))).hasToString(text);
    }

    @Test
    void the_first_colon_ends_the_type() {
        assertThat(StreamId.parse("user:a:b")).isEqualTo(new StreamId("user", "a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", ":id", "user:", " :id"})
    void what_is_no_stream_is_refused(String text) {
        assertThatThrownBy(() -> StreamId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_data_subject_needs_an_id() {
        assertThatThrownBy(() -> new SubjectId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubjectId(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_that_was_not_given_leaves_the_field_alone() {
        assertThat(Change.none().alters("old")).isFalse();
        assertThat(Change.<String>none().or("old")).isEqualTo("old");
    }

    @Test
    void a_change_to_null_removes_and_one_to_the_same_value_alters_nothing() {
        assertThat(Change.<String>to(null).alters("old")).isTrue();
        assertThat(Change.<String>to(null).or("old")).isNull();
        assertThat(Change.to("old").alters("old")).isFalse();
        assertThat(Change.to("new").or("old")).isEqualTo("new");
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(new Secret("hunter2").toString()).doesNotContain("hunter2");
    }

    @Test
    void a_refusal_says_its_code_status_and_data() {
        KeystoryException missing = KeystoryException.notFound("user", "abc");
        assertThat(missing).hasMessage("entity.not_exists_with_id").hasNoCause();
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.data()).asString().contains("abc");
        assertThat(missing.getStackTrace()).isEmpty();
        assertThat(KeystoryException.invalidInput("why").code()).isEqualTo("guard.invalid_input");
        assertThat(new KeystoryException("x.y", 422).data()).isNull();
    }
}
