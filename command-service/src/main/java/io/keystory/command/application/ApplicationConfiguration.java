package io.keystory.command.application;

import io.keystory.command.application.access.AccessConfiguration;
import io.keystory.command.application.answer.AnswerConfiguration;
import io.keystory.command.application.consent.ConsentScopesConfiguration;
import io.keystory.command.application.protocol.ProtocolConfiguration;
import io.keystory.command.application.role.ApplicationRoleConfiguration;
import io.keystory.command.application.secret.SecretConfiguration;
import io.keystory.store.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Applications, and the part of the Management API that changes them. */
@Configuration(proxyBeanMethods = false)
@Import({ApplicationController.class, AnswerConfiguration.class, SecretConfiguration.class,
    ApplicationRoleConfiguration.class, ProtocolConfiguration.class, ConsentScopesConfiguration.class,
    AccessConfiguration.class})
public class ApplicationConfiguration {

    @Bean
    MachineAdministrators machineAdministrators(Streams streams) {
        return new MachineAdministrators(streams);
    }
}
