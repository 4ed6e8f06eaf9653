package io.keystory.query.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.security.AccountToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses to read what a read model has set aside events of: the answer would be an old one, and nobody would know. What
 * is read is named by the path, or is the caller, or is the only one of its kind. Lists are answered as they are.
 */
final class ParkedReads {

    private static final String ONLY_ONE = "default";

    private final DeadLetters letters;

    ParkedReads(DeadLetters letters) {
        this.letters = letters;
    }

    void refuse(String[] models, HttpServletRequest request) {
        for (String model : models) {
            Set<String> parked = letters.parked(model);
            if (!parked.isEmpty()) {
                refuse(model, parked, read(request));
            }
        }
    }

    private static void refuse(String model, Set<String> parked, Set<String> read) {
        parked.stream().filter(sequence -> read.contains(StreamId.parse(sequence).id())).findFirst()
                .ifPresent(sequence -> {
                    throw new KeystoryException("consistency.parked", 503,
                            Map.of("projection", model, "sequence", sequence));
                });
    }

    private static Set<String> read(HttpServletRequest request) {
        Set<String> ids = new HashSet<>(variables(request));
        ids.add(ONLY_ONE);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof AccountToken account) {
            ids.add(account.userId());
        }
        return ids;
    }

    private static Collection<String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().map(String::valueOf).toList() : List.of();
    }
}
