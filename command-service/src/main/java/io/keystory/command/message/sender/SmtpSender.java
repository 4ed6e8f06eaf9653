package io.keystory.command.message.sender;

import io.keystory.command.message.sender.Senders.Sender;
import io.keystory.platform.message.MessageContent;
import io.keystory.platform.outbound.Outbound;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands e-mails to a mail server, over TLS unless the connector says otherwise; the server must show who it is. */
final class SmtpSender implements Sender {

    private static final String MILLIS = "5000";

    private final Outbound outbound;

    SmtpSender(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public void send(Delivery delivery) throws DeliveryFailure {
        try {
            JavaMailSenderImpl server = server(delivery);
            server.send(letter(server.createMimeMessage(), delivery));
        } catch (AddressException | UnsupportedEncodingException | NumberFormatException e) {
            throw DeliveryFailure.forGood("misconfigured");
        } catch (MailAuthenticationException e) {
            throw DeliveryFailure.forGood("not_authenticated");
        } catch (MailException | MessagingException e) {
            throw DeliveryFailure.forNow("refused_or_unreachable", e);
        }
    }

    private JavaMailSenderImpl server(Delivery delivery) throws DeliveryFailure {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(delivery.required("host"));
        server.setPort(Integer.parseInt(delivery.required("port")));
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties how = server.getJavaMailProperties();
        if (delivery.config().get("auth") instanceof Map<?, ?> account && account.get("user") != null) {
            server.setUsername(String.valueOf(account.get("user")));
            server.setPassword(String.valueOf(account.get("pass")));
            how.put("mail.smtp.auth", "true");
        }
        boolean isTls = Boolean.TRUE.equals(delivery.config().get("secure"));
        how.put("mail.smtp.ssl.enable", String.valueOf(isTls));
        how.put("mail.smtp.ssl.checkserveridentity", "true");
        how.put("mail.smtp.starttls.enable", String.valueOf(!isTls));
        how.put("mail.smtp.starttls.required",
                String.valueOf(!isTls && !Boolean.FALSE.equals(delivery.config().get("requireTLS"))));
        how.put("mail.smtp.connectiontimeout", MILLIS);
        how.put("mail.smtp.timeout", MILLIS);
        how.put("mail.smtp.writetimeout", MILLIS);
        how.put(isTls ? "mail.smtp.ssl.socketFactory" : "mail.smtp.socketFactory", outbound.sockets());
        // Otherwise it would try again with sockets that connect to anything.
        how.put("mail.smtp.socketFactory.fallback", "false");
        return server;
    }

    private static MimeMessage letter(MimeMessage letter, Delivery delivery)
            throws MessagingException, UnsupportedEncodingException, DeliveryFailure {
        MessageContent message = delivery.message();
        MimeMessageHelper helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
        InternetAddress sender = new InternetAddress(delivery.required("fromEmail"));
        if (message.sendFrom() != null) {
            sender.setPersonal(message.sendFrom(), StandardCharsets.UTF_8.name());
        }
        helper.setFrom(sender);
        helper.setTo(new InternetAddress(delivery.address(), true));
        String replyTo = message.replyTo() == null ? delivery.optional("replyTo").orElse(null) : message.replyTo();
        if (replyTo != null) {
            helper.setReplyTo(new InternetAddress(replyTo));
        }
        helper.setSubject(message.subject());
        // Absence notes need not answer it: RFC 3834, 5.
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (message.html() == null) {
            helper.setText(message.content(), message.contentType().equals("text/html"));
        } else {
            letter.setContent(new MimeMultipart("alternative",
                    part(message.content(), "plain"), part(message.html(), "html")));
        }
        if (message.language() != null) {
            letter.setContentLanguage(new String[] {message.language()});
        }
        return letter;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
