package io.keystory.command.organizationinvitation;

import io.keystory.command.platform.Bounds;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that an invitation is made from; {@code messagePayload} is what a message would say, or false for none. */
record NewInvitation(
        @Nullable UserId inviterId,
        @NotNull @Email @Size(min = 1, max = 256) String invitee,
        @NotNull OrganizationId organizationId,
        @NotNull @Max(Bounds.MOMENT) Long expiresAt,
        List<@NotNull OrganizationRoleId> organizationRoleIds,
        Object messagePayload) {

    NewInvitation {
        organizationRoleIds = organizationRoleIds == null ? List.of() : organizationRoleIds;
    }

    /** What the message to be sent says, null for none; 400 guard.invalid_input for what is neither false nor an object. */
    @SuppressWarnings("unchecked")
    Map<String, Object> message() {
        if (messagePayload == null || messagePayload.equals(false)) {
            return null;
        }
        if (messagePayload instanceof Map) {
            return (Map<String, Object>) messagePayload;
        }
        throw KeystoryException.invalidInput("messagePayload", "is an object or false");
    }
}
