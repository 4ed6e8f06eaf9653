package io.keystory.query.message;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.message.DevelopmentInbox;
import io.keystory.platform.message.MessageContent;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the messages that were kept because no connector could send them, codes included. */
@RestController
@EnableConfigurationProperties(DevelopmentInbox.class)
@Tag(name = "development")
public final class DevelopmentInboxController {

    private static final String KEPT = """
            select id, content_id, created_at, expires_at from vault.message
            where is_kept and expires_at > clock_timestamp() order by created_at desc, id limit 100""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final boolean isOpen;

    DevelopmentInboxController(JdbcClient jdbc, Vault vault, DevelopmentInbox inbox, KeystorySettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.isOpen = inbox.isOpen(settings);
    }

    @GetMapping("/api/development/messages")
    @Operation(summary = "Show the messages of the last hour that no connector could send, newest first",
            operationId = "listDevelopmentMessages")
    List<Kept> list() {
        if (!isOpen) {
            throw new KeystoryException("development_inbox.closed", 404);
        }
        record Row(String id, String contentId, Instant createdAt, Instant expiresAt) {}
        List<Row> rows = jdbc.sql(KEPT).query(Row.class).list();
        Map<String, String> contents = vault.openAll(rows.stream().map(Row::contentId).toList());
        return rows.stream().filter(row -> contents.containsKey(row.contentId()))
                .map(row -> Kept.of(row.id(), MessageContent.of(contents.get(row.contentId())),
                        row.createdAt(), row.expiresAt()))
                .toList();
    }

    /**
     * A message that was kept.
     *
     * @param html the same as the plain {@code content}, laid out; null where there is no such thing
     * @param language the tag of the language that is built in; null for what somebody wrote
     * @param payload what was filled in, such as the code
     * @param expiresAt when it is forgotten, epoch ms
     */
    record Kept(
            String id,
            ConnectorType type,
            MessagePurpose purpose,
            String recipient,
            @Nullable String subject,
            String content,
            String contentType,
            @Nullable String html,
            @Nullable String language,
            Map<String, Object> payload,
            long createdAt,
            long expiresAt) {

        static Kept of(String id, MessageContent content, Instant createdAt, Instant expiresAt) {
            return new Kept(id, content.recipient().channel(), content.purpose(), content.recipient().address(),
                    content.subject(), content.content(), content.contentType(), content.html(),
                    content.language(), content.payload(),
                    createdAt.toEpochMilli(), expiresAt.toEpochMilli());
        }
    }
}
