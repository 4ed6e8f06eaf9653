package io.keystory.command.password;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The libsodium binary that is packaged for this platform, linked for the life of the process. */
final class LibsodiumLibrary {

    private LibsodiumLibrary() {}

    /** Links the library; an exception or error means that there is none that loads on this platform. */
    static SymbolLookup open() throws IOException {
        String resource = resourceFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path copy = Files.createTempFile("keystory-", "-" + resource.substring(resource.indexOf('/') + 1));
        try {
            copyTo(copy, resource);
            return SymbolLookup.libraryLookup(copy, Arena.global());
        } finally {
            discard(copy);
        }
    }

    /** Where the binary lies on the class path. */
    static String resourceFor(String operatingSystem, String architecture) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64");
        if (!arm && !architecture.equals("amd64") && !architecture.equals("x86_64")) {
            throw new UnsupportedOperationException("no libsodium for " + architecture);
        }
        if (system.startsWith("linux")) {
            return arm ? "arm64/libsodium.so" : "linux64/libsodium.so";
        }
        if (system.startsWith("mac")) {
            return arm ? "mac_arm/libsodium.dylib" : "mac/libsodium.dylib";
        }
        if (system.startsWith("windows") && !arm) {
            return "windows64/libsodium.dll";
        }
        throw new UnsupportedOperationException("no libsodium for " + operatingSystem);
    }

    private static void copyTo(Path target, String resource) throws IOException {
        try (InputStream binary = LibsodiumLibrary.class.getResourceAsStream("/" + resource)) {
            if (binary == null) {
                throw new IOException("not on the class path: " + resource);
            }
            Files.copy(binary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The linked library outlives its file, except on Windows, which deletes nothing that is in use. */
    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException inUse) {
            copy.toFile().deleteOnExit();
        }
    }
}
