package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserClaimsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ADA@Example.ORG", " ada@example.org ", "ａｄａ@example.org"})
    void one_address_is_one_person_however_it_is_written(String email) {
        assertThat(UserClaims.email(email)).isEqualTo(UserClaims.email("ada@example.org"));
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(UserClaims.email("zo\u00eb@example.org")).isEqualTo(UserClaims.email("zoe\u0308@example.org"));
    }

    @Test
    void usernames_that_differ_by_case_are_alike_and_width_makes_no_difference() {
        assertThat(UserClaims.username("Ada")).isNotEqualTo(UserClaims.username("ada"));
        assertThat(UserClaims.inAnyCase("Ada")).isEqualTo(UserClaims.inAnyCase("aDA"))
                .isNotEqualTo(UserClaims.inAnyCase("adam"));
        assertThat(UserClaims.withoutCapitals(new UserId("u"), "ada")).isEmpty();
        assertThat(UserClaims.username(" ａｄａ")).isEqualTo(UserClaims.username("ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"441512345678", "+44 151 2345678", "44-151-2345678", "４４1512345678"})
    void only_the_digits_of_a_phone_number_count(String phone) {
        assertThat(UserClaims.phone(phone)).isEqualTo(UserClaims.phone("441512345678"));
    }
}
