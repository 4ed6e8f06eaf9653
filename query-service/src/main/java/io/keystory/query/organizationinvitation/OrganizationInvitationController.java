package io.keystory.query.organizationinvitation;

import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.EntityVersion;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.store.snapshot.Folded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads invitations to organizations. */
@RestController
@RequestMapping("/api/organization-invitations")
@Tag(name = "organization-invitations")
@ReadsFrom({OrganizationInvitationReads.MODEL, "organization-role"})
@AsOf
class OrganizationInvitationController {

    private final OrganizationInvitationQueries invitations;

    OrganizationInvitationController(OrganizationInvitationQueries invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    @Operation(summary = "List invitations, newest first", operationId = "listOrganizationInvitations")
    List<InvitationWithRoles> list(
            @RequestParam(required = false) String organizationId,
            @RequestParam(required = false) String inviterId,
            @RequestParam(required = false) String invitee) {
        return invitations.withRoles(invitations.of(organizationId).stream()
                .filter(invitation -> inviterId == null || inviterId.equals(invitation.inviterId()))
                .filter(invitation -> invitee == null || invitee.equalsIgnoreCase(invitation.invitee()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an invitation", operationId = "getOrganizationInvitation")
    InvitationWithRoles get(@PathVariable String id, HttpServletRequest request) {
        Folded<OrganizationInvitationView> invitation = invitations.get(id);
        EntityVersion.note(request, invitation.position());
        return invitations.withRoles(List.of(invitation.value())).getFirst();
    }
}
