package io.keystory.command.message.sender;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that knows no STARTTLS: says the words that lead to it, and hands on what comes encrypted.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3207">RFC 3207</a>
 */
final class TlsFront implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket door;
    private final SSLContext context;
    private final int mailPort;

    /**
     * @param address of this machine, at which it is reached
     * @param store what it shows who it is by: a PKCS #12 file beside the tests or their libraries
     */
    TlsFront(String address, String store, int mailPort) throws IOException, GeneralSecurityException {
        this.mailPort = mailPort;
        this.context = context(store);
        this.door = new ServerSocket(0, 1, InetAddress.getByName(address));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                encrypt(caller);
            } catch (IOException e) {
                // Whoever does not like who is here hangs up, and the next one may call.
            }
        }
    }

    private void encrypt(Socket caller) throws IOException {
        say(caller, "220 front");
        line(caller.getInputStream());
        say(caller, "250-front\r\n250 STARTTLS");
        line(caller.getInputStream());
        say(caller, "220 go on");
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(caller, null, true);
        encrypted.setUseClientMode(false);
        try (Socket mail = new Socket("127.0.0.1", mailPort)) {
            line(mail.getInputStream());
            Thread answers = Thread.ofVirtual().start(() -> hand(mail, encrypted));
            hand(encrypted, mail);
            answers.interrupt();
        }
    }

    private static void hand(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of both has hung up.
        }
    }

    private static void say(Socket to, String lines) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void line(InputStream in) throws IOException {
        int read = in.read();
        while (read != '\n' && read >= 0) {
            read = in.read();
        }
    }

    private static SSLContext context(String store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = TlsFront.class.getResourceAsStream(store)) {
            keys.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
