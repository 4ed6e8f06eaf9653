package io.keystory.command.mfa;

import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Addresses that codes are sent to, told so that their owner knows them and nobody else learns them. */
final class MaskedAddresses {

    private static final int SHOWN_DIGITS = 4;
    private static final String MASK = "****";

    private MaskedAddresses() {}

    static Map<Factor, String> of(UserView user, List<Factor> factors) {
        Map<Factor, String> masked = new EnumMap<>(Factor.class);
        if (factors.contains(Factor.EMAIL_VERIFICATION_CODE) && user.primaryEmail() != null) {
            masked.put(Factor.EMAIL_VERIFICATION_CODE, email(user.primaryEmail()));
        }
        if (factors.contains(Factor.PHONE_VERIFICATION_CODE) && user.primaryPhone() != null) {
            masked.put(Factor.PHONE_VERIFICATION_CODE, phone(user.primaryPhone()));
        }
        return masked;
    }

    private static String email(String address) {
        return address.charAt(0) + MASK + address.substring(Math.max(address.indexOf('@'), 1));
    }

    private static String phone(String number) {
        return MASK + number.substring(Math.max(number.length() - SHOWN_DIGITS, 0));
    }
}
