package io.keystory.command.verification.code;

import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.events.verification.VerificationCodeId;
import io.keystory.platform.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verification codes, and the part of the Management API that sends and checks them. */
@Configuration(proxyBeanMethods = false)
@Import({VerificationCodes.class, VerificationCodeController.class})
public class VerificationCodeConfiguration {

    @Bean
    Sweep abandonedCodeSweep(JdbcClient jdbc) {
        return new Sweep("abandoned-code-sweep",
                new AbandonedSecrets(jdbc, VerificationCodeId.STREAM_TYPE)::delete);
    }
}
