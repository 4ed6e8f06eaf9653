package io.keystory.command.application.answer;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import org.jspecify.annotations.Nullable;

/** What writes about an application answer: the application, or one of its secrets, as the log has it. */
public final class ApplicationAnswers {

    private final Streams streams;
    private final Vault vault;

    ApplicationAnswers(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /** The application; 404 when there is none. */
    public ApplicationView of(ApplicationId id) {
        return streams.fold(id.stream(), new ApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("applications", id.value()));
    }

    /** A secret of the application with its value; 404 when it has none of this name. */
    public ShownSecret secret(ApplicationId id, String name) {
        SecretEntry entry = of(id).secrets().stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notFound(name));
        return new ShownSecret("default", id.value(), name,
                vault.open(entry.id()).orElseThrow(() -> notFound(name)), entry.createdAt(), entry.expiresAt());
    }

    private static KeystoryException notFound(String name) {
        return KeystoryException.notFound("application_secrets", name);
    }

    /** A secret as the Management API shows it; {@code expiresAt} is epoch ms, or null for never. */
    public record ShownSecret(
            String tenantId, String applicationId, String name, String value, long createdAt, @Nullable Long expiresAt) {}
}
