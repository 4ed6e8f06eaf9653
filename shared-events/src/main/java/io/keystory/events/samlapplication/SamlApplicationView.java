package io.keystory.events.samlapplication;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What makes an application a SAML application.
 *
 * @param secrets newest first; at most one of them signs
 */
public record SamlApplicationView(String id, SamlSettings settings, List<SigningSecret> secrets) {

    /** The one that signs; empty when none does. */
    public Optional<SigningSecret> active() {
        return secrets.stream().filter(SigningSecret::active).findFirst();
    }

    /** The secret of this id; empty when there is none. */
    public Optional<SigningSecret> secret(String secretId) {
        return secrets.stream().filter(secret -> secret.id().equals(secretId)).findFirst();
    }

    SamlApplicationView with(SamlSettings others) {
        return new SamlApplicationView(id, others, secrets);
    }

    SamlApplicationView with(SigningSecret secret) {
        return new SamlApplicationView(id, settings, Stream.concat(Stream.of(secret), secrets.stream()).toList());
    }

    SamlApplicationView without(Predicate<SigningSecret> gone) {
        return new SamlApplicationView(id, settings, secrets.stream().filter(gone.negate()).toList());
    }

    SamlApplicationView each(UnaryOperator<SigningSecret> change) {
        return new SamlApplicationView(id, settings, secrets.stream().map(change).toList());
    }

    /**
     * A key pair; the private key is the vault's entry {@code id}. Instants are epoch ms.
     *
     * @param certificate PEM
     * @param active whether messages are signed with it
     */
    public record SigningSecret(String id, String certificate, long createdAt, long expiresAt, boolean active) {

        SigningSecret active(boolean isActive) {
            return new SigningSecret(id, certificate, createdAt, expiresAt, isActive);
        }
    }
}
