package io.keystory.platform.userasset;

import java.util.List;

/** Whether pictures can be uploaded, as the API tells it; the size is in bytes. */
public record UserAssets(String status, List<String> allowUploadMimeTypes, long maxUploadFileSize) {

    /** The largest picture. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** They can. */
    public static final UserAssets READY = new UserAssets("ready", PictureKind.mediaTypes(), LARGEST);
}
