package io.keystory.query.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesDeleted;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesSet;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseApiTest {

    private static final String PATH = "/api/custom-phrases";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient anybody = service.anonymous();
    private final TestClient admin = service.administrator();

    @Test
    void anybody_reads_the_words_of_the_pages() {
        Answer answer = anybody.get("/api/.well-known/phrases");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.response().headers().allValues("Vary")).contains("Accept-Language");
        assertThat(answer.json().at("/signIn/title").asString()).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "tlh, fr", "%20, fr", "%E2%82%AC, fr", "de-AT, de", "zh-Hant-MO, zh-HK"})
    void a_language_that_there_is_not_becomes_one_that_there_is(String language, String spoken) {
        Answer answer = anybody.get("/api/.well-known/phrases?lng=" + language, "Accept-Language", "fr-CH, fr;q=0.9");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
    }

    @Test
    void words_of_ones_own_are_read_now_and_as_they_were_and_lie_over_the_others() {
        long then = service.events().append(said("fo", "Góðan dag"));
        service.events().append(said("fo", "Halló"));
        service.catchUp();

        assertThat(admin.get(PATH + "/fo").json().at("/translation/signIn/title").asString()).isEqualTo("Halló");
        assertThat(admin.get(PATH + "/fo?asOf=" + then).json().at("/translation/signIn/title").asString())
                .isEqualTo("Góðan dag");
        assertThat(admin.get(PATH).json().findValuesAsString("languageTag")).contains("fo");
        assertThat(admin.get(PATH + "/history").json().at("/0/type").asString()).isEqualTo("phrase.set");
        Answer words = anybody.get("/api/.well-known/phrases?lng=fo");
        assertThat(words.header("Content-Language")).isEqualTo("fo");
        assertThat(words.json().at("/signIn/title").asString()).isEqualTo("Halló");
        assertThat(words.json().at("/signIn/submit").asString()).isEqualTo("Sign in");

        service.events().append(new CustomPhrasesDeleted(CustomPhrasesId.DEFAULT, "fo"));
        service.catchUp();
        assertThat(admin.get(PATH + "/fo").code()).isEqualTo("entity.not_exists_with_id");
    }

    @Test
    void a_language_is_found_however_its_tag_is_written_now_and_then() {
        service.events().append(said("sv-FI", "Välkommen"));
        service.events().append(said("SV-ax", "Hej"));
        service.catchUp();

        assertThat(admin.get(PATH + "/SV-fi").json().get("languageTag").asString()).isEqualTo("sv-FI");
        assertThat(admin.get(PATH + "/SV-ax").json().get("languageTag").asString()).isEqualTo("SV-ax");
        assertThat(admin.get(PATH + "/sv-AX").json().get("languageTag").asString()).isEqualTo("SV-ax");
        assertThat(admin.get(PATH + "/sv").code()).isEqualTo("entity.not_exists_with_id");
    }

    private static CustomPhrasesSet said(String language, String title) {
        return new CustomPhrasesSet(CustomPhrasesId.DEFAULT, language, Map.of("signIn", Map.of("title", title)));
    }
}
