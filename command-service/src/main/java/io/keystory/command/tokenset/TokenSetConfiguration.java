package io.keystory.command.tokenset;

import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.events.verification.SocialProofId;
import io.keystory.platform.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that providers gave users. */
@Configuration(proxyBeanMethods = false)
@Import({TokenSets.class, SecretController.class, GivenThrough.class,
    WhenConnectorDeletedThenForgetTokens.class, WhenSsoConnectorDeletedThenForgetTokens.class})
public class TokenSetConfiguration {

    @Bean
    Sweep abandonedTokenSetSweep(JdbcClient jdbc) {
        return new Sweep("abandoned-token-set-sweep", new AbandonedSecrets(jdbc, SocialProofId.STREAM_TYPE)::delete);
    }
}
