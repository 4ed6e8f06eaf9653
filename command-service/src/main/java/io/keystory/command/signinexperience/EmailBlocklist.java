package io.keystory.command.signinexperience;

import io.keystory.command.platform.EmailDomain;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses e-mail addresses that may not be those of new accounts. */
public final class EmailBlocklist {

    private static final Set<String> DISPOSABLE = disposable();

    private final SignInSettings settings;

    public EmailBlocklist(SignInSettings settings) {
        this.settings = settings;
    }

    /** 422 session.email_blocklist.*; what is on the list of those that may is refused by no other rule. */
    public void require(String email) {
        check(settings.now().emailBlocklistPolicy(), email);
    }

    static void check(EmailBlocklistPolicy policy, String email) {
        String address = EmailDomain.inAddress(email);
        String mailbox = address.substring(0, Math.max(address.lastIndexOf('@'), 0));
        String domain = address.substring(address.lastIndexOf('@') + 1);
        if (mailbox.isEmpty() || domain.isEmpty()) {
            throw new KeystoryException("session.email_blocklist.invalid_email", 400);
        }
        if (isListed(policy.customAllowlist(), address, domain)) {
            return;
        }
        if (Boolean.TRUE.equals(policy.blockSubaddressing()) && mailbox.contains("+")) {
            throw new KeystoryException("session.email_blocklist.email_subaddressing_not_allowed", 422);
        }
        boolean isDisposable = Boolean.TRUE.equals(policy.blockDisposableAddresses()) && DISPOSABLE.contains(domain);
        if (isDisposable || isListed(policy.customBlocklist(), address, domain)) {
            throw new KeystoryException("session.email_blocklist.email_not_allowed", 422);
        }
    }

    private static boolean isListed(List<String> list, String address, String domain) {
        return Objects.requireNonNullElse(list, List.<String>of()).stream()
                .map(EmailDomain::inAddress)
                .anyMatch(entry -> entry.equals(address) || entry.equals("@" + domain));
    }

    private static Set<String> disposable() {
        try (InputStream list = EmailBlocklist.class.getResourceAsStream("disposable-email-domains.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
