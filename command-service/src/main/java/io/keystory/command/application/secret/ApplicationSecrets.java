package io.keystory.command.application.secret;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.CreateSecret;
import io.keystory.events.application.ApplicationCommand.DeleteSecret;
import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RenameSecret;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationEvent.SecretDeleted;
import io.keystory.events.application.ApplicationEvent.SecretRenamed;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ApplicationView.SelfRegistration;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An application's secrets, known by name; the vault has their values, sealed to be shown, digested to be compared. */
public final class ApplicationSecrets {

    private static final String KIND = "application-secret";
    private static final String TOKEN_KIND = "registration-token";
    private static final String DEFAULT_NAME = "Default secret";

    private ApplicationSecrets() {}

    /** The secret that a new application starts with; empty for those that cannot keep one. */
    public static Optional<ApplicationEvent> first(CreateApplication c) {
        boolean isKept = c.type().isConfidential() && c.type() != ApplicationType.SAML;
        return Optional.ofNullable(c.defaultSecret())
                .filter(secret -> isKept)
                .map(secret -> new SecretCreated(c.applicationId(), DEFAULT_NAME, secret.secretId(), null));
    }

    /** The only secret of an application from now on; none when nothing is given, and what there was stays. */
    public static List<ApplicationEvent> only(ApplicationId id, List<SecretEntry> before, NewSecret secret, Long expiresAt) {
        return secret == null ? List.of() : Stream.concat(
                before.stream().<ApplicationEvent>map(old -> new SecretDeleted(id, old.id())),
                Stream.of(new SecretCreated(id, DEFAULT_NAME, secret.secretId(), expiresAt))).toList();
    }

    /** A further secret; 422 application.secret_name_exists when the name is taken, 400 when it has expired already. */
    public static List<ApplicationEvent> create(ApplicationView application, CreateSecret c) {
        if (c.expiresAt() != null && c.expiresAt() <= c.now().toEpochMilli()) {
            throw new KeystoryException("request.invalid_input", 400);
        }
        requireFree(application, c.name());
        return List.of(new SecretCreated(
                c.applicationId(), VisibleText.requireName("name", c.name()), c.secret().secretId(), c.expiresAt()));
    }

    /** Another name for a secret; 404 when there is none, 422 when the name is taken. */
    public static List<ApplicationEvent> rename(ApplicationView application, RenameSecret c) {
        SecretEntry secret = existing(application, c.name());
        if (c.newName().equals(c.name())) {
            return List.of();
        }
        requireFree(application, c.newName());
        return List.of(new SecretRenamed(
                c.applicationId(), secret.id(), VisibleText.requireName("name", c.newName())));
    }

    /** The end of a secret; 404 when there is none. */
    public static List<ApplicationEvent> delete(ApplicationView application, DeleteSecret c) {
        return List.of(new SecretDeleted(c.applicationId(), existing(application, c.name()).id()));
    }

    /** What an event stores in the vault, and what it destroys there. */
    public static List<VaultChange> vault(ApplicationView before, ApplicationCommand command, ApplicationEvent event) {
        return switch (event) {
            case SecretCreated e -> List.of(new VaultChange.Store(e.secretId(), KIND, given(command).value(), true));
            case SecretDeleted e -> List.of(new VaultChange.Destroy(e.secretId()));
            case ApplicationRegistered e -> Stream.ofNullable(((RegisterApplication) command).registrationToken())
                    .<VaultChange>map(token -> new VaultChange.Store(token.secretId(), TOKEN_KIND, token.value(), true))
                    .toList();
            case ApplicationDeleted e -> Stream.concat(
                            before.secrets().stream().map(SecretEntry::id),
                            Stream.ofNullable(before.registration()).map(SelfRegistration::tokenId)
                                    .filter(Objects::nonNull))
                    .<VaultChange>map(VaultChange.Destroy::new)
                    .toList();
            default -> List.of();
        };
    }

    private static Optional<SecretEntry> named(ApplicationView application, String name) {
        return application.secrets().stream().filter(secret -> secret.name().equals(name)).findFirst();
    }

    private static SecretEntry existing(ApplicationView application, String name) {
        return named(application, name)
                .orElseThrow(() -> KeystoryException.notFound("application_secrets", name));
    }

    private static void requireFree(ApplicationView application, String name) {
        if (named(application, name).isPresent()) {
            throw new KeystoryException("application.secret_name_exists", 422);
        }
    }

    private static NewSecret given(ApplicationCommand command) {
        return switch (command) {
            case CreateApplication c -> c.defaultSecret();
            case CreateSecret c -> c.secret();
            case RegisterApplication c -> c.secret();
            case ReplaceRegistration c -> c.secret();
            default -> throw new IllegalArgumentException(command.getClass() + " brings no secret");
        };
    }
}
