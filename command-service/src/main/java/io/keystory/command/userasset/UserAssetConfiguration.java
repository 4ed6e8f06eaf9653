package io.keystory.command.userasset;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.userasset.UserAssets;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the API that takes and shows pictures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UserAssetSettings.class)
@Import({Pictures.class, UserAssetController.class})
public class UserAssetConfiguration {

    @Bean
    AssetStore userAssetStore(UserAssetSettings settings, KeystorySettings installation) {
        return settings.isBucket()
                ? new AssetBucket(settings) : new AssetFolder(UserAssets.folderIn(Path.of(installation.data())));
    }
}
