package io.keystory.platform.script;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sandbox of the process; it has no thread and no memory until a script runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScriptSettings.class)
public class ScriptConfiguration {

    @Bean
    public ScriptSandbox scriptSandbox(ScriptSettings settings) {
        return new ScriptSandbox(settings);
    }
}
