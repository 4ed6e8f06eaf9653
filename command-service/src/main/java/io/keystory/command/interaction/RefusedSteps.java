package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.store.append.WriteTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps that a rule refused a step of an interaction, where the step has not told so itself. Who is locked out, or asks
 * too fast, leaves no further trace.
 */
final class RefusedSteps implements WebMvcConfigurer, HandlerInterceptor {

    private static final String BASE = "/api/experience";
    private static final String CONSENT = "/api/interaction/consent";
    private static final int TOO_MANY = 429;

    private final Commands commands;

    RefusedSteps(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(BASE, BASE + "/**", CONSENT);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception unresolved) {
        if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof KeystoryException refusal
                && isToBeKept(refusal)) {
            interaction().ifPresent(id -> keep(new RecordRefusal(id, step(request), refusal.code())));
        }
    }

    private static boolean isToBeKept(KeystoryException refusal) {
        return refusal.status() < 500 && refusal.status() != TOO_MANY
                && !refusal.code().equals(StepRefused.LOCKOUT) && !isTold();
    }

    /** What a step has kept before it was refused, such as what need not be brought again, tells nothing of the refusal. */
    private static boolean isTold() {
        return WriteTrace.current().stream().flatMap(trace -> trace.events().stream())
                .anyMatch(one -> isRefusal(one.event()));
    }

    private static boolean isRefusal(DomainEvent event) {
        return switch (event) {
            case StepRefused e -> true;
            case VerificationEvent e -> e.refusal() != null;
            case ActionDecided e -> e.refusal() != null;
            default -> false;
        };
    }

    private static Optional<InteractionId> interaction() {
        return Optional.ofNullable(RequestContext.currentMetadata().interactionId()).map(InteractionId::new);
    }

    /** One that is over, or never was, keeps nothing. */
    private void keep(RecordRefusal refusal) {
        try {
            commands.send(refusal);
        } catch (KeystoryException gone) {
            return;
        }
    }

    /** The path below the API's, such as {@code verification/password}. */
    private static String step(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(CONSENT)) {
            return "consent";
        }
        return path.length() <= BASE.length() ? "begin" : path.substring(BASE.length() + 1);
    }
}
