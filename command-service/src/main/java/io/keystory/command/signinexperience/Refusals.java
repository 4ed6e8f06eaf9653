package io.keystory.command.signinexperience;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;

/** The refusals of an inconsistent sign-in experience. */
final class Refusals {

    private Refusals() {}

    /** 400 for what is wrong whatever the rest is like. */
    static KeystoryException wrong(String code) {
        return new KeystoryException("sign_in_experiences." + code, 400);
    }

    /** 422 for what does not go with the rest. */
    static KeystoryException unfit(String code) {
        return new KeystoryException("sign_in_experiences." + code, 422);
    }

    /** 400 for a code that nothing would deliver; {@code type} is Email or Sms. */
    static KeystoryException noConnector(String type) {
        return new KeystoryException(
                "sign_in_experiences.enabled_connector_not_found", 400, Map.of("type", type));
    }
}
