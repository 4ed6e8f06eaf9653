package io.keystory.command.interaction;

import io.keystory.command.captcha.Captcha;
import io.keystory.events.interaction.CaptchaFold;
import io.keystory.events.interaction.InteractionCommand.RecordCaptchaPassed;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Lets people past who showed that they are no program, where that is asked for. */
public final class CaptchaGate {

    /** What no program passes, whoever sees to it. */
    private static final Set<String> ELSEWHERE = Set.of("Social", "EnterpriseSso", "SignInPasskey", "OneTimeToken");

    private final Captcha captcha;
    private final Streams streams;
    private final Clock clock;

    CaptchaGate(Captcha captcha, Streams streams, Clock clock) {
        this.captcha = captcha;
        this.streams = streams;
        this.clock = clock;
    }

    /** Has a proof judged; answers what keeps that it was passed. Null is no proof; 422 session.captcha_failed for a bad one. */
    Optional<Command> judged(InteractionId interaction, String token) {
        if (token == null || !captcha.isRequired()) {
            return Optional.empty();
        }
        captcha.verify(token);
        return Optional.of(new RecordCaptchaPassed(interaction, clock.instant()));
    }

    /** The same with the settings of now. */
    public void require(InteractionView interaction) {
        require(captcha.settings(), interaction);
    }

    /**
     * 422 session.captcha_required where the settings ask for a proof, and the interaction has none since it began nor a
     * verification that was passed elsewhere.
     */
    public void require(SignInExperienceView settings, InteractionView interaction) {
        boolean isKnownElsewhere = interaction.verifications().stream()
                .anyMatch(verification -> verification.hasPassed() && ELSEWHERE.contains(verification.kind()));
        if (!isKnownElsewhere && captcha.isRequired(settings)
                && !streams.fold(new InteractionId(interaction.id()).stream(), new CaptchaFold()).orElse(false)) {
            throw new KeystoryException("session.captcha_required", 422);
        }
    }
}
