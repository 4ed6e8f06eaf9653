package io.keystory.command.applicationexperience;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand.SetApplicationExperience;
import io.keystory.events.applicationexperience.ApplicationExperienceFold;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.events.applicationexperience.ApplicationLook;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets how the sign-in pages look to those who come from an application. */
@RestController
@Tag(name = "applications")
final class ApplicationExperienceController {

    private final Commands commands;
    private final Streams streams;

    ApplicationExperienceController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PutMapping("/api/applications/{applicationId}/sign-in-experience")
    @Operation(summary = "Set how the sign-in pages look to those who come from an application",
            operationId = "replaceApplicationSignInExperience")
    @ApiResponse(responseCode = "200", description = "It was changed")
    @ApiResponse(responseCode = "201", description = "There was none before")
    ResponseEntity<ApplicationExperienceView> put(
            @PathVariable ApplicationId applicationId, @Valid @RequestBody GivenLook body) {
        ApplicationLook look = body.checked();
        streams.fold(applicationId.stream(), new ApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("applications", applicationId.value()));
        ApplicationExperienceId id = ApplicationExperienceId.of(applicationId);
        boolean isNew = find(id).isEmpty();
        commands.send(new SetApplicationExperience(id, look));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(find(id).orElseThrow());
    }

    private Optional<ApplicationExperienceView> find(ApplicationExperienceId id) {
        return streams.fold(id.stream(), new ApplicationExperienceFold());
    }
}
