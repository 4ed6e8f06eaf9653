package io.keystory.command.seed;

import io.keystory.command.signingkey.KeyGenerator;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seeds at every start, before the first request is taken. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BootstrapClientSettings.class)
public class SeedConfiguration {

    @Bean
    FirstKeys firstKeys() {
        return new KeyGenerator()::generate;
    }

    @Bean
    SmartInitializingSingleton seed(
            Commands commands, LogReader log, Streams streams, Vault vault, KeystorySettings settings,
            BootstrapClientSettings bootstrapClient, FirstKeys firstKeys, Clock clock) {
        Planter planter = new Planter(commands, log);
        List<Seedling> seedlings = List.of(
                new SigningKeysSeedling(planter, commands, streams, vault, firstKeys, clock),
                new ManagementApiSeedling(commands, settings),
                new RolesSeedling(planter),
                new SettingsSeedling(planter),
                new BootstrapClientSeedling(planter, bootstrapClient));
        return () -> seedlings.forEach(Seedling::plant);
    }
}
