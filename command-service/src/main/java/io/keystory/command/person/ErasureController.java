package io.keystory.command.person;

import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import io.keystory.platform.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgets persons for good. */
@RestController
@Tag(name = "users")
class ErasureController {

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/api/users/{userId}/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Forget a person for good", operationId = "eraseUser", description = """
            Deletes the user if they are still there, and destroys the key under which everything personal about them \
            is stored, in their history and in sign-ins that knew them. It cannot be undone. It takes an \
            administrator's own token and, in `logto-verification-id`, their fresh verification. The reason stays on \
            record and must not name the person.""")
    ErasureAnswer erase(@PathVariable UserId userId, @Valid @RequestBody ErasureBody body,
            @RequestHeader(name = "logto-verification-id", required = false) String proof) {
        return ErasureAnswer.of(
                erasures.erase(userId, body.reason(), RequestContext.currentMetadata().actor(), proof));
    }

    record ErasureBody(@NotBlank @Size(max = 256) String reason) {}

    /** The event that records the erasure. */
    record ErasureAnswer(long position, String id, Instant at) {

        static ErasureAnswer of(Recorded<? extends UserEvent> erased) {
            return new ErasureAnswer(erased.position(), erased.id(), erased.at());
        }
    }
}
