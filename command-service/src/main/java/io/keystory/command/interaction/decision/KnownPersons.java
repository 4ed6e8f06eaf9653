package io.keystory.command.interaction.decision;

import io.keystory.command.platform.SubjectChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoAnswered;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoVerified;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionEvent.UsernameProvided;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.SocialVerification.SocialAnswered;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom an interaction is about: the user it found or made, and before that whoever has the identifier that was typed. */
final class KnownPersons {

    private KnownPersons() {}

    static List<SubjectChange> of(InteractionView before, InteractionEvent event) {
        SubjectId interaction = SubjectId.of(event.stream());
        return switch (event) {
            case VerificationEvent e when e.userId() != null -> user(interaction, e.userId());
            case VerificationEvent e when e.identifier() != null ->
                identifiers(interaction, Stream.of(UserClaims.of(e.identifier())));
            case SocialAnswered e when e.person() != null ->
                identifiers(interaction, anyOf(UserClaims.identity(e.target(), e.person().id()), e.person()));
            case SocialVerified e when e.person() != null ->
                identifiers(interaction, anyOf(UserClaims.identity(e.target(), e.person().id()), e.person()));
            case EnterpriseSsoAnswered e when e.person() != null ->
                identifiers(interaction, anyOf(UserClaims.ssoIdentity(e.issuer(), e.person().id()), e.person()));
            case EnterpriseSsoVerified e when e.person() != null ->
                identifiers(interaction, anyOf(UserClaims.ssoIdentity(e.issuer(), e.person().id()), e.person()));
            case UsernameProvided e -> identifiers(interaction, Stream.of(UserClaims.username(e.username())));
            case InteractionStarted e when e.loginHint() != null -> identifiers(interaction, anyOf(e.loginHint()));
            case UserIdentified e when !isKnown(before, e) -> user(interaction, e.userId());
            case UserRegistered e -> user(interaction, e.userId());
            case SessionResumed e -> user(interaction, e.userId());
            default -> List.of();
        };
    }

    /** Whether the verification told already who it is. */
    private static boolean isKnown(InteractionView before, UserIdentified event) {
        return before.verification(event.verificationId()).filter(one -> one.userId() != null).isPresent();
    }

    private static List<SubjectChange> user(SubjectId interaction, UserId user) {
        return List.of(new SubjectChange.Link(interaction, SubjectId.of(user.stream())));
    }

    private static List<SubjectChange> identifiers(SubjectId interaction, Stream<Claim> identifiers) {
        return identifiers.<SubjectChange>map(claim -> new SubjectChange.LinkIdentifier(interaction, claim)).toList();
    }

    private static Stream<Claim> anyOf(Claim identity, ExternalUser person) {
        return Stream.of(Stream.of(identity),
                        Stream.ofNullable(person.email()).map(UserClaims::email),
                        Stream.ofNullable(person.phone()).map(UserClaims::phone))
                .flatMap(Function.identity());
    }

    /** A hint does not say what kind of identifier it is. */
    private static Stream<Claim> anyOf(String hint) {
        return Stream.of(UserClaims.username(hint), UserClaims.email(hint), UserClaims.phone(hint))
                .filter(claim -> !claim.value().isEmpty());
    }
}
