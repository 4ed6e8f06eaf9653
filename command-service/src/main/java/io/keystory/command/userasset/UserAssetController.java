package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.userasset.PictureKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes pictures, and shows them to anybody who has their address. */
@RestController
final class UserAssetController {

    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Pictures pictures;

    UserAssetController(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping(path = "/api/user-assets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload a picture", operationId = "createUserAsset")
    @Tag(name = "user-assets")
    Pictures.Uploaded upload(@RequestPart MultipartFile file) throws IOException {
        return pictures.keep(file);
    }

    /** A drawing can hold scripts: whoever opens it by itself gets it in a sandbox. */
    @GetMapping(Pictures.SHOWN + "{name}")
    @Operation(summary = "Get an uploaded picture", operationId = "getUserAsset")
    @ApiResponse(responseCode = "200", description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @Tag(name = "well-known")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        PictureKind kind = PictureKind.ofName(name).orElseThrow(UserAssetController::notFound);
        byte[] bytes = pictures.find(name).orElseThrow(UserAssetController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Security-Policy", NOTHING_ELSE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(bytes);
    }

    private static KeystoryException notFound() {
        return new KeystoryException("entity.not_found", 404);
    }
}
