package io.keystory.command.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomPhrasesApiTest {

    private static final String PATH = "/api/custom-phrases";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void words_of_a_language_are_set_without_empty_ones_and_deleted() {
        Answer set = administrator.put(PATH + "/da",
                "{'signIn': {'title': 'Velkommen', 'submit': ' '}, 'terms': {'agree': ''}}");
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(set.json().toString()).isEqualTo("{\"tenantId\":\"default\",\"id\":\"da\",\"languageTag\":\"da\","
                + "\"translation\":{\"signIn\":{\"title\":\"Velkommen\"}}}");

        long head = service.head();
        administrator.put(PATH + "/da", "{'signIn': {'title': 'Velkommen'}}");
        assertThat(service.head()).isEqualTo(head);

        assertThat(administrator.delete(PATH + "/da").status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/da").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void a_language_of_ones_own_can_be_that_of_last_resort_and_then_stays() {
        administrator.put(PATH + "/is", "{'signIn': {'title': 'Innskráning'}}");
        assertThat(administrator.patch("/api/sign-in-exp",
                "{'languageInfo': {'autoDetect': true, 'fallbackLanguage': 'IS'}}").status()).isEqualTo(200);

        assertThat(administrator.delete(PATH + "/Is").refusal())
                .isEqualTo("409 localization.cannot_delete_default_language");

        administrator.patch("/api/sign-in-exp", "{'languageInfo': {'autoDetect': true, 'fallbackLanguage': 'en'}}");
        assertThat(administrator.delete(PATH + "/is").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da-DK", "gsw", "sr-Latn-RS", "es-419", "zh-MO", "cb-IQ", "fil"})
    void a_language_may_be_any_that_is_known(String language) {
        assertThat(administrator.put(PATH + "/" + language, "{}").status()).isEqualTo(201);
        assertThat(administrator.delete(PATH + "/" + language).status()).isEqualTo(204);
    }

    @Test
    void a_language_is_one_however_its_tag_is_written() {
        assertThat(administrator.put(PATH + "/FR-ca", "{'signIn': {'title': 'Salut'}}").text("languageTag"))
                .isEqualTo("fr-CA");
        long head = service.head();
        assertThat(administrator.put(PATH + "/fr-CA", "{'signIn': {'title': 'Salut'}}").text("id")).isEqualTo("fr-CA");
        assertThat(service.head()).isEqualTo(head);

        assertThat(administrator.delete(PATH + "/fr-ca").status()).isEqualTo(204);
        assertThat(administrator.delete(PATH + "/fr-CA").refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nn   | {'signIn': 'Title'}                       | 422 localization.invalid_translation_structure
            nn   | {'signIn': {'title': {'too': 'deep'}}}    | 422 localization.invalid_translation_structure
            nn   | {'signIn': {'unheardOf': 'x'}}            | 422 localization.invalid_translation_structure
            nn   | {'signIn': {'title': 7}}                  | 422 localization.invalid_translation_structure
            n    | {}                                        | 400 guard.invalid_input
            a-b  | {}                                        | 400 guard.invalid_input
            xx   | {}                                        | 400 guard.invalid_input
            de-XX | {}                                       | 400 guard.invalid_input
            en_GB | {}                                       | 400 guard.invalid_input
            en-aaaaaaaa-aaaaaaaa | {}                        | 400 guard.invalid_input
            """)
    void bad_input_is_refused_and_appends_nothing(String language, String body, String refusal) {
        long head = service.head();

        assertThat(administrator.put(PATH + "/" + language, body).refusal()).isEqualTo(refusal);
        assertThat(service.head()).isEqualTo(head);
    }
}
