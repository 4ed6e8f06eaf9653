package io.keystory.events.audit;

import java.util.Map;
import java.util.Set;

/** Where the refusal of a step stands in the audit log: under the key that the step has when it is taken. */
final class RefusedStepKeys {

    /** What is verified, by its part of the path; a code's path does not tell what kind of address it goes to. */
    private static final Map<String, String> TYPES = Map.of("password", "Password", "social", "Social",
            "sso", "EnterpriseSso", "totp", "Totp", "web-authn", "WebAuthn", "sign-in-passkey", "SignInPasskey",
            "backup-code", "BackupCode", "new-password-identity", "NewPasswordIdentity", "one-time-token", "OneTimeToken");

    /** Those that are asked and answered by one step. */
    private static final Set<String> AT_ONCE = Set.of("password", "new-password-identity");

    private RefusedStepKeys() {}

    /**
     * The key, without what the person is here to do; null for what the audit log does not list when it is taken either.
     *
     * @param step a path of the API, or the kind of what somebody is locked out of
     */
    static String of(String step) {
        return switch (step) {
            case "consent" -> null;
            case "begin" -> "Create";
            case "interaction-event" -> "Update";
            case "identification" -> "Identifier.Submit";
            case "password" -> "Verification.Password.Submit";
            case "profile/mfa/passkey" -> "SignInPasskey.Submit";
            case String path when path.startsWith("profile") -> "Profile.Update";
            case String path when path.startsWith("verification/") || path.startsWith("preflight/") -> verification(path);
            case String key when key.startsWith("Verification.") -> key;
            case String type when TYPES.containsValue(type) -> "Verification." + type + ".Submit";
            default -> "Submit";
        };
    }

    private static String verification(String path) {
        String name = path.split("/", -1)[1];
        boolean isAnswer = path.endsWith("/verify") || AT_ONCE.contains(name);
        String type = TYPES.get(name);
        return type == null ? "Submit" : "Verification." + type + (isAnswer ? ".Submit" : ".Create");
    }
}
