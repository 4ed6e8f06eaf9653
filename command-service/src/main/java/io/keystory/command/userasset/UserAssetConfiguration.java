package io.keystory.command.userasset;

import io.keystory.platform.userasset.UserAssetStorage;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the API that takes pictures and sign-in pages, and shows pictures. */
@Configuration(proxyBeanMethods = false)
@Import({UserAssetStorage.class, Uploads.class, Pictures.class, UserAssetController.class, CustomUi.class,
    CustomUiController.class})
public class UserAssetConfiguration {}
