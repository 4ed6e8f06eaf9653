package io.keystory.command.application.protocol;

import io.keystory.events.application.ApplicationCommand.ChangeProtocol;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ProtocolEvent.AuthorizationRulesChosen;
import io.keystory.events.application.ProtocolEvent.CertificateNamesChosen;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.ProtocolEvent.FrontchannelLogoutChosen;
import io.keystory.events.application.ProtocolEvent.LoginRulesChosen;
import io.keystory.events.application.ProtocolEvent.RequestUrisChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.ProtocolEvent.TokenBindingChosen;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.platform.Change;
import java.util.ArrayList;
import java.util.List;

/** How the protocol treats a client: each group that changes is an event of its own. */
public final class ApplicationProtocol {

    private ApplicationProtocol() {}

    /** What changes; 422 for what cannot work. */
    public static List<ApplicationEvent> change(ApplicationView application, ChangeProtocol c) {
        return change(application, application.oidcClientMetadata(), c.changes().over(application.protocol()));
    }

    /** What changes when {@code after} holds, for a client whose metadata is then {@code metadata}. */
    public static List<ApplicationEvent> change(ApplicationView application, ClientMetadata metadata, ClientProtocol after) {
        ProtocolRules.check(application.type(), after);
        FrontchannelRules.check(metadata, after.frontchannelLogout());
        return change(new ApplicationId(application.id()), application.protocol(), after);
    }

    private static List<ApplicationEvent> change(ApplicationId id, ClientProtocol before, ClientProtocol after) {
        List<ApplicationEvent> events = new ArrayList<>();
        Change.to(after.claimsProfile())
                .ifAlters(before.claimsProfile(), v -> events.add(new ClaimsProfileChosen(id, v)));
        Change.to(after.algorithms())
                .ifAlters(before.algorithms(), v -> events.add(new ResponseAlgorithmsChosen(id, v)));
        Change.to(after.credentials())
                .ifAlters(before.credentials(), v -> events.add(new ClientCredentialsChosen(id, v)));
        Change.to(after.certificateNames())
                .ifAlters(before.certificateNames(), v -> events.add(new CertificateNamesChosen(id, v)));
        Change.to(after.authorization())
                .ifAlters(before.authorization(), v -> events.add(new AuthorizationRulesChosen(id, v)));
        Change.to(after.requestUris())
                .ifAlters(before.requestUris(), v -> events.add(new RequestUrisChosen(id, v)));
        Change.to(after.binding())
                .ifAlters(before.binding(), v -> events.add(new TokenBindingChosen(id, v)));
        Change.to(after.frontchannelLogout())
                .ifAlters(before.frontchannelLogout(), v -> events.add(new FrontchannelLogoutChosen(id, v)));
        Change.to(after.login()).ifAlters(before.login(), v -> events.add(new LoginRulesChosen(id, v)));
        Change.to(after.securityProfile())
                .ifAlters(before.securityProfile(), v -> events.add(new SecurityProfileChosen(id, v)));
        return events;
    }
}
