package io.keystory.command.password;

import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Verifies bcrypt hashes, which see only the first 72 bytes of a password; none are made here. */
final class BcryptVerifier {

    /** Cost 4 to 16; each step doubles the time, and 16 takes about four seconds. */
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

    private BcryptVerifier() {}

    static boolean canVerify(String digest) {
        return FORM.matcher(digest).matches();
    }

    static boolean matches(String digest, byte[] password) {
        return OpenBSDBCrypt.checkPassword(digest, password);
    }
}
