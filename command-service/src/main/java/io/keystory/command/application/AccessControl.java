package io.keystory.command.application;

import io.keystory.events.platform.KeystoryException;

/** Access to an application can be limited only once it is said to whom. */
final class AccessControl {

    private AccessControl() {}

    /** 422 request.invalid_input when the limit is to be switched on: no application has rules yet. */
    static void require(ApplicationChanges changes) {
        if (Boolean.TRUE.equals(changes.appLevelAccessControlEnabled().value())) {
            throw new KeystoryException("request.invalid_input", 422);
        }
    }
}
