package io.keystory.command.interaction.elsewhere;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody wants to go elsewhere.
 *
 * @param state what the page recognizes the answer by
 * @param redirectUri where they want to come back to
 */
public record DepartureBody(@NotNull @Size(max = 512) String state, @NotNull @Size(max = 2048) String redirectUri) {}
