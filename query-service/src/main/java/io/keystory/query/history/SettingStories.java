package io.keystory.query.history;

import static io.keystory.query.history.Story.plain;

import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.applicationexperience.ApplicationExperienceFold;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.events.clientregistration.InitialAccessTokenEvent;
import io.keystory.events.clientregistration.InitialAccessTokenFold;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.InitialAccessTokenView;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent;
import io.keystory.events.clientregistration.RegistrationPolicyFold;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationId;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent;
import io.keystory.events.jwtcustomizer.JwtCustomizerFold;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.SigningKeyEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** How what an installation is set to, part by part, came about. */
final class SettingStories {

    static final Story<ConfigurationView, ConfigurationEvent> CONFIGURATION =
            plain("configs", id -> new ConfigurationId(id).stream(), new ConfigurationFold());

    static final Story<JwtCustomizerView, JwtCustomizerEvent> JWT_CUSTOMIZER =
            plain("jwt_customizers", id -> JwtCustomizerId.of(id).stream(), new JwtCustomizerFold());

    static final Story<RegistrationPolicy, RegistrationPolicyEvent> REGISTRATION_POLICY =
            plain("client_registrations", id -> RegistrationPolicyId.POLICY.stream(), new RegistrationPolicyFold());

    static final Story<InitialAccessTokenView, InitialAccessTokenEvent> INITIAL_ACCESS_TOKEN =
            plain("initial_access_tokens", id -> new InitialAccessTokenId(id).stream(), new InitialAccessTokenFold());

    static final Story<ApplicationExperienceView, ApplicationExperienceEvent> APPLICATION_EXPERIENCE = plain(
            "application_sign_in_experiences", id -> new ApplicationExperienceId(id).stream(),
            new ApplicationExperienceFold());

    static final Story<KeyRingView, SigningKeyEvent> KEY_RING =
            new Story<>("signing_keys", id -> new KeyRingId(id).stream(), new KeyRingFold(),
                    ring -> Map.of("keys", ring.keys().stream().map(SettingStories::told).toList()), false);

    private SettingStories() {}

    /** A key without where its secret part is. */
    private static Map<String, Object> told(SigningKey key) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", key.keyId());
        told.put("status", key.status());
        told.put("createdAt", key.createdAt());
        if (key.effectiveAt() != null) {
            told.put("effectiveAt", key.effectiveAt());
        }
        return told;
    }
}
