package io.keystory.query.samlapplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.samlapplication.SamlApplicationEvent.EntityIdChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationDeleted;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretActivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretCreated;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.platform.Ids;
import io.keystory.platform.saml.SigningCertificate;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamlApplicationApiTest {

    private static final String PATH = "/api/saml-applications";
    private static final Instant NOW = Instant.now();

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final SamlApplicationId id = new SamlApplicationId(Ids.next());
    private final String path = PATH + "/" + id;

    @Test
    void one_is_shown_as_an_application_with_what_saml_needs_and_as_it_was() {
        created(ApplicationType.SAML);
        service.events().append(new SamlApplicationCreated(id));
        long then = service.events().append(new EntityIdChanged(id, "urn:one"));
        service.events().append(new EntityIdChanged(id, "urn:other"));
        service.catchUp();

        Answer now = admin.get(path);
        assertThat(now.json().get("type").asString()).isEqualTo("SAML");
        assertThat(now.json().get("name").asString()).isEqualTo("Service");
        assertThat(now.json().get("entityId").asString()).isEqualTo("urn:other");
        assertThat(now.json().has("oidcClientMetadata")).isFalse();
        assertThat(admin.get(path + "?asOf=" + then).json().get("entityId").asString()).isEqualTo("urn:one");
        assertThat(admin.get(path + "/history").json().valueStream().map(entry -> entry.get("type").asString()))
                .containsExactly("saml_application.entity_id_changed", "saml_application.entity_id_changed",
                        "saml_application.created");

        service.events().append(new SamlApplicationDeleted(id));
        service.catchUp();
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void metadata_is_open_to_everybody_and_has_the_certificate_that_signs() {
        created(ApplicationType.SAML);
        service.events().append(new SamlApplicationCreated(id));
        String active = certificate("s1");
        String other = certificate("s2");
        service.catchUp();
        assertThat(service.anonymous().get(path + "/metadata").code()).isEqualTo("application.saml.no_active_secret");

        service.events().append(new SigningSecretActivated(id, "s1"));
        service.catchUp();
        String metadata = service.anonymous().get(path + "/metadata").body();
        assertThat(metadata).contains(base64(active)).doesNotContain(base64(other))
                .contains("/api/saml/" + id + "/authn", "HTTP-Redirect", "HTTP-POST")
                .contains("entityID=\"", path + "/metadata\"");
        assertThat(admin.get(path + "/secrets").json().valueStream().map(secret ->
                secret.get("id").asString() + " " + secret.get("active").asBoolean()))
                .containsExactly("s2 false", "s1 true");
        assertThat(service.anonymous().get(path + "/secrets").status()).isEqualTo(401);
        assertThat(service.anonymous().get(PATH + "/none/metadata").status()).isEqualTo(404);
    }

    @Test
    void other_applications_are_none() {
        created(ApplicationType.TRADITIONAL);
        service.catchUp();

        assertThat(admin.get(path).code()).isEqualTo("application.saml.saml_application_only");
        assertThat(admin.get(path + "/secrets").code()).isEqualTo("application.saml.saml_application_only");
        assertThat(admin.get(PATH + "/none").status()).isEqualTo(404);
    }

    private void created(ApplicationType type) {
        service.events().append(new ApplicationCreated(id.application(), "Service", null, type, ClientMetadata.EMPTY,
                ClientSettings.DEFAULTS, Map.of(), false));
    }

    private String certificate(String secretId) {
        String pem = SigningCertificate.create("sp", NOW, NOW.plusSeconds(60)).certificate();
        service.events().append(new SigningSecretCreated(id, secretId, pem, 9));
        return pem;
    }

    private static String base64(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    }
}
