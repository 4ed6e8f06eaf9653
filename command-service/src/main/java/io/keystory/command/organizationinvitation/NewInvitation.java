package io.keystory.command.organizationinvitation;

import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** The body that an invitation is made from; {@code messagePayload} is what a message would say, or false for none. */
record NewInvitation(
        UserId inviterId,
        @NotNull @Email @Size(min = 1, max = 256) String invitee,
        @NotNull OrganizationId organizationId,
        @NotNull Long expiresAt,
        List<@NotNull OrganizationRoleId> organizationRoleIds,
        Object messagePayload) {

    NewInvitation {
        organizationRoleIds = organizationRoleIds == null ? List.of() : organizationRoleIds;
    }

    /** Whether a message is to be sent; 400 guard.invalid_input for what is neither false nor an object. */
    boolean wantsMessage() {
        if (messagePayload != null && !(messagePayload instanceof Map) && !messagePayload.equals(false)) {
            throw KeystoryException.invalidInput("messagePayload is an object or false");
        }
        return messagePayload instanceof Map;
    }
}
