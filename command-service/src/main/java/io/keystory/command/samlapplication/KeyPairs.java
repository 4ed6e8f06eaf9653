package io.keystory.command.samlapplication;

import io.keystory.events.samlapplication.SamlApplicationCommand.NewSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.platform.Ids;
import io.keystory.platform.saml.SigningCertificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes key pairs for SAML applications. */
final class KeyPairs {

    private final Clock clock;

    KeyPairs(Clock clock) {
        this.clock = clock;
    }

    /** A new one, whose certificate is good from now on for so many years. */
    NewSigningSecret next(SamlApplicationId id, int years) {
        Instant now = clock.instant();
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        SigningCertificate made = SigningCertificate.create(id.value(), now, end);
        return new NewSigningSecret(Ids.next(), made.certificate(), made.privateKey(), end.toEpochMilli());
    }
}
