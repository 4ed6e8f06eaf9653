package io.keystory.oidc.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.Test;

class PostedCallbackTest {

    private final TestProvider provider = TestProvider.running();

    @Test
    void what_a_provider_posts_goes_on_in_the_address_and_what_it_says_of_the_person_where_no_server_gets_it() {
        Answer answer = provider.calls().form("/callback/apple", "code", "c 1&x=y", "state", "s1",
                "user", "{\"name\":\"A&b #\"}", "id_token", "secret");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(
                "/callback/apple?code=c%201%26x%3Dy&state=s1#user=%7B%22name%22%3A%22A%26b%20%23%22%7D");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void who_links_an_account_goes_on_at_the_account_page() {
        Answer answer = provider.calls().form("/account/callback/social/apple", "code", "c", "state", "s1", "user", "ada");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/account/callback/social/apple?code=c&state=s1");
        assertThat(provider.calls().form("/account/callback/social/apple", "code", "c").status()).isEqualTo(400);
    }

    @Test
    void nothing_leads_elsewhere_and_what_answers_nothing_is_refused() {
        assertThat(provider.calls().form("/callback/https:evil.example", "state", "s").header("Location"))
                .isEqualTo("/callback/https%3Aevil.example?state=s");
        assertThat(provider.calls().form("/callback/apple", "code", "c").status()).isEqualTo(400);
    }
}
