package io.keystory.platform.samlapplication;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.samlapplication.AcsUrl;
import io.keystory.events.samlapplication.AssertionEncryption;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.samlapplication.RequestSigning;
import io.keystory.events.samlapplication.SamlSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SAML application as the Management API shows it; {@code createdAt} is epoch ms. */
public record SamlApplicationAnswer(
        String tenantId,
        String id,
        String name,
        @Nullable String description,
        ApplicationType type,
        Map<String, Object> customData,
        boolean isThirdParty,
        boolean appLevelAccessControlEnabled,
        long createdAt,
        Map<String, String> attributeMapping,
        @Nullable String entityId,
        @Nullable AcsUrl acsUrl,
        @Nullable AssertionEncryption encryption,
        NameIdFormat nameIdFormat,
        @Nullable RequestSigning requestSigning) {

    /** The application with what makes it a SAML application. */
    public static SamlApplicationAnswer of(ApplicationView application, SamlSettings settings) {
        return new SamlApplicationAnswer(application.tenantId(), application.id(), application.name(),
                application.description(), application.type(), application.customData(), application.isThirdParty(),
                application.appLevelAccessControlEnabled(), application.createdAt(), settings.attributeMapping(),
                settings.entityId(), settings.acsUrl(), settings.encryption(), settings.nameIdFormat(),
                settings.requestSigning());
    }
}
