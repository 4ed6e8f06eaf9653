package io.keystory.command.userasset;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.customui.SiteArchive;
import io.keystory.platform.userasset.AssetStore;
import java.io.IOException;
import org.springframework.web.multipart.MultipartFile;

/** The sign-in pages of one's own that are uploaded. */
public final class CustomUi {

    private final AssetStore store;
    private final Uploads uploads;

    CustomUi(AssetStore store, Uploads uploads) {
        this.store = store;
        this.uploads = uploads;
    }

    /** Keeps a zip of pages, and answers its id; 400 for one that {@link SiteArchive} cannot take. */
    String keep(MultipartFile file) throws IOException {
        byte[] zip = Uploads.bytes(file, SiteArchive.LARGEST);
        SiteArchive.files(zip);
        return uploads.keep(SiteArchive.EXTENSION, SiteArchive.MEDIA_TYPE, zip).value();
    }

    /** 404 entity.not_exists_with_id unless pages are stored under this id. */
    public void requireStored(String id) {
        SiteArchive.nameOf(id).flatMap(store::find)
                .orElseThrow(() -> KeystoryException.notFound("custom-ui-assets", id));
    }
}
