package io.keystory.command.samlapplication;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.SamlApplicationCommand;
import io.keystory.events.samlapplication.SamlApplicationCommand.ActivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.ChangeSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeactivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationEvent.AcsUrlChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.AttributeMappingChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.EncryptionChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.EntityIdChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.NameIdFormatChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.RequestSigningChanged;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationCreated;
import io.keystory.events.samlapplication.SamlApplicationEvent.SamlApplicationDeleted;
import io.keystory.events.samlapplication.SamlApplicationFold;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.events.samlapplication.SamlSettings;
import java.util.ArrayList;
import java.util.List;

/** Decides about SAML applications: settings fit together, and at most one key pair signs. */
public final class SamlApplicationDecider
        implements Decider<SamlApplicationView, SamlApplicationCommand, SamlApplicationEvent> {

    private final SamlApplicationFold fold = new SamlApplicationFold();

    @Override
    public SamlApplicationView initial() {
        return null;
    }

    @Override
    public List<SamlApplicationEvent> decide(SamlApplicationView state, SamlApplicationCommand command) {
        if (!(command instanceof CreateSamlApplication) && state == null) {
            throw KeystoryException.notFound("saml_applications", command.samlApplicationId().value());
        }
        return switch (command) {
            case CreateSamlApplication c -> create(state, c);
            case ChangeSamlApplication c -> change(c.samlApplicationId(), state.settings(), c.changes());
            case CreateSigningSecret c -> List.of(SigningSecrets.created(c.samlApplicationId(), c.secret()));
            case ActivateSigningSecret c -> SigningSecrets.activate(state, c);
            case DeactivateSigningSecret c -> SigningSecrets.deactivate(state, c);
            case DeleteSigningSecret c -> SigningSecrets.delete(state, c);
            case DeleteSamlApplication c -> List.of(new SamlApplicationDeleted(c.samlApplicationId()));
        };
    }

    @Override
    public SamlApplicationView evolve(SamlApplicationView state, SamlApplicationEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(
            SamlApplicationView before, SamlApplicationCommand command, SamlApplicationEvent event) {
        return SigningSecrets.vault(before, command, event);
    }

    private static List<SamlApplicationEvent> create(SamlApplicationView state, CreateSamlApplication c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        List<SamlApplicationEvent> events = new ArrayList<>();
        events.add(new SamlApplicationCreated(c.samlApplicationId()));
        events.addAll(change(c.samlApplicationId(), SamlSettings.INITIAL, c.settings()));
        events.addAll(SigningSecrets.first(c.samlApplicationId(), c.secret()));
        return events;
    }

    private static List<SamlApplicationEvent> change(
            SamlApplicationId id, SamlSettings before, SamlSettings.Changes c) {
        SamlSettingsRules.require(c.over(before));
        List<SamlApplicationEvent> events = new ArrayList<>();
        c.attributeMapping()
                .ifAlters(before.attributeMapping(), v -> events.add(new AttributeMappingChanged(id, v)));
        c.entityId().ifAlters(before.entityId(), v -> events.add(new EntityIdChanged(id, v)));
        c.acsUrl().ifAlters(before.acsUrl(), v -> events.add(new AcsUrlChanged(id, v)));
        c.encryption().ifAlters(before.encryption(), v -> events.add(new EncryptionChanged(id, v)));
        c.nameIdFormat().ifAlters(before.nameIdFormat(), v -> events.add(new NameIdFormatChanged(id, v)));
        c.requestSigning().ifAlters(before.requestSigning(), v -> events.add(new RequestSigningChanged(id, v)));
        return events;
    }
}
