package io.keystory.command.userasset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes sign-in pages of one's own, which the sign-in experience can then switch to. Their scripts run in our origin, so it
 * takes the scope {@code all}.
 */
@RestController
@Tag(name = "sign-in-exp")
final class CustomUiController {

    private final CustomUi customUi;

    CustomUiController(CustomUi customUi) {
        this.customUi = customUi;
    }

    @PostMapping(path = "/api/sign-in-exp/default/custom-ui-assets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload sign-in pages of one's own", operationId = "uploadCustomUiAssets")
    UploadedCustomUi upload(@RequestPart MultipartFile file) throws IOException {
        return new UploadedCustomUi(customUi.keep(file));
    }

    /** What the sign-in experience names the pages by. */
    record UploadedCustomUi(String customUiAssetId) {}
}
