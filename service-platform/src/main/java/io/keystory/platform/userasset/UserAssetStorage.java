package io.keystory.platform.userasset;

import io.keystory.platform.KeystorySettings;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where uploads are kept: in a bucket where one is configured, else in a folder of the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UserAssetSettings.class)
public class UserAssetStorage {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    AssetStore userAssetStore(UserAssetSettings settings, KeystorySettings installation) {
        return settings.isBucket()
                ? new AssetBucket(settings, PATIENCE) : new AssetFolder(UserAssets.folderIn(Path.of(installation.data())));
    }
}
