package io.keystory.command.sentinel;

import io.keystory.events.platform.Claim;
import io.keystory.events.sentinel.SentinelCommand.ForgetAttempts;
import io.keystory.events.sentinel.SentinelTargetId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets in again who was locked out. */
@RestController
@RequestMapping("/api/sentinel-activities")
@Tag(name = "sentinel-activities")
final class SentinelController {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("\\+?[0-9 ()./-]+");

    private final SharedAttempts attempts;
    private final Commands commands;

    SentinelController(SharedAttempts attempts, Commands commands) {
        this.attempts = attempts;
        this.commands = commands;
    }

    @PostMapping("/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget failed attempts", operationId = "deleteSentinelActivities",
            description = "Identifiers as they are typed, or ids of users; who was locked out is no more.")
    void delete(@Valid @RequestBody Forgotten body) {
        commands.sendTogether(body.targets().stream()
                .map(target -> HexFormat.of().formatHex(attempts.hash(canonical(target))))
                .distinct().sorted()
                .map(hash -> new ForgetAttempts(new SentinelTargetId(hash))).toList());
    }

    /** As attempts were counted: of a number its digits, and of anything else what is left of how it is written. */
    private static String canonical(String target) {
        String normal = Claim.normal(target);
        return NUMBER.matcher(normal).matches() ? Claim.phone(normal).value() : normal;
    }

    record Forgotten(
            @NotNull @Pattern(regexp = "User|App") String targetType,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 256) String> targets) {}
}
