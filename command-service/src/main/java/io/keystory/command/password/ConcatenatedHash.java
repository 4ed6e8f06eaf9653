package io.keystory.command.password;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hexadecimal digest of all arguments put together, the password in its place. */
record ConcatenatedHash(HashFunction function, List<String> arguments, String expected) implements LegacyPassword {

    static ConcatenatedHash of(HashFunction function, List<String> arguments, String expected) {
        LegacyPassword.require(function.accepts(expected));
        return new ConcatenatedHash(function, arguments, expected);
    }

    @Override
    public boolean matches(byte[] password) {
        var input = new ByteArrayOutputStream();
        for (String argument : arguments) {
            input.writeBytes(argument.equals("@") ? password : argument.getBytes(StandardCharsets.UTF_8));
        }
        return function.matches(expected, input.toByteArray());
    }
}
