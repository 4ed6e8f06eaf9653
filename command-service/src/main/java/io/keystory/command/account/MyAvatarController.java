package io.keystory.command.account;

import io.keystory.command.userasset.Pictures;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a picture that users mean to show of themselves. */
@RestController
@Tag(name = "My account")
final class MyAvatarController {

    private final OwnAccess access;
    private final Pictures pictures;

    MyAvatarController(OwnAccess access, Pictures pictures) {
        this.access = access;
        this.pictures = pictures;
    }

    @PostMapping(path = "/api/my-account/user-assets/avatar", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload a picture of oneself", operationId = "uploadMyAvatar")
    Pictures.Uploaded upload(@RequestPart MultipartFile file, @AuthenticationPrincipal AccountToken token)
            throws IOException {
        access.editing(token, "profile", FieldControls::avatar);
        return pictures.keep(file);
    }
}
