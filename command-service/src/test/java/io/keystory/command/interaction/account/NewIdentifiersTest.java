package io.keystory.command.interaction.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.Identifier.Type;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewIdentifiersTest {

    @ParameterizedTest
    @CsvSource({"USERNAME, user.username_exists_in_profile", "EMAIL, user.email_exists_in_profile",
        "PHONE, user.phone_exists_in_profile"})
    void what_an_account_has_is_not_replaced_by_signing_in(Identifier.Type type, String code) {
        UserView ada = new UserFold().evolve(null, new Recorded<>("", 0, 0, Instant.EPOCH, EventMetadata.SYSTEM,
                new UserCreated(new UserId("ada"), "ada", "ada@example.org", "4912345", null, null, Profile.EMPTY,
                        Map.of(), null)));

        KeystoryException refusal = catchThrowableOfType(KeystoryException.class,
                () -> new NewIdentifiers(null, null, null, null).require(ada, new Identifier(type, "other")));
        assertThat(refusal.code() + " " + refusal.status()).isEqualTo(code + " 422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0491234", "1234567890123456"})
    void what_no_country_code_begins_or_is_too_long_is_no_phone_number(String digits) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class,
                () -> new NewIdentifiers(null, null, null, null).require(null, new Identifier(Type.PHONE, digits)));
        assertThat(refusal.code() + " " + refusal.status()).isEqualTo("user.invalid_phone 422");
    }
}
