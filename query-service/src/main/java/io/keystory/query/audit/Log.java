package io.keystory.query.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * An entry of the audit log.
 *
 * @param id the position of the event that it tells of
 * @param createdAt epoch ms
 */
public record Log(
        String tenantId,
        @Schema(example = "48211") String id,
        @Schema(example = "Interaction.SignIn.Submit") String key,
        Map<String, Object> payload,
        long createdAt) {}
