package io.keystory.command.userasset;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the API that takes and shows pictures. */
@Configuration(proxyBeanMethods = false)
@Import({Pictures.class, UserAssetController.class})
public class UserAssetConfiguration {}
