package io.keystory.events.emailtemplate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;

/**
 * What an e-mail says; {@code {{name}}} stands for what is known when it is sent.
 *
 * @param contentType {@code text/html} or {@code text/plain}; null is the former
 * @param sendFrom the name of the sender, beside the connector's address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmailTemplateDetails(
        String subject,
        String content,
        @Nullable String contentType,
        @Nullable String replyTo,
        @Nullable String sendFrom) {}
