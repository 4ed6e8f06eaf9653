package io.keystory.oidc.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.applicationexperience.ApplicationColor;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent.ApplicationExperienceSet;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationLook;
import io.keystory.events.captcha.CaptchaProviderEvent.CaptchaProviderConfigured;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaSettings;
import io.keystory.events.captcha.CaptchaType;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesSet;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent.CaptchaPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.policy.CaptchaPolicy;
import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.interaction.InteractionCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInPagesTest {

    private final TestProvider provider = TestProvider.running();

    @BeforeEach
    void a_sign_in_experience() {
        if (provider.bean(SignInExperiences.class).current().isEmpty()) {
            provider.events().append(SignInExperienceDefaults.seed(SignInExperienceId.DEFAULT));
            provider.catchUp();
        }
    }

    @Test
    void a_page_brings_its_settings_under_a_fresh_nonce_and_is_never_stored() {
        Answer page = provider.calls().get("/signed-out");

        String nonce = page.body().replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self' 'nonce-" + nonce + "'").doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(provider.calls().get("/signed-out").body()).doesNotContain(nonce);
        JsonNode settings = settings(page);
        assertThat(settings.at("/signInExperience/signIn/methods/0/identifier").asString()).isEqualTo("username");
        assertThat(settings.at("/signInExperience/termsOfUseUrl").isNull()).isTrue();
        assertThat(settings.has("application")).isFalse();
    }

    @Test
    void a_step_of_an_interaction_says_for_whom_the_person_signs_in() {
        String client = new Given(provider).client(ApplicationType.SPA);
        String cookie = interaction(client);

        JsonNode settings = settings(provider.calls().get("/sign-in", "Cookie", cookie));

        assertThat(settings.at("/application/id").asString()).isEqualTo(client);
        assertThat(settings.at("/application/name").asString()).isEqualTo("App " + client);
    }

    @Test
    void a_page_looks_as_the_application_says_in_all_it_says() {
        String client = new Given(provider).client(ApplicationType.SPA);
        provider.events().append(new ApplicationExperienceSet(new ApplicationExperienceId(client), new ApplicationLook(
                new ApplicationColor("#123456", null, null), Branding.NONE, null, "https://a.example/terms", null, null)));
        provider.catchUp();

        JsonNode experience = settings(provider.calls().get("/sign-in", "Cookie", interaction(client)))
                .get("signInExperience");

        assertThat(experience.at("/color/primaryColor").asString()).isEqualTo("#123456");
        assertThat(experience.at("/color/darkPrimaryColor").asString()).startsWith("#");
        assertThat(experience.get("termsOfUseUrl").asString()).isEqualTo("https://a.example/terms");
    }

    @Test
    void a_page_speaks_the_language_that_suits_in_words_of_ones_own_where_there_are_some() {
        provider.events().append(new CustomPhrasesSet(
                CustomPhrasesId.DEFAULT, "sv", Map.of("signIn", Map.of("title", "Logga in"))));
        provider.catchUp();

        assertThat(settings(provider.calls().get("/signed-out", "Accept-Language", "de-AT")).get("language").asString())
                .isEqualTo("de");
        JsonNode swedish = settings(provider.calls().get("/signed-out?ui_locales=tlh%20sv", "Accept-Language", "de"));
        assertThat(swedish.get("language").asString()).isEqualTo("sv");
        assertThat(swedish.at("/phrases/signIn/title").asString()).isEqualTo("Logga in");
    }

    @Test
    void a_page_may_ask_the_captcha_provider_once_the_policy_is_on() {
        provider.events().append(new CaptchaProviderConfigured(CaptchaProviderId.DEFAULT,
                new CaptchaSettings(CaptchaType.TURNSTILE, "site", null, null, null), "secret"));
        provider.catchUp();
        assertThat(settings(provider.calls().get("/signed-out")).has("captcha")).isFalse();

        provider.events().append(new CaptchaPolicyChanged(SignInExperienceId.DEFAULT, new CaptchaPolicy(true)));
        provider.catchUp();
        Answer page = provider.calls().get("/signed-out");
        assertThat(settings(page).get("captcha").toString()).isEqualTo("{\"type\":\"Turnstile\",\"siteKey\":\"site\"}");
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-src 'self' https://challenges.cloudflare.com;");

        provider.events().append(new CaptchaPolicyChanged(SignInExperienceId.DEFAULT, CaptchaPolicy.DEFAULTS));
        provider.catchUp();
    }

    @Test
    void a_warm_page_asks_only_whether_its_interaction_went_on() {
        String cookie = interaction(new Given(provider).client(ApplicationType.SPA));

        // How pages look is read again every five seconds, which may be just now.
        Awaitility.await().untilAsserted(() -> {
            provider.statements().take();
            provider.calls().get("/sign-in", "Cookie", cookie);
            assertThat(provider.statements().take()).singleElement().asString().contains("from log.stream");
        });
    }

    @Test
    void a_preview_belongs_to_no_interaction_and_may_be_framed_by_our_own_pages_only() {
        String cookie = interaction(new Given(provider).client(ApplicationType.SPA));

        Answer preview = provider.calls().get("/sign-in?preview", "Cookie", cookie);

        assertThat(settings(preview).has("application")).isFalse();
        assertThat(preview.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(preview.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(provider.calls().get("/sign-in", "Cookie", cookie).header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void a_step_without_an_interaction_does_not_open() {
        Answer page = provider.calls().get("/sign-in");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/unknown-session");
    }

    @Test
    void whose_interaction_is_over_is_told_where_the_application_is_if_it_is_on_a_site() {
        String client = new Given(provider).client(ApplicationType.SPA);
        String there = provider.calls().get("/sign-in?app_id=" + client).header("Location");

        assertThat(there).isEqualTo("/unknown-session?app_id=" + client);
        JsonNode application = settings(provider.calls().get(there)).get("application");
        assertThat(application.get("name").asString()).isEqualTo("App " + client);
        assertThat(application.get("home").asString()).isEqualTo(URI.create(Given.REDIRECT_URI).resolve("/").toString());
        assertThat(settings(provider.calls().get("/unknown-session?app_id=account-center"))
                .at("/application/home").asString()).endsWith("/account");
        for (String none : List.of("device-demo-app", "%22%3E%7Bx%7D")) {
            assertThat(settings(provider.calls().get("/unknown-session?app_id=" + none)).has("application")).isFalse();
        }
        assertThat(provider.calls().get("/sign-in?app_id=%22%3E%7Bx%7D").header("Location"))
                .isEqualTo("/unknown-session?app_id=%22%3E%7Bx%7D");
        assertThat(provider.calls().get("/sign-in?app_id=" + "%22".repeat(3000)).header("Location"))
                .isEqualTo("/unknown-session");
    }

    private String interaction(String client) {
        InteractionId id = new InteractionId(Ids.next());
        provider.events().append(new InteractionStarted(id, new ApplicationId(client), new AuthorizationRequest(
                Given.REDIRECT_URI, null, null, null, null, null, null, null, null, null, null, null, null, null, null), null,
                provider.clock().millis() + 3_600_000));
        provider.catchUp();
        return InteractionCookie.NAME + "="
                + provider.bean(InteractionCookie.class).with(new MockHttpServletRequest(), client, id);
    }

    private static JsonNode settings(Answer page) {
        return JsonMapper.shared().readTree(
                page.body().replaceAll("(?s).*id=\"keystory-settings\">(.*?)</script>.*", "$1"));
    }
}
