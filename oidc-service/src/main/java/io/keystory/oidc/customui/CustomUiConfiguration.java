package io.keystory.oidc.customui;

import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.platform.userasset.AssetStore;
import io.keystory.platform.userasset.UserAssetStorage;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Sign-in pages of one's own. */
@Configuration(proxyBeanMethods = false)
@Import(UserAssetStorage.class)
public class CustomUiConfiguration {

    @Bean
    CustomSites customSites(SignInExperiences experiences, AssetStore store, Clock clock) {
        return new CustomSites(experiences, store, clock);
    }

    @Bean
    CustomUiFiles customUiFiles(CustomSites sites) {
        return new CustomUiFiles(sites);
    }
}
