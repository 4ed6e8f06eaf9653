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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** The pictures that people upload. */
public final class Pictures {

    /** Below which path they are shown. */
    static final String SHOWN = "/api/.well-known/user-assets/";

    private final AssetStore store;
    private final UserAssetSettings settings;
    private final Commands commands;
    private final String shown;

    Pictures(AssetStore store, UserAssetSettings settings, Commands commands, KeystorySettings installation) {
        this.store = store;
        this.settings = settings;
        this.commands = commands;
        this.shown = installation.origin() + SHOWN;
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
        store.store(name, kind.mediaType(), bytes);
        commands.send(new RecordUpload(
                new UserAssetId(id), name, kind.mediaType(), bytes.length, sha256(bytes)));
        return new Uploaded(settings.url(name, shown));
    }

    /** The picture of this name; empty for any name that we did not give. */
    Optional<byte[]> find(String name) {
        return UserAssets.NAMES.matcher(name).matches() ? store.find(name) : Optional.empty();
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
