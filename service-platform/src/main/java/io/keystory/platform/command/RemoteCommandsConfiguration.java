package io.keystory.platform.command;

import io.keystory.store.Vault;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a process that decides nothing itself: commands go to the command service. */
@Configuration(proxyBeanMethods = false)
public class RemoteCommandsConfiguration {

    @Bean
    public Commands commands(
            @Value("${KEYSTORY_COMMAND_URL:http://127.0.0.1:3011}") URI service, Vault vault, Clock clock) {
        return new RemoteCommands(service, vault, clock);
    }
}
