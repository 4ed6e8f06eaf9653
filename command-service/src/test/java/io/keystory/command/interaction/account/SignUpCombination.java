package io.keystory.command.interaction.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sign-up as somebody could set it, be there sense in it or not, in the words of the API.
 *
 * @param further the identifier that is asked for beside the first; empty for none
 */
record SignUpCombination(List<String> identifiers, boolean password, boolean verify, String further) {

    private static final List<List<String>> FIRST = List.of(List.of(), List.of("username"), List.of("email"),
            List.of("phone"), List.of("email", "phone"), List.of("username", "email"), List.of("username", "phone"),
            List.of("username", "email", "phone"));
    private static final List<String> FURTHER = List.of("", "username", "email", "phone", "emailOrPhone");

    static Stream<SignUpCombination> all() {
        return FIRST.stream().flatMap(identifiers -> FURTHER.stream()
                .flatMap(further -> Stream.of(true, false).flatMap(password -> Stream.of(true, false)
                        .map(verify -> new SignUpCombination(identifiers, password, verify, further)))));
    }

    /** Whether somebody who registers like this can be told from others, and can sign in afterwards. */
    boolean makesSense() {
        boolean isTwice = !further.isEmpty() && addressesOf(further).anyMatch(identifiers::contains);
        boolean isBesideNothing = identifiers.isEmpty() && !further.isEmpty();
        boolean isOpen = identifiers.contains("username") && !password;
        boolean isUnproven = !verify && identifiers.stream().anyMatch(one -> !one.equals("username"));
        return !isTwice && !isBesideNothing && !isOpen && !isUnproven;
    }

    /** What an account has to have: either address where both are named. */
    Set<String> asked() {
        List<String> asked = new ArrayList<>(identifiers);
        if (asked.contains("email") && asked.contains("phone")) {
            asked.removeAll(List.of("email", "phone"));
            asked.add("emailOrPhone");
        }
        asked.add(further);
        asked.add(password ? "password" : "");
        return asked.stream().filter(one -> !one.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    String json() {
        String more = further.isEmpty() ? "" : ", 'secondaryIdentifiers': [{'identifier': '%s', 'verify': %s}]"
                .formatted(further, !further.equals("username"));
        return "{'identifiers': [%s], 'password': %s, 'verify': %s%s}".formatted(
                identifiers.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")), password, verify, more);
    }

    private static Stream<String> addressesOf(String identifier) {
        return identifier.equals("emailOrPhone") ? Stream.of("email", "phone") : Stream.of(identifier);
    }
}
