package io.keystory.command.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.KeystoryException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where something can be sent: an e-mail address, or a phone number of digits. */
public record AddressBody(@NotNull Type type, @NotBlank @Size(max = 128) String value) {

    /** Which of the two. */
    public enum Type {
        @JsonProperty("email") EMAIL,
        @JsonProperty("phone") PHONE
    }

    /** The same as an identifier; 400 guard.invalid_input for what is neither. */
    public Identifier toIdentifier() {
        boolean isOne = value.matches(switch (type) {
            case EMAIL -> IdentifierForms.EMAIL;
            case PHONE -> IdentifierForms.PHONE;
        });
        if (!isOne) {
            throw KeystoryException.invalidInput("identifier.value", "is no e-mail address or no phone number");
        }
        return new Identifier(Identifier.Type.valueOf(type.name()), value);
    }
}
