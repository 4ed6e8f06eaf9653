package io.keystory.command.user;

import io.keystory.command.platform.StoredLengths;
import io.keystory.command.platform.WebAddress;
import io.keystory.events.platform.Change;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/** The body that changes a user: what is absent stays, null or empty removes, objects are replaced whole. */
record UserChanges(
        Change<@Pattern(regexp = IdentifierForms.USERNAME_OR_EMPTY, message = IdentifierForms.A_USERNAME)
        String> username,
        Change<@Pattern(regexp = IdentifierForms.EMAIL_OR_EMPTY, message = IdentifierForms.AN_EMAIL)
        String> primaryEmail,
        Change<@Pattern(regexp = IdentifierForms.PHONE_OR_EMPTY, message = IdentifierForms.A_PHONE)
        String> primaryPhone,
        Change<String> name,
        Change<@WebAddress String> avatar,
        Change<@NotNull Map<String, Object>> customData,
        Change<@NotNull Profile> profile) {

    UpdateUser of(UserId id) {
        StoredLengths.require(128, username.value(), primaryEmail.value(), primaryPhone.value(), name.value());
        StoredLengths.require(2048, avatar.value());
        PhoneNumbers.require(primaryPhone.value());
        return new UpdateUser(id, username.map(Blank::toNull), primaryEmail.map(Blank::toNull),
                primaryPhone.map(Blank::toNull), name.map(Blank::toNull), avatar.map(Blank::toNull), profile,
                customData);
    }
}
