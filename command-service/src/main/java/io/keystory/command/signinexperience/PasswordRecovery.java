package io.keystory.command.signinexperience;

import io.keystory.command.connector.Channels;
import io.keystory.command.connector.ConnectorUse;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.signinexperience.SignInExperienceView;

/** The last connector by which expired passwords can be replaced stays while passwords expire. */
final class PasswordRecovery implements ConnectorUse {

    private final SignInSettings settings;
    private final Channels channels;

    PasswordRecovery(SignInSettings settings, Channels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    @Override
    public void requireSpare(ConnectorType type) {
        SignInExperienceView now = settings.now();
        if (type != ConnectorType.SOCIAL && Boolean.TRUE.equals(now.passwordExpiration().enabled())) {
            RecoveryRules.requireMethod(now.forgotPasswordMethods(),
                    staysOpen(ConnectorType.EMAIL, type), staysOpen(ConnectorType.SMS, type));
        }
    }

    private boolean staysOpen(ConnectorType channel, ConnectorType without) {
        return channels.isInboxOpen() || channel != without && channels.isOpen(channel);
    }
}
