package io.keystory.query.signinexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.applicationexperience.ApplicationColor;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent.ApplicationExperienceSet;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationLook;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorMetadataChanged;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent.SingleSignOnChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SocialSignInChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.TrustedDeviceChanged;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SocialSignIn;
import io.keystory.events.signinexperience.policy.TrustedDevice;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorConfigured;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettingsApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient anybody = service.anonymous();

    @BeforeEach
    void a_sign_in_experience() {
        if (anybody.get("/api/.well-known/sign-in-exp").status() == 404) {
            service.events().append(SignInExperienceDefaults.seed(SignInExperienceId.DEFAULT));
            service.catchUp();
        }
    }

    @Test
    void the_sign_in_experience_is_read_by_administrators() {
        assertThat(anybody.get("/api/sign-in-exp").status()).isEqualTo(401);

        JsonNode experience = service.administrator().get("/api/sign-in-exp").json();

        assertThat(experience.get("id").asString()).isEqualTo("default");
        assertThat(experience.get("termsOfUseUrl").isNull()).isTrue();
        assertThat(experience.get("hideLogtoBranding").asBoolean()).isFalse();
        assertThat(experience.get("forgotPasswordMethods")).isEmpty();
        assertThat(experience.has("trustedDevice")).isFalse();
    }

    @Test
    void trusted_devices_are_spoken_of_once_something_is_set_about_them() {
        service.events().append(new TrustedDeviceChanged(SignInExperienceId.DEFAULT, new TrustedDevice(true, 7)));
        service.catchUp();

        for (String path : List.of("/api/sign-in-exp", "/api/.well-known/sign-in-exp")) {
            JsonNode set = service.administrator().get(path).json().get("trustedDevice");
            assertThat(set.get("enabled").asBoolean()).isTrue();
            assertThat(set.get("durationDays").asInt()).isEqualTo(7);
        }
        service.events().append(new TrustedDeviceChanged(SignInExperienceId.DEFAULT, TrustedDevice.DEFAULTS));
        service.catchUp();
    }

    @Test
    void pages_read_it_with_what_one_can_sign_in_with() {
        JsonNode experience = anybody.get("/api/.well-known/sign-in-exp?appId=demo-app").json();

        assertThat(experience.get("signIn").get("methods").get(0).get("identifier").asString()).isEqualTo("username");
        assertThat(experience.get("socialConnectors")).isEmpty();
        assertThat(experience.get("forgotPassword").get("email").asBoolean()).isFalse();
        assertThat(experience.has("emailBlocklistPolicy")).isFalse();
        assertThat(experience.has("forgotPasswordMethods")).isFalse();
        assertThat(anybody.get("/api/.well-known/experience").json()).isEqualTo(experience);
    }

    @Test
    void pages_know_of_the_enterprise_connectors_that_are_set_up_where_people_may_sign_in_through_them() {
        SsoConnectorId whole = new SsoConnectorId(Ids.next());
        SsoConnectorId bare = new SsoConnectorId(Ids.next());
        service.events().append(new SsoConnectorCreated(whole, SsoProvider.GOOGLE_WORKSPACE, "Acme " + whole),
                new SsoConnectorConfigured(whole, Map.of("clientId", "c"), Ids.next()),
                new SsoConnectorDomainsChanged(whole, List.of("acme.example")));
        service.events().append(new SsoConnectorCreated(bare, SsoProvider.OIDC, "Bare " + bare));
        service.catchUp();
        assertThat(ssoConnectors()).isEmpty();

        service.events().append(new SingleSignOnChanged(SignInExperienceId.DEFAULT, true));
        service.catchUp();
        assertThat(ssoConnectors().valueStream().map(one -> one.get("id").asString()))
                .contains(whole.value()).doesNotContain(bare.value());
        assertThat(ssoConnectors().toString()).contains("Acme " + whole).doesNotContain("acme.example", "clientId");
        service.events().append(new SingleSignOnChanged(SignInExperienceId.DEFAULT, false));
        service.catchUp();
    }

    private JsonNode ssoConnectors() {
        return anybody.get("/api/.well-known/sign-in-exp").json().get("ssoConnectors");
    }

    @Test
    void pages_offer_the_social_connectors_that_are_named_and_there_in_the_order_of_their_names() {
        String target = "t" + Ids.next();
        service.events().append(new ConnectorCreated(
                new ConnectorId(target), "oidc", ConnectorType.SOCIAL, target, "Universal"),
                new ConnectorMetadataChanged(new ConnectorId(target), new ConnectorMetadata(
                        target, Map.of("en", "Works"), "https://example.org/logo.png", null)));
        service.events().append(new SocialSignInChanged(
                SignInExperienceId.DEFAULT, new SocialSignIn(false, false), List.of("absent", target)));
        service.catchUp();

        JsonNode offered = anybody.get("/api/.well-known/sign-in-exp").json().get("socialConnectors");

        assertThat(offered).hasSize(1);
        assertThat(offered.get(0).get("id").asString()).isEqualTo(target);
        assertThat(offered.at("/0/name/en").asString()).isEqualTo("Works");
        assertThat(offered.get(0).get("logo").asString()).isEqualTo("https://example.org/logo.png");
        assertThat(offered.get(0).has("config")).isFalse();
        service.events().append(new SocialSignInChanged(
                SignInExperienceId.DEFAULT, new SocialSignIn(false, false), List.of()));
        service.catchUp();
    }

    @Test
    void anybody_may_ask_whether_the_product_answers_and_has_been_set_up() {
        assertThat(anybody.get("/api/status").status()).isEqualTo(204);
        assertThat(anybody.get("/api/setup").json().get("administratorExists").isBoolean()).isTrue();
    }

    @Test
    void pages_look_as_the_application_and_above_it_the_organization_say() {
        ApplicationExperienceId app = new ApplicationExperienceId(Ids.next());
        OrganizationId organization = new OrganizationId(Ids.next());
        service.events().append(new ApplicationExperienceSet(app, new ApplicationLook(
                new ApplicationColor("#111111", true, null), new Branding("https://a.example/logo", null, null, null),
                "app {}", "https://a.example/terms", null, "App")));
        service.events().append(new OrganizationCreated(organization, "Org", null, Map.of(), false,
                new OrganizationColor("#222222", null, null), Branding.NONE, null));
        service.catchUp();

        JsonNode ofAll = anybody.get("/api/.well-known/sign-in-exp").json();
        JsonNode ofApp = anybody.get("/api/.well-known/sign-in-exp?appId=" + app).json();
        JsonNode ofBoth = anybody.get(
                "/api/.well-known/sign-in-exp?appId=" + app + "&organizationId=" + organization).json();

        assertThat(ofApp.at("/color/primaryColor").asString()).isEqualTo("#111111");
        assertThat(ofApp.at("/color/darkPrimaryColor")).isEqualTo(ofAll.at("/color/darkPrimaryColor"));
        assertThat(ofApp.at("/branding/logoUrl").asString()).isEqualTo("https://a.example/logo");
        assertThat(ofApp.get("customCss").asString()).isEqualTo("app {}");
        assertThat(ofApp.get("termsOfUseUrl").asString()).isEqualTo("https://a.example/terms");
        assertThat(ofApp.get("privacyPolicyUrl")).isEqualTo(ofAll.get("privacyPolicyUrl"));
        assertThat(ofBoth.at("/color/primaryColor").asString()).isEqualTo("#222222");
        assertThat(ofBoth.get("customCss").asString()).isEqualTo("app {}");
    }
}
