package io.keystory.events.onetimetoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.Nullable;
import java.util.List;

/**
 * What a one-time token is for.
 *
 * @param jitOrganizationIds the organizations that whoever follows it belongs to from then on; null for none
 * @param interactionEvent what it can be used in; null for signing in and registering
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OneTimeTokenContext(
        @Nullable List<String> jitOrganizationIds, @Nullable InteractionKind interactionEvent) {}
