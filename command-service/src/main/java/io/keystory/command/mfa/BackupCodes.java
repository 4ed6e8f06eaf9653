package io.keystory.command.mfa;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ten codes of ten characters of 0-9 and a-z, about 51 bits each, to be kept on paper. */
public final class BackupCodes {

    private static final int COUNT = 10;
    private static final int LENGTH = 10;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BackupCodes() {}

    /** New ones. */
    public static List<Secret> create() {
        return Stream.generate(BackupCodes::code).distinct().limit(COUNT).map(Secret::new).toList();
    }

    /** Ones that were made elsewhere; 422 user.wrong_backup_code_format unless they are ten different ones. */
    public static List<Secret> of(List<String> codes) {
        boolean isWellFormed = codes.size() == COUNT && new HashSet<>(codes).size() == COUNT
                && codes.stream().allMatch(code -> code != null && FORM.matcher(code).matches());
        if (!isWellFormed) {
            throw new KeystoryException("user.wrong_backup_code_format", 422);
        }
        return codes.stream().map(Secret::new).toList();
    }

    private static String code() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }
}
