package io.keystory.query.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseApiTest {

    private final TestClient anybody = TestQueryService.running().anonymous();

    @Test
    void anybody_reads_the_words_of_the_pages() {
        Answer answer = anybody.get("/api/.well-known/phrases");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.response().headers().allValues("Vary")).contains("Accept-Language");
        assertThat(answer.json().at("/signIn/title").asString()).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "tlh", "%20", "%E2%82%AC"})
    void a_language_that_there_is_not_becomes_one_that_there_is(String language) {
        Answer answer = anybody.get("/api/.well-known/phrases?lng=" + language, "Accept-Language", "fr-CH, fr;q=0.9");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }
}
