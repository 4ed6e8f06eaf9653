package io.keystory.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's document which settings have a history. */
@Parameter(schema = @Schema(allowableValues = {"sign-in-exp", "account-center", "custom-phrases",
    "custom-profile-fields", "captcha-provider", "domains", "client-registration"}))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface SettingName {}
