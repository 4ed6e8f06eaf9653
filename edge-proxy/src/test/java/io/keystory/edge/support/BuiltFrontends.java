package io.keystory.edge.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder of frontends as their build leaves it. */
public final class BuiltFrontends {

    public static final String SCRIPT = "console.log('console');".repeat(40);
    public static final String NONCED = "<html>"
            + "<script nonce=\"__KEYSTORY_NONCE__\" src=\"/console/assets/index-Ab3_-9xy.js\"></script>"
            + "<style nonce=\"__KEYSTORY_NONCE__\"></style></html>";

    private BuiltFrontends() {
    }

    public static Path in(Path folder) throws IOException {
        Path console = folder.resolve("console/dist");
        write(console.resolve("index.html"), NONCED);
        write(console.resolve("assets/index-Ab3_-9xy.js"), SCRIPT);
        Files.write(console.resolve("assets/index-Ab3_-9xy.js.gz"), gzip(SCRIPT));
        write(console.resolve("assets/index-Ab3_-9xy.js.br"), "brotli bytes");
        write(console.resolve("assets/worker.js"), "worker");
        write(console.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.write(console.resolve("large.wasm"), new byte[700_000]);
        write(folder.resolve("account/dist/index.html"), "<html>account</html>");
        write(folder.resolve("sign-in/dist/index.html"), "<html>shell</html>");
        write(folder.resolve("sign-in/dist/favicon.ico"), "icon");
        write(folder.resolve("sign-in/dist/assets/main-abcdEFGH.css"), "body{}");
        write(folder.resolve("secret.txt"), "not for you");
        write(folder.resolve("console/package.json"), "{}");
        Files.createSymbolicLink(console.resolve("link.txt"), folder.resolve("secret.txt"));
        return folder;
    }

    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes());
        }
        return bytes.toByteArray();
    }
}
