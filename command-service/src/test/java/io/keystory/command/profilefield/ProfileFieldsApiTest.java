package io.keystory.command.profilefield;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.OwnData;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.interaction.InteractionEvent.ExtraProfileProvided;
import io.keystory.events.user.Profile;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProfileFieldsApiTest {

    private static final String PATH = "/api/custom-profile-fields";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final ProfileFields fields = service.bean(ProfileFields.class);

    @AfterEach
    void forgetFields() {
        fields.catalogue().fields().forEach(field -> administrator.delete(PATH + "/" + field.name()));
    }

    @Test
    void fields_are_added_one_after_the_other_changed_ordered_and_removed() {
        Answer added = administrator.post(PATH, field("company", "Text", "'required': true"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().get("config").toString()).isEqualTo("{}");
        assertThat(added.text("label")).isEmpty();
        assertThat(added.json().get("description").isNull()).isTrue();
        assertThat(administrator.post(PATH + "/batch", "[%s, %s]".formatted(
                field("age", "Number", "'required': false, 'config': {'minValue': 18}"),
                field("birthdate", "Date", "'required': false"))).json()).hasSize(2);

        assertThat(administrator.put(PATH + "/age", "{'type': 'Number', 'label': 'Age', 'required': true}")
                .text("label")).isEqualTo("Age");
        Answer ordered = administrator.post(PATH + "/properties/sie-order",
                "{'order': [{'name': 'birthdate', 'sieOrder': 0}, {'name': 'company', 'sieOrder': 9}]}");
        assertThat(ordered.json().findValuesAsString("name")).containsExactly("birthdate", "age", "company");

        assertThat(administrator.delete(PATH + "/age").status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/age").refusal()).isEqualTo("404 entity.not_found");
        assertThat(administrator.put(PATH + "/age", "{'type': 'Number', 'required': true}").refusal())
                .isEqualTo("404 entity.not_found");
    }

    @Test
    void what_asks_for_an_address_asks_for_nothing_else_later() {
        Answer added = administrator.post(PATH, field("address", "Address", "'required': false, 'config': {'parts': "
                + "[{'enabled': true, 'name': 'country', 'type': 'Text', 'required': false}]}"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(administrator.put(PATH + "/address", "{'type': 'Text', 'required': false}").refusal())
                .isEqualTo("400 custom_profile_fields.name_conflict_built_in_prop");
    }

    @Test
    void none_is_added_when_one_cannot_be() {
        administrator.post(PATH, field("company", "Text", "'required': true"));
        long head = service.head();

        assertThat(administrator.post(PATH + "/batch", "[%s, %s]".formatted(
                field("hobby", "Text", "'required': false"), field("company", "Text", "'required': true"))).refusal())
                .isEqualTo("422 custom_profile_fields.name_exists");
        assertThat(administrator.post(PATH + "/properties/sie-order",
                "{'order': [{'name': 'nobody', 'sieOrder': 1}]}").refusal())
                .isEqualTo("400 custom_profile_fields.entity_not_exists_with_names");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void who_registers_answers_what_is_asked_and_nothing_else() {
        administrator.post(PATH, field("company", "Text", "'required': true, 'config': {'maxLength': 5}"));
        String cookie = service.interaction();
        TestClient browser = service.anonymous();
        browser.send("PUT", "/api/experience", "{\"interactionEvent\": \"Register\"}", "Cookie", cookie);

        assertThat(answered(browser, cookie, "")).isEqualTo(422);
        assertThat(answered(browser, cookie, "\"company\": \"Longer\"")).isEqualTo(400);
        assertThat(answered(browser, cookie, "\"company\": \"Acme\", \"shoeSize\": 37")).isEqualTo(400);
        assertThat(answered(browser, cookie, "\"company\": \"Acme\"")).isEqualTo(204);
    }

    @Test
    void what_whoever_registers_says_fits_into_an_account() {
        administrator.post(PATH + "/batch", "[%s, %s, %s, %s]".formatted(field("name", "Text", "'required': false"),
                field("avatar", "Text", "'required': false"), field("birthdate", "Number", "'required': false"),
                field("company", "Text", "'required': false")));
        InteractionBrowser ada = InteractionBrowser.here(service, "Register");

        assertThat(says(ada, "{'name': '%s'}".formatted("n".repeat(129))).refusal())
                .isEqualTo("422 entity.value_too_long");
        assertThat(says(ada, "{'avatar': 'javascript:alert(1)'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(says(ada, "{'name': 'A\\u200bda'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(says(ada, "{'nickname': 'A\\u202eda'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(says(ada, "{'name': 'Ada', 'birthdate': 1815, 'company': 'Acme'}").status()).isEqualTo(204);
        assertThat(said(ada)).isEqualTo(new ExtraProfile("Ada", null, new Profile(null, null, null, null, null, null,
                null, null, "1815", null, null, null), Map.of("company", "Acme")));
        assertThat(says(ada, "{}").status()).isEqualTo(204);
        assertThat(said(ada)).isEqualTo(ExtraProfile.NONE);
    }

    @Test
    void what_whoever_signs_in_says_leaves_the_rest_of_the_account_as_it_is() {
        String name = "u" + Ids.nextUser();
        String id = administrator.post("/api/users", ("{'username': '%s', 'password': 'a password of ada', "
                + "'profile': {'nickname': 'Countess'}, 'customData': {'team': 'red'}}").formatted(name)).text("id");
        InteractionBrowser ada = InteractionBrowser.here(service, "SignIn");
        String proof = ada.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, "
                .formatted(name) + "'password': 'a password of ada'}").text("verificationId");
        ada.post("/identification", "{'verificationId': '%s'}".formatted(proof));

        administrator.post(PATH, field("company", "Text", "'required': true, 'config': {'maxLength': 5}"));
        administrator.post(PATH, field("fullname", "Fullname", "'required': false, 'config': {'parts': ["
                + "{'enabled': true, 'name': 'familyName', 'type': 'Text', 'required': true}, "
                + "{'enabled': false, 'name': 'middleName', 'type': 'Text', 'required': false}]}"));
        assertThat(says(ada, "{'zoneinfo': '%s'}".formatted("x".repeat(OwnData.MOST))).refusal())
                .isEqualTo("422 entity.value_too_long");
        for (String another : List.of("'team': 'blue'", "'company': 'Longer'", "'customData': {'team': 'blue'}")) {
            assertThat(says(ada, "{%s}".formatted(another)).refusal()).isEqualTo("400 guard.invalid_input");
        }
        assertThat(says(ada, "{'website': 'javascript:alert(1)'}").json().at("/data/issues/0/path").toString())
                .isEqualTo("[\"values\",\"website\"]");
        assertThat(says(ada, "{'username': 'ada'}").refusal())
                .isEqualTo("422 custom_profile_fields.name_conflict_sign_in_identifier");
        assertThat(says(ada, "{'gender': 'female', 'company': 'Acme', 'middleName': 'K'}").status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);

        JsonNode user = administrator.patch("/api/users/" + id, "{'name': 'Ada'}").json();
        assertThat(user.get("profile").toString()).isEqualTo(
                "{\"middleName\":\"K\",\"nickname\":\"Countess\",\"gender\":\"female\"}");
        assertThat(user.get("customData").size()).isEqualTo(2);
    }

    private static Answer says(InteractionBrowser browser, String values) {
        return browser.post("/profile", "{'type': 'extraProfile', 'values': %s}".formatted(values));
    }

    private static ExtraProfile said(InteractionBrowser browser) {
        return ((ExtraProfileProvided) browser.story().getLast()).values();
    }

    private static int answered(TestClient browser, String cookie, String values) {
        return browser.send("POST", "/api/experience/profile",
                "{\"type\": \"extraProfile\", \"values\": {" + values + "}}", "Cookie", cookie).status();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            9lives   | Text     | 'required': true                                                 | 400 custom_profile_fields.invalid_name
            email    | Text     | 'required': true                                                 | 400 custom_profile_fields.name_conflict_sign_in_identifier
            customData | Text   | 'required': true                                                 | 400 custom_profile_fields.name_conflict_built_in_prop
            onboarding | Text   | 'required': true                                                 | 400 custom_profile_fields.name_conflict_custom_data
            address  | Text     | 'required': true                                                 | 400 custom_profile_fields.name_conflict_built_in_prop
            a        | Text     | 'required': true, 'config': {'minLength': 3, 'maxLength': 2}     | 400 custom_profile_fields.invalid_min_max_input
            a        | Number   | 'required': true, 'config': {'minValue': -3}                     | 400 guard.invalid_input
            a        | Checkbox | 'required': false, 'config': {'defaultValue': 'maybe'}           | 400 custom_profile_fields.invalid_default_value
            a        | Checkbox | 'required': true                                                 | 400 guard.invalid_input
            a        | Select   | 'required': true                                                 | 400 custom_profile_fields.invalid_options
            a        | Select   | 'required': true, 'config': {'options': [{'value': 'x'}, {'value': 'x'}]} | 400 custom_profile_fields.invalid_options
            a        | Regex    | 'required': true, 'config': {'format': '('}                      | 400 custom_profile_fields.invalid_regex_format
            a        | Address  | 'required': true, 'config': {'parts': []}                        | 400 custom_profile_fields.invalid_address_components
            a        | Fullname | 'required': true, 'config': {'parts': [{'enabled': true, 'name': 'country', 'type': 'Text', 'required': true}]} | 400 custom_profile_fields.invalid_fullname_components
            a        | Fullname | 'required': true, 'config': {'parts': [{'enabled': true, 'name': 'givenName', 'type': 'Address', 'required': true}]} | 400 custom_profile_fields.invalid_sub_component_type
            a        | Picture  | 'required': true                                                 | 400 guard.invalid_input
            """)
    void what_no_field_can_be_is_refused_and_appends_nothing(String name, String type, String rest, String refusal) {
        long head = service.head();

        assertThat(administrator.post(PATH, field(name, type, rest)).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }

    private static String field(String name, String type, String rest) {
        return "{'name': '%s', 'type': '%s', %s}".formatted(name, type, rest);
    }
}
