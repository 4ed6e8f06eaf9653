package io.keystory.command.captcha;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.platform.outbound.Outbound;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who tells people from programs, and the part of the Management API that says who. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptchaAddresses.class)
@Import(CaptchaProviderController.class)
public class CaptchaConfiguration {

    @Bean
    Captcha captcha(
            Streams streams, Vault vault, SignInSettings settings, Outbound outbound, CaptchaAddresses addresses) {
        return new Captcha(streams, vault, settings, new CaptchaService(outbound, addresses));
    }
}
