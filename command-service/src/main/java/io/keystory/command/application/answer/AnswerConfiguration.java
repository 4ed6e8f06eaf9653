package io.keystory.command.application.answer;

import io.keystory.store.Streams;
import io.keystory.store.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What writes about applications answer. */
@Configuration(proxyBeanMethods = false)
public class AnswerConfiguration {

    @Bean
    ApplicationAnswers applicationAnswers(Streams streams, Vault vault) {
        return new ApplicationAnswers(streams, vault);
    }
}
