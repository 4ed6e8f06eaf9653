package io.keystory.command.password.policy;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** What is known of the person who sets a password; any of it may be null. */
public record PasswordOwner(String name, String username, String email, String phone) {

    /** Nobody in particular, as when an administrator tries out the policy. */
    public static final PasswordOwner UNKNOWN = new PasswordOwner(null, null, null, null);

    /** Shorter details, such as initials, occur in any password by chance. */
    private static final int SHORTEST_DETAIL = 3;

    /** The texts that a password should not be made of: each detail, the words of the name, the mailbox name. */
    Stream<String> details() {
        return Stream.concat(Stream.of(name, username, email, phone), Stream.concat(nameWords(), mailbox()))
                .filter(Objects::nonNull)
                .filter(detail -> detail.codePointCount(0, detail.length()) >= SHORTEST_DETAIL)
                .distinct();
    }

    private Stream<String> nameWords() {
        return name == null ? Stream.of() : Arrays.stream(name.split("[\\s\\p{Punct}]+"));
    }

    private Stream<String> mailbox() {
        return email == null ? Stream.of() : Stream.of(email.split("@", 2)[0]);
    }

    @Override
    public String toString() {
        return "PasswordOwner[***]";
    }
}
