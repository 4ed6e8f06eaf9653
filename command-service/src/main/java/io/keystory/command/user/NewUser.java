package io.keystory.command.user;

import io.keystory.command.platform.WebAddress;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that a user is created from; everything may be absent. */
record NewUser(
        @Pattern(regexp = IdentifierForms.PHONE, message = IdentifierForms.A_PHONE) String primaryPhone,
        @Pattern(regexp = IdentifierForms.EMAIL, message = IdentifierForms.AN_EMAIL) String primaryEmail,
        @Pattern(regexp = IdentifierForms.USERNAME, message = IdentifierForms.A_USERNAME) String username,
        @Size(min = 1) String password,
        @Size(max = 256) String passwordDigest,
        PasswordAlgorithm passwordAlgorithm,
        String name,
        @WebAddress @Nullable String avatar,
        Map<String, Object> customData,
        Profile profile) {}
