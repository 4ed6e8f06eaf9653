package io.keystory.command.organizationtemplate;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;

/** Names of roles and of scopes of organizations: each another within its kind. */
public enum TemplateNames {
    ROLES("organization-role-name"),
    SCOPES("organization-scope-name");

    private final String kind;

    TemplateNames(String kind) {
        this.kind = kind;
    }

    /** The claim on a name. */
    public Claim of(String name) {
        return new Claim(kind, name);
    }

    ClaimChange take(String name) {
        return new ClaimChange.Take(of(name), new KeystoryException("entity.unique_integrity_violation", 422));
    }

    ClaimChange release(String name) {
        return new ClaimChange.Release(of(name));
    }
}
