package io.keystory.command.seed;

import io.keystory.platform.command.Commands;
import io.keystory.store.LogReader;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seeds at every start, before the first request is taken. */
@Configuration(proxyBeanMethods = false)
public class SeedConfiguration {

    @Bean
    SmartInitializingSingleton seed(Commands commands, LogReader log) {
        Planter planter = new Planter(commands, log);
        List<Seedling> seedlings = List.of(new SigningKeysSeedling(planter), new RolesSeedling(planter));
        return () -> seedlings.forEach(Seedling::plant);
    }
}
