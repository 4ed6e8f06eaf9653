package io.keystory.command.saml;

import io.keystory.events.saml.NewSigningKey;
import io.keystory.platform.Ids;
import io.keystory.platform.saml.SigningCertificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes key pairs. */
public final class KeyPairs {

    private final Clock clock;

    public KeyPairs(Clock clock) {
        this.clock = clock;
    }

    /** A new one for whom it is to speak, whose certificate is good from now on for so many years. */
    public NewSigningKey next(String owner, int years) {
        Instant now = clock.instant();
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        SigningCertificate made = SigningCertificate.create(owner, now, end);
        return new NewSigningKey(Ids.next(), made.certificate(), made.privateKey(), end.toEpochMilli());
    }
}
