package io.keystory.platform.script.facts;

import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.FactorVerification;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.TrustedDeviceVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.EventMetadata;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a script is told about how somebody signs in: what they proved, and where from. */
public final class InteractionFacts {

    private InteractionFacts() {}

    /**
     * Those of an interaction.
     *
     * @param userId who the person is; null while that is not known
     * @param origin of a request that the person's own browser made
     */
    public static Map<String, Object> of(InteractionView view, String userId, EventMetadata origin) {
        return of(view, userId, origin, InteractionDetail.EVERYTHING);
    }

    /** The same in this detail, for others than scripts. */
    public static Map<String, Object> of(
            InteractionView view, String userId, EventMetadata origin, InteractionDetail detail) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("interactionEvent", view.kind());
        told.put("userId", userId);
        told.put("verificationRecords", view.verifications().stream()
                .filter(one -> !(one instanceof TrustedDeviceVerification)).filter(detail::tells)
                .map(one -> record(userId, one, detail)).toList());
        told.put("signInContext", known("ip", origin.ip(), "userAgent", origin.userAgent()));
        return told;
    }

    private static Map<String, Object> record(String userId, Verification verification, InteractionDetail detail) {
        Map<String, Object> told = known("id", verification.id(), "type", verification.kind(),
                "identifier", verification.identifier());
        switch (verification) {
            case SocialVerification social -> told.putAll(
                    known("connectorId", social.connectorId(), "socialUserInfo", detail.of(social.person())));
            case EnterpriseSsoVerification sso when sso.hasPassed() -> told.putAll(known("connectorId",
                    sso.connectorId(), "enterpriseSsoUserInfo", detail.of(sso.person()), "issuer", sso.issuer()));
            case EnterpriseSsoVerification sso -> told.putAll(known("connectorId", sso.connectorId()));
            case OneTimeTokenVerification token -> told.put("oneTimeTokenContext", token.context());
            case FactorVerification factor -> told.put("userId", userId);
            default -> { }
        }
        told.put("verified", verification.hasPassed());
        return told;
    }

    private static Map<String, Object> known(Object... namesAndValues) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                known.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return known;
    }
}
