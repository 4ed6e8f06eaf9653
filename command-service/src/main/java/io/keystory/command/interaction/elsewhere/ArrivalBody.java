package io.keystory.command.interaction.elsewhere;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Somebody came back; {@code connectorData} are the parameters that they brought. */
public record ArrivalBody(@NotNull Map<String, Object> connectorData, @Size(max = 128) String verificationId) {}
