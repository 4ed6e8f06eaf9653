package io.keystory.platform.customui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes zips, those too that no ordinary program makes. */
public final class Zips {

    private static final int LINK = 0120777;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    /** A zip with this page. */
    public static Zips withPage(String html) {
        return new Zips().file("index.html", html);
    }

    /** Adds a file. */
    public Zips file(String name, String content) {
        return add(new ZipArchiveEntry(name), content.getBytes(StandardCharsets.UTF_8));
    }

    Zips file(String name, int length) {
        return add(new ZipArchiveEntry(name), new byte[length]);
    }

    /** A deflated file that says it is packed by another method. */
    Zips packedBy(int method, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflated(bytes);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(method);
        entry.setSize(bytes.length);
        entry.setCompressedSize(packed.length);
        entry.setCrc(sum.getValue());
        try {
            zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    Zips link(String name, String target) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(LINK);
        return add(entry, target.getBytes(StandardCharsets.UTF_8));
    }

    /** The zip. */
    public byte[] bytes() {
        try {
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Zips add(ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
