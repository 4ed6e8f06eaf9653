package io.keystory.command.hook;

import io.keystory.command.platform.WebAddress;
import io.keystory.events.hook.HookCommand.Kept;
import io.keystory.events.hook.HookCommand.Target;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.hook.Hook;
import io.keystory.platform.hook.HookSignature;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a hook is told, with which headers of its own, and how often it is tried again. */
record HookTargetInput(
        @NotBlank @Size(max = 2048) @WebAddress String url,
        @Nullable @Size(max = 50) Map<
                @Pattern(regexp = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}", message = "must be the name of a header") String,
                @NotNull @Pattern(regexp = "[\\t\\x20-\\x7e]{0,4096}", message = "must be one line of ASCII") String>
                headers,
        @Nullable @Min(0) @Max(3) Integer retries) {

    /** What the client of HTTP says by itself, and what the message is signed with. */
    private static final Set<String> RESERVED = Stream.concat(HookSignature.HEADERS.stream(), Stream.of("host",
                    "content-length", "content-type", "transfer-encoding", "connection", "upgrade", "te", "trailer"))
            .collect(Collectors.toUnmodifiableSet());

    Target target() {
        return new Target(url, headers == null || headers.isEmpty() ? null
                : new Kept(Ids.next(), new Secret(Hook.kept(allowed()))), retries);
    }

    Hook.Config config() {
        return new Hook.Config(url, headers == null ? null : allowed(), retries);
    }

    private Map<String, String> allowed() {
        if (headers.keySet().stream().anyMatch(name -> RESERVED.contains(name.toLowerCase(Locale.ROOT)))) {
            throw KeystoryException.invalidInput("config.headers", "must not have " + String.join(", ", RESERVED.stream()
                    .sorted().toList()));
        }
        return headers;
    }
}
