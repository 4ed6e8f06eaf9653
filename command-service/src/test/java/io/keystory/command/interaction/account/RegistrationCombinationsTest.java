package io.keystory.command.interaction.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestProvider;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every sign-up that can be set, walked to its end in each way in which an account can be begun: refused in the API's words
 * with exactly what is missing until all of it is there.
 */
class RegistrationCombinationsTest {

    private static final String SETTINGS = "/api/sign-in-exp";
    private static final String FIELDS = "/api/custom-profile-fields";
    private static final String TARGET = "registering" + Ids.nextUser();

    private static final TestCommandService SERVICE = TestCommandService.running();
    private static final TestClient ADMINISTRATOR = SERVICE.administrator();
    private static SignInExperienceView earlier;
    private static TestProvider provider;
    private static String connector;

    @BeforeAll
    static void thereIsAProviderAndAQuestion() {
        earlier = SERVICE.bean(SignInSettings.class).now();
        provider = new TestProvider();
        connector = ADMINISTRATOR.post("/api/connectors", provider.connector(TARGET)).text("id");
        ADMINISTRATOR.post(FIELDS, "{'name': '%s', 'type': 'Text', 'label': 'Team', 'required': true}"
                .formatted(Registrant.FIELD));
    }

    @AfterAll
    static void nothingIsLeft() {
        Map<String, Object> before = new HashMap<>(Map.of("signUp", earlier.signUp(), "signIn", earlier.signIn(),
                "agreeToTermsPolicy", earlier.agreeToTermsPolicy(), "socialSignInConnectorTargets", List.of()));
        before.put("signUpProfileFields", earlier.signUpProfileFields());
        set(JsonMapper.shared().writeValueAsString(before));
        ADMINISTRATOR.delete(FIELDS + "/" + Registrant.FIELD);
        ADMINISTRATOR.delete("/api/connectors/" + connector);
        provider.close();
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void nobody_can_set_what_lets_people_register_who_could_not_come_back(SignUpCombination asked) {
        assertThat(ADMINISTRATOR.patch(SETTINGS, settings(asked, "Automatic", "")).refusal())
                .startsWith("400 sign_in_experiences.");
    }

    @ParameterizedTest
    @MethodSource("sensible")
    void an_account_is_made_once_all_that_is_asked_for_was_given_piece_by_piece(SignUpCombination asked) {
        set(settings(asked, "Manual", ""));

        if (!asked.identifiers().isEmpty()) {
            Registrant eve = new Registrant(SERVICE);
            assertFollows(eve, eve.registers(), asked.asked());
            assertMade(eve, asked.asked());
        }
        // Nobody who is known elsewhere is asked for a password, so that one suffices of the settings that differ by it.
        if (asked.password() && asked.verify()) {
            comesFromElsewhere(asked, Set.of());
        }
    }

    @ParameterizedTest
    @MethodSource("sensible")
    void the_same_begun_with_a_proof_and_ended_with_what_people_say_of_themselves(SignUpCombination asked) {
        set(settings(asked, "ManualRegistrationOnly", "{'name': '%s'}".formatted(Registrant.FIELD)));

        for (String identifier : asked.identifiers()) {
            Registrant eve = new Registrant(SERVICE);
            assertFollows(eve, eve.registersBy(eve.proves(identifier)), without(with(asked, "extraProfile"),
                    identifier.equals("username") ? Set.of(identifier, "password") : Set.of(identifier, "emailOrPhone")));
            assertMade(eve, without(with(asked, identifier),
                    identifier.equals("username") ? Set.of() : Set.of("emailOrPhone")));
        }
    }

    @Test
    void who_comes_from_elsewhere_is_asked_about_themselves_too_and_says_what_has_to_be_said() {
        SignUpCombination nothing = new SignUpCombination(List.of(), false, false, "");
        set(settings(nothing, "Automatic", "{'name': '%s'}".formatted(Registrant.FIELD)));
        assertThat(new Registrant(SERVICE).answers("{}").refusal()).isEqualTo("422 user.missing_profile");
        comesFromElsewhere(nothing, Set.of("extraProfile"));
    }

    @Test
    void nobody_is_made_an_account_of_who_is_known_by_nothing() {
        set(settings(new SignUpCombination(List.of(), true, false, ""), "Automatic", ""));
        Registrant nobody = new Registrant(SERVICE);
        nobody.gives("password");
        long head = SERVICE.head();

        assertThat(nobody.registers().refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(SERVICE.after(head)).noneMatch(UserCreated.class::isInstance);
    }

    @Test
    void where_people_sign_up_by_no_identifier_only_who_comes_from_elsewhere_is_made_an_account_of() {
        set(settings(new SignUpCombination(List.of(), true, false, ""), "Automatic",
                "{'name': '%s'}".formatted(Registrant.FIELD)));
        long head = SERVICE.head();
        for (String identifier : List.of("username", "email", "phone")) {
            Registrant eve = new Registrant(SERVICE);
            assertThat(eve.registersBy(eve.proves(identifier)).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
            assertThat(eve.submits().refusal()).isEqualTo("404 session.identifier_not_found");
        }
        assertThat(SERVICE.after(head)).noneMatch(UserCreated.class::isInstance);
    }

    private static void comesFromElsewhere(SignUpCombination asked, Set<String> also) {
        Registrant eve = new Registrant(SERVICE);
        Set<String> missing = without(asked.asked(), Set.of("password"));
        missing.addAll(also);
        assertFollows(eve, eve.registersBy(eve.comesFrom(provider, connector)), missing);
        assertThat(SERVICE.bean(UserAccounts.class).findByIdentity(TARGET, eve.username).orElseThrow().hasPassword()).isFalse();
    }

    /** What is missing is named, given, and asked for no more, until there is an account and the person is let on. */
    private static void assertFollows(Registrant eve, Answer first, Set<String> missing) {
        Answer answer = first;
        Set<String> left = new TreeSet<>(missing);
        if (!missing.isEmpty()) {
            assertThat(eve.submits().refusal()).isEqualTo("404 session.identifier_not_found");
        }
        for (String piece : missing) {
            assertThat(answer.refusal()).isEqualTo("422 user.missing_profile");
            assertThat(answer.json().at("/data/missingProfile").valueStream().map(one -> one.asString()))
                    .containsExactlyInAnyOrderElementsOf(left);
            Answer given = eve.gives(piece);
            assertThat(given.status()).as(given.body()).isEqualTo(204);
            left.remove(piece);
            answer = eve.registers();
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(eve.submits().text("redirectTo")).contains("/oidc/auth/");
    }

    private static void assertMade(Registrant eve, Set<String> given) {
        UserView made = Stream.of(new Identifier(Identifier.Type.USERNAME, eve.username),
                new Identifier(Identifier.Type.EMAIL, eve.email), new Identifier(Identifier.Type.PHONE, eve.phone))
                .map(SERVICE.bean(UserAccounts.class)::find).flatMap(Optional::stream).findFirst().orElseThrow();
        assertThat(Optional.ofNullable(made.username())).isEqualTo(optional(eve.username, given, "username"));
        assertThat(Optional.ofNullable(made.primaryEmail())).isEqualTo(optional(eve.email, given, "email"));
        assertThat(Optional.ofNullable(made.primaryPhone()))
                .isEqualTo(optional(eve.phone, given, given.contains("phone") ? "phone" : "emailOrPhone"));
        assertThat(made.hasPassword()).isEqualTo(given.contains("password"));
    }

    private static Optional<String> optional(String value, Set<String> given, String name) {
        return Optional.of(value).filter(any -> given.contains(name));
    }

    private static Set<String> with(SignUpCombination asked, String more) {
        return Stream.concat(asked.asked().stream(), Stream.of(more)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String settings(SignUpCombination asked, String terms, String fields) {
        return """
                {'signUp': %s, 'signIn': {'methods': [%s, %s, %s]}, 'agreeToTermsPolicy': '%s', 'signInMode':
                 'SignInAndRegister', 'signUpProfileFields': [%s], 'socialSignInConnectorTargets': ['%s'],
                 'mfa': {'factors': [], 'policy': 'UserControlled'}}""".formatted(asked.json(), method("username", false),
                method("email", true), method("phone", true), terms, fields, TARGET).replace('\'', '"');
    }

    private static String method(String identifier, boolean hasCodes) {
        return "{'identifier': '%s', 'password': true, 'verificationCode': %s, 'isPasswordPrimary': true}"
                .formatted(identifier, hasCodes);
    }

    private static void set(String settings) {
        Answer answer = ADMINISTRATOR.send("PATCH", SETTINGS, settings);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Stream<SignUpCombination> sensible() {
        return SignUpCombination.all().filter(SignUpCombination::makesSense);
    }

    private static Stream<SignUpCombination> senseless() {
        return SignUpCombination.all().filter(asked -> !asked.makesSense());
    }
}
