package io.keystory.platform.userasset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of pictures that can be uploaded, told by how their bytes begin, whatever a file is called. */
public enum PictureKind {
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    GIF("image/gif", "gif", 'G', 'I', 'F', '8'),
    ICON("image/x-icon", "ico", 0, 0, 1, 0),
    TIFF_LITTLE("image/tiff", "tiff", 'I', 'I', 42, 0),
    TIFF_BIG("image/tiff", "tif", 'M', 'M', 0, 42),
    WEBP("image/webp", "webp", 'R', 'I', 'F', 'F'),
    BMP("image/bmp", "bmp", 'B', 'M'),
    SVG("image/svg+xml", "svg");

    private static final int HEAD = 512;

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    PictureKind(String mediaType, String extension, int... beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    public String mediaType() {
        return mediaType;
    }

    /** What names of files of this kind end with. */
    public String extension() {
        return extension;
    }

    /** The media types of all kinds, each once. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(PictureKind::mediaType).distinct().toList();
    }

    /** The kind of these bytes; empty when they are no picture. */
    public static Optional<PictureKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    /** The kind that a name ends with. */
    public static Optional<PictureKind> ofName(String name) {
        return Arrays.stream(values()).filter(kind -> name.endsWith("." + kind.extension)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        return switch (this) {
            case SVG -> isVector(bytes);
            case WEBP -> startsWith(bytes) && new String(bytes, 8, Math.min(4, bytes.length - 8),
                    StandardCharsets.US_ASCII).equals("WEBP");
            default -> startsWith(bytes);
        };
    }

    private boolean startsWith(byte[] bytes) {
        return bytes.length > Math.max(beginning.length, 12)
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean isVector(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)
                .strip().toLowerCase(Locale.ROOT);
        return head.startsWith("<svg") || (head.startsWith("<?xml") || head.startsWith("<!--")) && head.contains("<svg");
    }
}
