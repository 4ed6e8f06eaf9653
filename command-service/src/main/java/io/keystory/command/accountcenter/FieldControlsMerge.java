package io.keystory.command.accountcenter;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;

/** Lays the controls that are given over those that are in force. */
final class FieldControlsMerge {

    private FieldControlsMerge() {}

    static FieldControls of(FieldControls before, FieldControls given) {
        return new FieldControls(
                either(given.name(), before.name()),
                either(given.avatar(), before.avatar()),
                either(given.profile(), before.profile()),
                either(given.email(), before.email()),
                either(given.phone(), before.phone()),
                either(given.password(), before.password()),
                either(given.username(), before.username()),
                either(given.social(), before.social()),
                either(given.customData(), before.customData()),
                either(given.mfa(), before.mfa()),
                either(given.passkey(), before.passkey()),
                either(given.session(), before.session()),
                either(given.trustedDevice(), before.trustedDevice()));
    }

    private static FieldControl either(FieldControl given, FieldControl before) {
        return given == null ? before : given;
    }
}
