package io.keystory.command.message.words;

import io.keystory.platform.language.PageLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** How e-mails look that nobody wrote a template for: light or dark as the reader has it, and nothing is fetched for it. */
final class MailLayout {

    private static final String PAGE = read();

    private MailLayout() {}

    /** The whole document. */
    static String html(String subject, List<Part> parts, String language) {
        return Filled.text(PAGE, Map.of(
                "language", language,
                "direction", PageLanguages.isRightToLeft(language) ? "rtl" : "ltr",
                "subject", HtmlUtils.htmlEscape(subject, "UTF-8"),
                "parts", parts.stream().map(Part::html).collect(Collectors.joining("\n"))), "text/plain");
    }

    private static String read() {
        try (InputStream file = MailLayout.class.getResourceAsStream("mail.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
