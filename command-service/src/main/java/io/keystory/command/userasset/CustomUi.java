package io.keystory.command.userasset;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.userasset.UserAssetEvent.UserAssetUploaded;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.platform.customui.SiteArchive;
import io.keystory.platform.userasset.AssetStore;
import io.keystory.store.read.LogReader;
import java.io.IOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The sign-in pages of one's own that are uploaded. */
public final class CustomUi {

    private final AssetStore store;
    private final Uploads uploads;
    private final LogReader log;

    CustomUi(AssetStore store, Uploads uploads, LogReader log) {
        this.store = store;
        this.uploads = uploads;
        this.log = log;
    }

    /** Keeps a zip of pages, and answers its id; 400 for one that {@link SiteArchive} cannot take. */
    String keep(MultipartFile file) throws IOException {
        byte[] zip = Uploads.bytes(file, SiteArchive.LARGEST);
        SiteArchive.files(zip);
        return uploads.keep(SiteArchive.EXTENSION, SiteArchive.MEDIA_TYPE, zip).value();
    }

    /** The stream of the pages with this id; 404 entity.not_exists_with_id unless they are stored, and stay so. */
    public StreamId requireStored(String id) {
        return SiteArchive.nameOf(id).flatMap(store::find).map(zip -> new UserAssetId(id).stream())
                .filter(upload -> isUploaded(log.stream(upload, 0)))
                .orElseThrow(() -> KeystoryException.notFound("custom-ui-assets", id));
    }

    /** The ids of all pages that are stored. */
    List<UserAssetId> stored() {
        return store.names(SiteArchive.EXTENSION).stream()
                .map(name -> new UserAssetId(name.substring(0, name.indexOf('.')))).toList();
    }

    /** Deletes pages. */
    void delete(UserAssetId id) {
        uploads.delete(id, SiteArchive.nameOf(id.value()).orElseThrow());
    }

    private static boolean isUploaded(List<Recorded<DomainEvent>> story) {
        return !story.isEmpty() && story.getLast().event() instanceof UserAssetUploaded;
    }
}
