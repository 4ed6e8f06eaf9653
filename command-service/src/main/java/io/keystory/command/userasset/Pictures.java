package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.userasset.AssetStore;
import io.keystory.platform.userasset.PictureKind;
import io.keystory.platform.userasset.UserAssetSettings;
import io.keystory.platform.userasset.UserAssets;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** The pictures that people upload. */
public final class Pictures {

    /** Below which path they are shown. */
    static final String SHOWN = "/api/.well-known/user-assets/";

    private final AssetStore store;
    private final Uploads uploads;
    private final UserAssetSettings settings;
    private final String shown;

    Pictures(AssetStore store, Uploads uploads, UserAssetSettings settings, KeystorySettings installation) {
        this.store = store;
        this.uploads = uploads;
        this.settings = settings;
        this.shown = installation.origin() + SHOWN;
    }

    /** Keeps a picture; 400 guard.file_size_exceeded or guard.mime_type_not_allowed, told by its bytes. */
    public Uploaded keep(MultipartFile file) throws IOException {
        byte[] bytes = Uploads.bytes(file, UserAssets.LARGEST);
        PictureKind kind = PictureKind.of(bytes)
                .orElseThrow(() -> new KeystoryException("guard.mime_type_not_allowed", 400));
        UserAssetId id = uploads.keep(kind.extension(), kind.mediaType(), bytes);
        return new Uploaded(settings.url(id + "." + kind.extension(), shown));
    }

    /** The picture of this name; empty for any name that we did not give. */
    Optional<byte[]> find(String name) {
        return UserAssets.NAMES.matcher(name).matches() ? store.find(name) : Optional.empty();
    }

    /** Where a picture is shown from now on. */
    public record Uploaded(String url) {}
}
