package io.keystory.events.accountcenter;

import java.util.List;

/**
 * The account centre as the Management API shows it.
 *
 * @param webauthnRelatedOrigins other origins at which passkeys of this installation may be used
 * @param deletionRequestsEnabled whether people may ask for the end of their account here
 * @param deletionGraceDays after how many days they are forgotten by themselves; null where an administrator does that
 * @param profileFields the fields of the profile that are shown, in this order, or null
 */
public record AccountCenterView(
        String tenantId,
        String id,
        boolean enabled,
        FieldControls fields,
        List<String> webauthnRelatedOrigins,
        String deleteAccountUrl,
        boolean deletionRequestsEnabled,
        Integer deletionGraceDays,
        String customCss,
        List<ProfileFieldName> profileFields) {}
