package io.keystory.events.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Nullable;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Map;
import java.util.Set;

/**
 * An organization as the Management API shows it; {@code createdAt} is epoch ms.
 *
 * @param emailDomains whose people may join
 * @param joiningRoleIds the ids of the roles that those who join get
 * @param joiningSsoConnectorIds the ids of the SSO connectors whose people join; the connectors may be gone
 */
public record OrganizationView(
        String tenantId,
        String id,
        String name,
        @Nullable String description,
        Map<String, Object> customData,
        boolean isMfaRequired,
        OrganizationColor color,
        Branding branding,
        @Nullable String customCss,
        long createdAt,
        @JsonIgnore Set<String> emailDomains,
        @JsonIgnore Set<OrganizationRoleId> joiningRoleIds,
        @JsonIgnore Set<SsoConnectorId> joiningSsoConnectorIds) {

    public OrganizationView {
        joiningSsoConnectorIds = joiningSsoConnectorIds == null ? Set.of() : joiningSsoConnectorIds;
    }
}
