package io.keystory.command.samlapplication;

import io.keystory.command.samlapplication.GivenSamlSettings.GivenAcsUrl;
import io.keystory.command.samlapplication.GivenSamlSettings.GivenEncryption;
import io.keystory.command.samlapplication.GivenSamlSettings.GivenRequestSigning;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.Change;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that a SAML application is created from. */
record NewSamlApplication(
        @NotNull @Size(min = 1, max = 256) String name,
        @Nullable String description,
        @Nullable Map<String, Object> customData,
        @Nullable Map<String, @NotNull @Size(max = 256) @Pattern(regexp = GivenSamlSettings.TEXT) String>
                attributeMapping,
        @Nullable @Size(max = 128) @Pattern(regexp = GivenSamlSettings.TEXT) String entityId,
        @Nullable @Valid GivenAcsUrl acsUrl,
        @Nullable @Valid GivenEncryption encryption,
        @NotNull NameIdFormat nameIdFormat,
        @Nullable @Valid GivenRequestSigning requestSigning) {

    /** The application that it is; that its only redirect URI is ours goes without saying. */
    CreateApplication application(SamlApplicationId id) {
        return new CreateApplication(
                id.application(), name, description, ApplicationType.SAML, null, null, customData, false, null);
    }

    SamlSettings.Changes settings() {
        return new SamlSettings.Changes(given(attributeMapping), given(entityId),
                given(acsUrl).map(GivenAcsUrl::given), given(encryption).map(GivenEncryption::given),
                given(nameIdFormat), given(requestSigning).map(GivenRequestSigning::given));
    }

    private static <T> Change<T> given(T value) {
        return value == null ? Change.none() : Change.to(value);
    }
}
