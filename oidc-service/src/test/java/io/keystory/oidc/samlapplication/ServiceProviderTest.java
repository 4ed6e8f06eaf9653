package io.keystory.oidc.samlapplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.AcsUrl;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.events.user.UserView;
import io.keystory.platform.saml.SamlBinding;
import io.keystory.platform.samlapplication.SamlAddresses;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceProviderTest {

    private static final AcsUrl ACS = new AcsUrl(SamlBinding.POST, "https://sp.example/acs");

    @Test
    void whoever_has_not_said_who_they_are_is_no_service_provider_yet() {
        assertThatThrownBy(() -> provider(null, ACS)).isInstanceOf(KeystoryException.class)
                .hasMessage("application.saml.entity_id_required");
    }

    @Test
    void nor_is_whoever_has_not_said_where_people_are_sent_back_to() {
        assertThatThrownBy(() -> provider("urn:sp", null)).isInstanceOf(KeystoryException.class)
                .hasMessage("application.saml.acs_url_required");
    }

    @Test
    void somebody_without_an_address_cannot_be_named_by_it() {
        assertThat(NameId.of(user("ada@example.org"), NameIdFormat.EMAIL_ADDRESS).value()).isEqualTo("ada@example.org");
        assertThatThrownBy(() -> NameId.of(user(null), NameIdFormat.EMAIL_ADDRESS))
                .isInstanceOf(KeystoryException.class).hasMessage("application.saml.missing_email_address");
        assertThat(NameId.of(user(null), NameIdFormat.PERSISTENT).value()).isEqualTo("u1");
    }

    private static ServiceProvider provider(String entityId, AcsUrl acsUrl) {
        return new ServiceProvider(null, new SamlSettings(Map.of(), entityId, acsUrl, null, NameIdFormat.PERSISTENT, null),
                new SamlAddresses("https://id.example", "a1"), Optional.empty());
    }

    private static UserView user(String email) {
        return new UserView("u1", null, email, null, null, null, null, null, null, Map.of(), Map.of(), false, null, 0, 0, false,
                null);
    }
}
