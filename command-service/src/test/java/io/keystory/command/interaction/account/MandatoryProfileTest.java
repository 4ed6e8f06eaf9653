package io.keystory.command.interaction.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignUpChanged;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInIdentifier;
import io.keystory.events.signinexperience.SignUp;
import io.keystory.events.signinexperience.SignUp.SecondaryIdentifier;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandatoryProfileTest {

    private final MandatoryProfile mandatory = new MandatoryProfile(null, null);

    /** What accounts need, first and further identifiers and a password; what is there; what is missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USERNAME       |                | yes | USERNAME           | yes |
            USERNAME       |                | yes | USERNAME           | no  | password
            USERNAME       |                | yes |                    | yes | username
            USERNAME       |                | yes | EMAIL PHONE        | no  | username password
            USERNAME       | EMAIL          | yes | USERNAME           | yes | email
            USERNAME       | EMAIL PHONE    | no  | USERNAME EMAIL     | no  | phone
            USERNAME       | EMAIL_OR_PHONE | no  | USERNAME           | no  | emailOrPhone
            USERNAME       | EMAIL_OR_PHONE | no  | USERNAME PHONE     | no  |
            EMAIL          |                | no  | EMAIL              | no  |
            EMAIL          |                | no  | PHONE              | yes | email
            EMAIL          | USERNAME       | yes | EMAIL              | no  | username password
            PHONE          |                | yes | PHONE              | no  | password
            PHONE          | EMAIL          | no  |                    | no  | phone email
            EMAIL PHONE    |                | no  | EMAIL              | no  |
            EMAIL PHONE    |                | no  | PHONE              | no  |
            EMAIL PHONE    |                | yes | USERNAME           | yes | emailOrPhone
            EMAIL PHONE    | USERNAME       | no  | PHONE              | no  | username
            USERNAME EMAIL PHONE |          | yes | USERNAME           | no  | emailOrPhone password
            USERNAME EMAIL PHONE |          | yes | EMAIL              | yes | username
                           |                | no  |                    | no  |
                           |                | yes |                    | no  | password
            """)
    void what_is_asked_of_accounts_and_not_there_is_missing_in_the_order_in_which_it_is_asked_for(String identifiers,
            String further, String password, String given, String hasPassword, String missing) {
        SignUp signUp = new SignUp(all(identifiers, SignInIdentifier::valueOf), password.equals("yes"), true,
                all(further, kind -> new SecondaryIdentifier(SecondaryIdentifier.Kind.valueOf(kind), true)));
        GivenProfile there = new GivenProfile(
                Set.copyOf(all(given, Identifier.Type::valueOf)), hasPassword.equals("yes"));

        assertThat(mandatory.missing(there, under(signUp))).containsExactlyElementsOf(all(missing, Function.identity()));
    }

    private static SignInExperienceView under(SignUp signUp) {
        SignInExperienceId id = SignInExperienceId.DEFAULT;
        SignInExperienceFold fold = new SignInExperienceFold();
        return fold.after(fold.after(null, SignInExperienceDefaults.seed(id)), new SignUpChanged(id, signUp));
    }

    private static <T> List<T> all(String words, Function<String, T> reading) {
        return Stream.ofNullable(words).flatMap(all -> Stream.of(all.split(" "))).map(reading).collect(Collectors.toList());
    }
}
