package io.keystory.command.interaction;

import io.keystory.events.interaction.Identifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody typed to say who they are. */
public record IdentifierBody(@NotNull Identifier.Type type, @NotBlank @Size(max = 256) String value) {

    /** The identifier in the form that they typed. */
    public Identifier toIdentifier() {
        return new Identifier(type, value);
    }
}
