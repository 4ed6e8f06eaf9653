package io.keystory.platform.userasset;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether pictures can be uploaded, as the API tells it.
 *
 * @param maxUploadFileSize in bytes
 * @param isExperienceAvatarUploadEnabled whether somebody who registers can upload a picture of themselves
 */
public record UserAssets(String status, List<String> allowUploadMimeTypes, long maxUploadFileSize,
        boolean isExperienceAvatarUploadEnabled) {

    /** The largest picture. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** What the files are called that we keep. */
    public static final Pattern NAMES = Pattern.compile("[0-9a-z]{21}\\.[a-z]{3,4}");

    /** They can. */
    public static final UserAssets READY = new UserAssets("ready", PictureKind.mediaTypes(), LARGEST, true);

    /** The folder of the data folder that pictures are kept in. */
    public static Path folderIn(Path data) {
        return data.resolve("user-assets");
    }
}
