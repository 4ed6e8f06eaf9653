package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetCommand.RecordUpload;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.keystory.platform.userasset.PictureKind;
import io.keystory.platform.userasset.UserAssets;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** The pictures that people upload. */
public final class Pictures {

    /** Below which path they are shown. */
    static final String SHOWN = "/api/.well-known/user-assets/";

    private final AssetFolder folder;
    private final Commands commands;
    private final KeystorySettings settings;

    Pictures(Commands commands, KeystorySettings settings) {
        this.folder = new AssetFolder(UserAssets.folderIn(Path.of(settings.data())));
        this.commands = commands;
        this.settings = settings;
    }

    /** Keeps a picture; 400 guard.file_size_exceeded or guard.mime_type_not_allowed, told by its bytes. */
    public Uploaded keep(MultipartFile file) throws IOException {
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

    Optional<byte[]> find(String name) throws IOException {
        return folder.find(name);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a picture is shown from now on. */
    public record Uploaded(String url) {}
}
