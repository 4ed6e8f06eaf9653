package io.keystory.command.mfa.account;

import io.keystory.command.mfa.PasskeyOptions;
import io.keystory.command.mfa.Passkeys;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the Account API that is about second factors. */
@Configuration(proxyBeanMethods = false)
@Import({MyFactorsController.class, MySecretsController.class, MyMfaSettingsController.class,
    PasskeyRegistrationController.class, MyTrustedDevicesController.class})
public class MyFactorsConfiguration {

    @Bean
    PasskeyRegistrations passkeyRegistrations(
            PasskeyOptions options, Passkeys passkeys, Streams streams, Commands commands, Clock clock) {
        return new PasskeyRegistrations(options, passkeys, streams, commands, clock);
    }
}
