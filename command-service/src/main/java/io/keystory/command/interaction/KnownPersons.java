package io.keystory.command.interaction;

import io.keystory.command.platform.SubjectChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.NewPasswordIdentityVerified;
import io.keystory.events.interaction.InteractionEvent.PasswordRefused;
import io.keystory.events.interaction.InteractionEvent.PasswordVerified;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom an interaction is about: the user it found or made, and before that whoever has the identifier that was typed.
 * Who is identified was verified before, so identifying links nothing anew.
 */
final class KnownPersons {

    private KnownPersons() {}

    static List<SubjectChange> of(InteractionEvent event) {
        SubjectId interaction = SubjectId.of(event.stream());
        return switch (event) {
            case PasswordVerified e -> user(interaction, e.userId());
            case PasswordRefused e when e.userId() != null -> user(interaction, e.userId());
            case PasswordRefused e -> identifiers(interaction, Stream.of(UserClaims.of(e.identifier())));
            case NewPasswordIdentityVerified e -> identifiers(interaction, Stream.of(UserClaims.username(e.username())));
            case UsernameProvided e -> identifiers(interaction, Stream.of(UserClaims.username(e.username())));
            case InteractionStarted e when e.loginHint() != null -> identifiers(interaction, anyOf(e.loginHint()));
            case UserRegistered e -> user(interaction, e.userId());
            case SessionResumed e -> user(interaction, e.userId());
            default -> List.of();
        };
    }

    private static List<SubjectChange> user(SubjectId interaction, UserId user) {
        return List.of(new SubjectChange.Link(interaction, SubjectId.of(user.stream())));
    }

    private static List<SubjectChange> identifiers(SubjectId interaction, Stream<Claim> identifiers) {
        return identifiers.<SubjectChange>map(claim -> new SubjectChange.LinkIdentifier(interaction, claim)).toList();
    }

    /** A hint does not say what kind of identifier it is. */
    private static Stream<Claim> anyOf(String hint) {
        return Stream.of(UserClaims.username(hint), UserClaims.email(hint), UserClaims.phone(hint))
                .filter(claim -> !claim.value().isEmpty());
    }
}
