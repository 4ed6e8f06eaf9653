package io.keystory.command.signinexperience;

import io.keystory.command.connector.Channels;
import io.keystory.command.connector.ConnectorUse;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.ForgotPasswordMethod;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import java.util.List;
import java.util.stream.Stream;

/** The last connector by which expired passwords can be replaced stays while passwords expire; any other may go. */
final class PasswordRecovery implements ConnectorUse {

    private final SignInSettings settings;
    private final Channels channels;

    PasswordRecovery(SignInSettings settings, Channels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    @Override
    public List<StreamId> requireSpare(ConnectorType type) {
        List<StreamId> looked = Stream.concat(Stream.of(SignInExperienceId.DEFAULT.stream()), channels.streams().stream())
                .toList();
        SignInExperienceView now = settings.now();
        List<ForgotPasswordMethod> methods = now.forgotPasswordMethods();
        if (Boolean.TRUE.equals(now.passwordExpiration().enabled()) && RecoveryRules.isMethod(methods, type)) {
            RecoveryRules.requireMethod(methods,
                    staysOpen(ConnectorType.EMAIL, type), staysOpen(ConnectorType.SMS, type));
        }
        return looked;
    }

    private boolean staysOpen(ConnectorType channel, ConnectorType without) {
        return channels.isInboxOpen() || channel != without && channels.isOpen(channel);
    }
}
