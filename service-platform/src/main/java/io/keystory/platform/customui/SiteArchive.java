package io.keystory.platform.customui;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.userasset.UserAssets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip of sign-in pages of one's own. It is read into memory and never written to a disk, whatever its entries are
 * called; how much it unpacks to is counted while that is done, whatever it says.
 */
public final class SiteArchive {

    /** The largest zip, in bytes. */
    public static final int LARGEST = UserAssets.LARGEST;

    /** The most bytes that all its files may have together. */
    public static final int LARGEST_UNPACKED = 32 * 1024 * 1024;

    /** The most bytes that its page may have, which is made anew for whoever asks. */
    public static final int LARGEST_PAGE = 1024 * 1024;

    /** The most files that it may hold. */
    public static final int MOST_FILES = 1000;

    /** The page, which every zip must hold. */
    public static final String PAGE = "index.html";

    /** What names of such zips end with. */
    public static final String EXTENSION = "zip";

    /** What they are told as. */
    public static final String MEDIA_TYPE = "application/zip";

    /** How files may be packed. Others, such as XZ, let the file say how much memory its unpacking takes. */
    private static final Set<Integer> PACKED = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);
    private static final String SEGMENT = "[A-Za-z0-9_~@+-][A-Za-z0-9._~@+-]*";
    private static final Pattern NAME = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
    private static final int LONGEST_NAME = 255;
    /** What a Mac adds to each zip. */
    private static final Pattern LITTER = Pattern.compile("__MACOSX/.*|(?:.*/)?\\.DS_Store");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int left = LARGEST_UNPACKED;

    private SiteArchive() {}

    /** What the zip of this id is called in the store; empty for what is no id of an upload. */
    public static Optional<String> nameOf(String id) {
        return Optional.of(id + "." + EXTENSION).filter(UserAssets.NAMES.asMatchPredicate());
    }

    /**
     * The files by their paths, such as {@code assets/app.js}; 400 guard.mime_type_not_allowed for what is no zip or
     * holds other kinds of files, guard.file_size_exceeded for what is too much unpacked, guard.invalid_input for links,
     * names that are no plain paths, files that are damaged, encrypted or neither stored nor deflated, and a zip without a
     * page.
     */
    public static Map<String, byte[]> files(byte[] zip) {
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            throw new KeystoryException("guard.mime_type_not_allowed", 400);
        }
        SiteArchive archive = new SiteArchive();
        try (ZipFile file = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get()) {
            archive.read(file);
        } catch (KeystoryException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw KeystoryException.invalidInput("file", "cannot be read as a zip");
        }
        return Collections.unmodifiableMap(archive.files);
    }

    private void read(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !LITTER.matcher(entry.getName()).matches()).toList();
        if (entries.size() > MOST_FILES) {
            throw tooLarge();
        }
        for (ZipArchiveEntry entry : entries) {
            check(zip, entry);
            if (files.put(entry.getName(), bytes(zip, entry)) != null) {
                throw KeystoryException.invalidInput("file", "has two files called " + entry.getName());
            }
        }
        if (!files.containsKey(PAGE)) {
            throw KeystoryException.invalidInput("file", "must hold " + PAGE + " in no folder");
        }
        if (files.get(PAGE).length > LARGEST_PAGE) {
            throw tooLarge();
        }
    }

    private static void check(ZipFile zip, ZipArchiveEntry entry) {
        String name = entry.getName();
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw KeystoryException.invalidInput("file",
                    "must have names of letters, digits and . _ ~ @ + - only, and no folder or file that begins with a dot");
        }
        if (entry.isUnixSymlink() || !PACKED.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
            throw KeystoryException.invalidInput("file",
                    "must hold plain files, neither links nor encrypted, and stored or deflated, unlike " + name);
        }
        if (SiteFileTypes.of(name).isEmpty()) {
            throw new KeystoryException("guard.mime_type_not_allowed", 400, Map.of("name", name));
        }
    }

    private byte[] bytes(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0) {
                throw tooLarge();
            }
            requireWhole(entry, bytes);
            return bytes;
        }
    }

    private static void requireWhole(ZipArchiveEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw KeystoryException.invalidInput("file", "holds what is damaged: " + entry.getName());
        }
    }

    private static KeystoryException tooLarge() {
        return new KeystoryException("guard.file_size_exceeded", 400);
    }
}
