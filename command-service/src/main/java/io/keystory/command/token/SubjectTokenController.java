package io.keystory.command.token;

import io.keystory.events.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out subject tokens: an application exchanges one to act for a user. */
@RestController
@Tag(name = "subject-tokens")
final class SubjectTokenController {

    private final SubjectTokens tokens;

    SubjectTokenController(SubjectTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/subject-tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a token with which an application acts for a user once",
            operationId = "createSubjectToken")
    SubjectToken create(@Valid @RequestBody Wanted body) {
        String token = tokens.issue(body.userId(), body.context() == null ? Map.of() : body.context());
        return new SubjectToken(token, SubjectTokens.LIFETIME.toSeconds());
    }

    record Wanted(@NotNull UserId userId, @Nullable Map<String, Object> context) {}

    /** The token, shown this once, and how many seconds it lives. */
    record SubjectToken(String subjectToken, long expiresIn) {}
}
