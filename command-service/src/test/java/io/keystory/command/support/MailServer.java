package io.keystory.command.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A mail server that keeps what it is sent. */
public final class MailServer implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public MailServer() {
        server.start();
    }

    /** The body that makes the service under test send e-mails here; in single quotes. */
    public String connector() {
        return """
                {'connectorId': 'simple-mail-transfer-protocol', 'config': {'host': '127.0.0.1', 'port': %d,
                'fromEmail': 'no-reply@example.com', 'requireTLS': false}}""".formatted(server.getSmtp().getPort());
    }

    /** Subject and plain text, or what else there is, of the only e-mail since the last call, once it is there. */
    public String next() throws MessagingException, IOException {
        if (!server.waitForIncomingEmail(PATIENCE_MILLIS, 1)) {
            throw new AssertionError("No e-mail came");
        }
        MimeMessage message = server.getReceivedMessages()[0];
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IOException(e);
        }
        Object content = message.getContent() instanceof Multipart forms ? forms.getBodyPart(0).getContent() : message.getContent();
        return message.getSubject() + ": " + content.toString().strip().replace("\r\n", "\n");
    }

    @Override
    public void close() {
        server.stop();
    }
}
