package io.keystory.events.samlapplication;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What happens to what makes an application a SAML application; private keys are in the vault only. */
public sealed interface SamlApplicationEvent extends DomainEvent {

    SamlApplicationId samlApplicationId();

    @Override
    default StreamId stream() {
        return samlApplicationId().stream();
    }

    /** An application is a SAML application. */
    @EventType("saml_application.created")
    record SamlApplicationCreated(SamlApplicationId samlApplicationId) implements SamlApplicationEvent {}

    /** The service provider is told these claims under these names of attributes. */
    @EventType("saml_application.attribute_mapping_changed")
    record AttributeMappingChanged(SamlApplicationId samlApplicationId, Map<String, String> attributeMapping)
            implements SamlApplicationEvent {}

    /** The service provider has this name, or none that is known. */
    @EventType("saml_application.entity_id_changed")
    record EntityIdChanged(SamlApplicationId samlApplicationId, @Nullable String entityId)
            implements SamlApplicationEvent {}

    /** People are sent back to the service provider at this address, or none that is known. */
    @EventType("saml_application.acs_url_changed")
    record AcsUrlChanged(SamlApplicationId samlApplicationId, @Nullable AcsUrl acsUrl)
            implements SamlApplicationEvent {}

    /** Assertions are encrypted like this, or not at all when null. */
    @EventType("saml_application.encryption_changed")
    record EncryptionChanged(SamlApplicationId samlApplicationId, @Nullable AssertionEncryption encryption)
            implements SamlApplicationEvent {}

    /** People are named to the service provider like this. */
    @EventType("saml_application.name_id_format_changed")
    record NameIdFormatChanged(SamlApplicationId samlApplicationId, NameIdFormat nameIdFormat)
            implements SamlApplicationEvent {}

    /** The service provider signs its requests like this, or not at all when null. */
    @EventType("saml_application.request_signing_changed")
    record RequestSigningChanged(SamlApplicationId samlApplicationId, @Nullable RequestSigning requestSigning)
            implements SamlApplicationEvent {}

    /** There is one more key pair: its certificate, and the vault's entry {@code secretId}. {@code expiresAt}: epoch ms. */
    @EventType("saml_application.signing_secret_created")
    record SigningSecretCreated(
            SamlApplicationId samlApplicationId, String secretId, String certificate, long expiresAt)
            implements SamlApplicationEvent {}

    /** Messages are signed with this key pair, and no longer with another one. */
    @EventType("saml_application.signing_secret_activated")
    record SigningSecretActivated(SamlApplicationId samlApplicationId, String secretId)
            implements SamlApplicationEvent {}

    /** Messages are not signed with this key pair any more. */
    @EventType("saml_application.signing_secret_deactivated")
    record SigningSecretDeactivated(SamlApplicationId samlApplicationId, String secretId)
            implements SamlApplicationEvent {}

    /** A key pair is gone. */
    @EventType("saml_application.signing_secret_deleted")
    record SigningSecretDeleted(SamlApplicationId samlApplicationId, String secretId)
            implements SamlApplicationEvent {}

    /** The SAML application is gone. */
    @EventType("saml_application.deleted")
    record SamlApplicationDeleted(SamlApplicationId samlApplicationId) implements SamlApplicationEvent {}
}
