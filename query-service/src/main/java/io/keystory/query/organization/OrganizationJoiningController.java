package io.keystory.query.organization;

import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.platform.ssoconnector.SsoConnectorAnswer;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.organizationtemplate.OrganizationTemplateQueries;
import io.keystory.query.organizationtemplate.OrganizationTemplateReads;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.ssoconnector.SsoConnectorQueries;
import io.keystory.query.ssoconnector.SsoConnectorReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads who may join an organization, by their e-mail address or their sign-in elsewhere, and which roles they get. */
@RestController
@RequestMapping("/api/organizations/{id}/jit")
@Tag(name = "organizations")
@AsOf
class OrganizationJoiningController {

    private static final String DOMAIN = """
            json_build_object('tenantId', 'default', 'organizationId', d.organization_id,
              'emailDomain', d.email_domain)::text""";

    private final OrganizationQueries organizations;
    private final SsoConnectorQueries connectors;
    private final Pages pages;

    OrganizationJoiningController(OrganizationQueries organizations, SsoConnectorQueries connectors, Pages pages) {
        this.organizations = organizations;
        this.connectors = connectors;
        this.pages = pages;
    }

    @GetMapping("/email-domains")
    @Operation(summary = "List the e-mail domains whose people may join an organization",
            operationId = "listOrganizationJitEmailDomains")
    @ReadsFrom({OrganizationReads.MODEL, OrganizationReads.EMAIL_DOMAINS})
    ResponseEntity<Json<List<JitEmailDomain>>> emailDomains(
            @PathVariable String id, Page page, HttpServletRequest request) {
        organizations.require(id);
        return pages.pageOrAll(new Listing(DOMAIN, "read.organization_jit_email_domain d",
                Condition.of("d.organization_id = ?", id), "d.email_domain", null), page, request);
    }

    @GetMapping("/roles")
    @Operation(summary = "List the roles that those who join an organization get",
            operationId = "listOrganizationJitRoles")
    @ReadsFrom({OrganizationReads.MODEL, OrganizationReads.JOINING_ROLES, OrganizationTemplateReads.ROLES})
    ResponseEntity<Json<List<OrganizationRoleView>>> roles(
            @PathVariable String id, Page page, HttpServletRequest request) {
        organizations.require(id);
        return pages.pageOrAll(OrganizationTemplateQueries.roles(Condition.of(
                "r.id in (select role_id from read.organization_jit_role where organization_id = ?)", id)),
                page, request);
    }

    @GetMapping("/sso-connectors")
    @Operation(summary = "List the SSO connectors whose people join an organization",
            operationId = "listOrganizationJitSsoConnectors")
    @ReadsFrom({OrganizationReads.MODEL, OrganizationReads.JOINING_CONNECTORS, SsoConnectorReads.MODEL})
    ResponseEntity<List<SsoConnectorAnswer>> ssoConnectors(
            @PathVariable String id, Page page, HttpServletRequest request) {
        return pages.shown(organizations.joiningSsoConnectors(id), connectors::of, page, request);
    }

    /** An e-mail domain whose people may join. */
    record JitEmailDomain(String tenantId, String organizationId, String emailDomain) {}
}
