package io.keystory.command.samlapplication;

import io.keystory.command.samlapplication.GivenSamlSettings.GivenAcsUrl;
import io.keystory.command.samlapplication.GivenSamlSettings.GivenEncryption;
import io.keystory.command.samlapplication.GivenSamlSettings.GivenRequestSigning;
import io.keystory.events.application.ApplicationCommand.UpdateApplication;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.samlapplication.SamlApplicationCommand.ChangeSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The body that changes a SAML application: what is absent stays, objects are replaced whole. */
record SamlApplicationChanges(
        Change<@NotNull @Size(min = 1, max = 256) String> name,
        Change<String> description,
        Change<@NotNull Map<String, Object>> customData,
        Change<@NotNull Boolean> appLevelAccessControlEnabled,
        Change<@NotNull Map<String, @NotNull @Size(max = 256) @Pattern(regexp = GivenSamlSettings.TEXT) String>>
                attributeMapping,
        Change<@Size(max = 128) @Pattern(regexp = GivenSamlSettings.TEXT) String> entityId,
        Change<@Valid GivenAcsUrl> acsUrl,
        Change<@Valid GivenEncryption> encryption,
        Change<@NotNull NameIdFormat> nameIdFormat,
        Change<@Valid GivenRequestSigning> requestSigning) {

    List<Command> of(SamlApplicationId id) {
        return List.of(
                new UpdateApplication(id.application(), name, description, Change.none(), Change.none(), customData,
                        appLevelAccessControlEnabled),
                new ChangeSamlApplication(id, new SamlSettings.Changes(attributeMapping, entityId,
                        given(acsUrl, GivenAcsUrl::given), given(encryption, GivenEncryption::given), nameIdFormat,
                        given(requestSigning, GivenRequestSigning::given))));
    }

    private static <G, T> Change<T> given(Change<G> change, Function<G, T> form) {
        return change.map(value -> value == null ? null : form.apply(value));
    }
}
