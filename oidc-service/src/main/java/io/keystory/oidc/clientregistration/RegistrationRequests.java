package io.keystory.oidc.clientregistration;

import io.keystory.events.application.RegisteredClient;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.oidc.clientregistration.SoftwareStatements.Stated;

/** Makes clients of what was asked for, with the help of others: who vouches for them, and whose they are. */
final class RegistrationRequests {

    private final SoftwareStatements statements;
    private final SectorIdentifiers sectors;
    private final OpenRegistration open;

    RegistrationRequests(SoftwareStatements statements, SectorIdentifiers sectors, OpenRegistration open) {
        this.statements = statements;
        this.sectors = sectors;
        this.open = open;
    }

    /**
     * What was asked for, and what is vouched for of it.
     *
     * @param isLetIn whether an administrator let the client register; otherwise it is to be modest
     */
    Stated stated(RequestedMetadata asked, RegistrationPolicy policy, boolean isLetIn) {
        Stated stated = statements.apply(asked, policy);
        if (!isLetIn && stated.issuer() == null) {
            open.check(stated.metadata());
        }
        return stated;
    }

    /** The client, as the policy allows it. */
    RegisteredClient client(Stated stated, RegistrationPolicy policy) {
        RegisteredClient client = RegistrationReader.read(stated.metadata(), policy, stated.issuer());
        sectors.check(stated.metadata(), client.metadata().redirectUris());
        return client;
    }
}
