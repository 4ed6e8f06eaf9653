package io.keystory.events.samlapplication;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.saml.SigningKeys;
import io.keystory.events.samlapplication.SamlApplicationEvent.AcsUrlChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.AttributeMappingChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.EncryptionChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.EntityIdChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.NameIdFormatChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.RequestSigningChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationDeleted;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretActivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeactivated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SigningSecretDeleted;
import java.util.List;

/** Folds the events of a SAML application into a {@link SamlApplicationView}. */
public final class SamlApplicationFold implements Fold<SamlApplicationView, SamlApplicationEvent> {

    @Override
    public SamlApplicationView evolve(SamlApplicationView v, Recorded<? extends SamlApplicationEvent> recorded) {
        return switch (recorded.event()) {
            case SamlApplicationCreated e ->
                new SamlApplicationView(e.samlApplicationId().value(), SamlSettings.INITIAL, List.of());
            case AttributeMappingChanged e -> v.with(v.settings().attributeMapping(e.attributeMapping()));
            case EntityIdChanged e -> v.with(v.settings().entityId(e.entityId()));
            case AcsUrlChanged e -> v.with(v.settings().acsUrl(e.acsUrl()));
            case EncryptionChanged e -> v.with(v.settings().encryption(e.encryption()));
            case NameIdFormatChanged e -> v.with(v.settings().nameIdFormat(e.nameIdFormat()));
            case RequestSigningChanged e -> v.with(v.settings().requestSigning(e.requestSigning()));
            case SigningSecretCreated e -> v.with(SigningKeys.with(
                    v.secrets(), e.secretId(), e.certificate(), recorded.epochMillis(), e.expiresAt()));
            case SigningSecretActivated e -> v.with(SigningKeys.activated(v.secrets(), e.secretId()));
            case SigningSecretDeactivated e -> v.with(SigningKeys.deactivated(v.secrets(), e.secretId()));
            case SigningSecretDeleted e -> v.with(SigningKeys.without(v.secrets(), e.secretId()));
            case SamlApplicationDeleted e -> null;
        };
    }
}
