package io.keystory.events.accountcenter;

import java.util.List;

/**
 * The account centre as the Management API shows it.
 *
 * @param webauthnRelatedOrigins other origins at which passkeys of this installation may be used
 * @param profileFields the fields of the profile that are shown, in this order, or null
 */
public record AccountCenterView(
        String tenantId,
        String id,
        boolean enabled,
        FieldControls fields,
        List<String> webauthnRelatedOrigins,
        String deleteAccountUrl,
        String customCss,
        List<ProfileFieldName> profileFields) {}
