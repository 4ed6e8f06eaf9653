package io.keystory.command.captcha;

import io.keystory.events.captcha.CaptchaProviderCommand.ConfigureCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderCommand.DeleteCaptchaProvider;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaSettings;
import io.keystory.events.captcha.CaptchaType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.captcha.CaptchaProvider;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets and deletes who tells people from programs. */
@RestController
@RequestMapping("/api/captcha-provider")
@Tag(name = "captcha-provider")
final class CaptchaProviderController {

    private final Commands commands;
    private final Captcha captcha;

    CaptchaProviderController(Commands commands, Captcha captcha) {
        this.commands = commands;
        this.captcha = captcha;
    }

    @PutMapping
    @Operation(summary = "Set the captcha provider", operationId = "updateCaptchaProvider")
    CaptchaProvider put(@Valid @RequestBody Given body) {
        commands.send(new ConfigureCaptchaProvider(CaptchaProviderId.DEFAULT, body.config().settings(), Ids.next(),
                new Secret(body.config().secretKey())));
        return captcha.provider().orElseThrow();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the captcha provider", operationId = "deleteCaptchaProvider")
    void delete() {
        commands.send(new DeleteCaptchaProvider(CaptchaProviderId.DEFAULT));
    }

    record Given(@NotNull @Valid GivenConfig config) {}

    record GivenConfig(
            @NotNull CaptchaType type,
            @NotBlank @Size(max = 256) String siteKey,
            @NotBlank @Size(max = 1024) String secretKey,
            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9:.-]{0,127}") String projectId,
            @Nullable @Pattern(regexp = "[A-Za-z0-9.-]{1,253}") String domain,
            @Nullable @Pattern(regexp = "invisible|checkbox") String mode) {

        CaptchaSettings settings() {
            if (type == CaptchaType.TURNSTILE) {
                return new CaptchaSettings(type, siteKey, null, null, null);
            }
            if (projectId == null) {
                throw KeystoryException.invalidInput("config.projectId", "must not be null");
            }
            return new CaptchaSettings(type, siteKey, projectId, domain, mode);
        }
    }
}
