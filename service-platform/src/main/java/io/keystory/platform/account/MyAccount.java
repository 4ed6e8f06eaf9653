package io.keystory.platform.account;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a person sees of their own account: what the token's scopes and the account centre's fields both allow. */
public final class MyAccount {

    private final UserView user;
    private final Set<String> scopes;
    private final Map<String, Object> shown = new LinkedHashMap<>();

    private MyAccount(UserView user, Set<String> scopes) {
        this.user = user;
        this.scopes = scopes;
    }

    /** Every field that may be seen, by its name; values may be null. */
    public static Map<String, Object> of(UserView user, Set<String> scopes, FieldControls fields) {
        MyAccount account = new MyAccount(user, scopes);
        account.showEverything(fields);
        return account.shown;
    }

    /** The profile; its address only where a scope allows it. */
    public static Profile profile(UserView user, Set<String> scopes) {
        Profile all = scopes.contains("profile") ? user.profile() : Profile.EMPTY;
        return new Profile(all.familyName(), all.givenName(), all.middleName(), all.nickname(), all.preferredUsername(),
                all.profile(), all.website(), all.gender(), all.birthdate(), all.zoneinfo(), all.locale(),
                scopes.contains("address") ? user.profile().address() : null);
    }

    private void showEverything(FieldControls fields) {
        shown.put("id", user.id());
        shown.put("hasSecurityVerificationMethod",
                user.hasPassword() || user.primaryEmail() != null || user.primaryPhone() != null);
        show("primaryEmail", user.primaryEmail(), "email", fields.email());
        show("primaryPhone", user.primaryPhone(), "phone", fields.phone());
        show("name", user.name(), "profile", fields.name());
        show("avatar", user.avatar(), "profile", fields.avatar());
        show("username", user.username(), "profile", fields.username());
        show("hasPassword", user.hasPassword(), "profile", fields.password());
        show("identities", user.identities(), "identities", fields.social());
        show("customData", user.customData(), "custom_data", fields.customData());
        showProfile(fields.profile());
        if (scopes.contains("profile")) {
            shown.put("applicationId", user.applicationId());
            shown.put("cimdClientId", user.cimdClientId());
            shown.put("isSuspended", user.isSuspended());
            shown.put("lastSignInAt", user.lastSignInAt());
            shown.put("createdAt", user.createdAt());
            shown.put("updatedAt", user.updatedAt());
        }
    }

    private void show(String name, Object value, String scope, FieldControl control) {
        if (scopes.contains(scope) && isReadable(control)) {
            shown.put(name, value);
        }
    }

    private void showProfile(FieldControl control) {
        if (isReadable(control) && (scopes.contains("profile") || scopes.contains("address"))) {
            shown.put("profile", profile(user, scopes));
        }
    }

    private static boolean isReadable(FieldControl control) {
        return control == FieldControl.READ_ONLY || control == FieldControl.EDIT;
    }
}
