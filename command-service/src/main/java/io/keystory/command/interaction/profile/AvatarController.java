package io.keystory.command.interaction.profile;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.userasset.Pictures;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.KeystoryException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the picture of whoever registers. */
@RestController
@Tag(name = "Experience")
class AvatarController {

    private final CurrentInteraction current;
    private final Pictures pictures;

    AvatarController(CurrentInteraction current, Pictures pictures) {
        this.current = current;
        this.pictures = pictures;
    }

    @PostMapping(path = "/api/experience/user-assets/avatar", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload the picture of a new account", operationId = "uploadNewAvatar")
    Pictures.Uploaded upload(@RequestPart MultipartFile file, HttpServletRequest request) throws IOException {
        requireRegistering(current.begun(request).kind());
        return pictures.keep(file);
    }

    private static void requireRegistering(InteractionKind kind) {
        if (kind != InteractionKind.REGISTER) {
            throw new KeystoryException(kind == InteractionKind.FORGOT_PASSWORD
                    ? "session.not_supported_for_forgot_password" : "session.invalid_interaction_type", 400);
        }
    }
}
