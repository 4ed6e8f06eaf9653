package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.userasset.PictureKind;
import io.keystory.platform.userasset.UserAssets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
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

    private static final String SHOWN = "/api/.well-known/user-assets/";
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final AssetFolder folder;
    private final Commands commands;
    private final KeystorySettings settings;

    UserAssetController(Commands commands, KeystorySettings settings) {
        this.folder = new AssetFolder(UserAssets.folderIn(Path.of(settings.data())));
        this.commands = commands;
        this.settings = settings;
    }

    @PostMapping(path = "/api/user-assets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload a picture", operationId = "createUserAsset")
    @Tag(name = "user-assets")
    Uploaded upload(@RequestPart MultipartFile file) throws IOException {
        if (file.getSize() > UserAssets.LARGEST) {
            throw new KeystoryException("guard.file_size_exceeded", 400);
        }
        byte[] bytes = file.getBytes();
        PictureKind kind = PictureKind.of(bytes)
                .orElseThrow(() -> new KeystoryException("guard.mime_type_not_allowed", 400));
        String id = Ids.next();
        String name = id + "." + kind.extension();
        folder.store(name, bytes);
        commands.send(new RecordUpload(
                new UserAssetId(id), name, kind.mediaType(), bytes.length, sha256(bytes)));
        return new Uploaded(settings.origin() + SHOWN + name);
    }

    /** A drawing can hold scripts: whoever opens it by itself gets it in a sandbox. */
    @GetMapping(SHOWN + "{name}")
    @Operation(summary = "Get an uploaded picture", operationId = "getUserAsset")
    @Tag(name = "well-known")
    ResponseEntity<byte[]> show(@PathVariable String name) throws IOException {
        byte[] bytes = folder.find(name).orElseThrow(() -> new KeystoryException("entity.not_found", 404));
        PictureKind kind = PictureKind.ofName(name)
                .orElseThrow(() -> new KeystoryException("entity.not_found", 404));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Security-Policy", NOTHING_ELSE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a picture is shown from now on. */
    record Uploaded(String url) {}
}
