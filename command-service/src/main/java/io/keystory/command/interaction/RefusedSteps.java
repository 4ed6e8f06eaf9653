package io.keystory.command.interaction;

import io.keystory.command.mfa.FactorDemand;
import io.keystory.command.sentinel.ClientNetwork;
import io.keystory.events.interaction.FactorsAsked;
import io.keystory.events.interaction.InteractionCommand.RecordRefusal;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.platform.refusal.RefusalJournal;
import io.keystory.store.append.WriteTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps that a rule refused a step of an interaction, where the step has not told so itself. Who is locked out, or asks
 * too fast, leaves no further trace.
 */
final class RefusedSteps implements WebMvcConfigurer, HandlerInterceptor {

    private static final String BASE = "/api/experience";
    private static final String CONSENT = "/api/interaction/consent";
    private static final String GONE = "session.not_found";
    private static final int TOO_MANY = 429;

    private final Commands commands;
    private final RefusalJournal journal;

    RefusedSteps(Commands commands, RefusalJournal journal) {
        this.commands = commands;
        this.journal = journal;
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
            keep(refusal, request);
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

    /** What a browser sends to no interaction, or to one that is over, is kept beside them; what brings none is no step. */
    private void keep(KeystoryException refusal, HttpServletRequest request) {
        boolean isInStory = interaction()
                .filter(id -> goesOn(new RecordRefusal(
                        id, step(request.getRequestURI()), refusal.code(), asked(refusal))))
                .isPresent();
        if (!isInStory && refusal.code().equals(GONE) && bringsInteraction(request)) {
            String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            journal.unboundStep(ClientNetwork.current(), step(route), refusal.code());
        }
    }

    private static boolean bringsInteraction(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies()).anyMatch(cookie -> cookie.getName().equals(InteractionCookie.NAME));
    }

    private static FactorsAsked asked(KeystoryException refusal) {
        return refusal.data() instanceof FactorDemand demand ? demand.asked() : null;
    }

    /** Keeps it in the interaction, and answers whether that goes on; what cannot be kept at this moment is not. */
    private boolean goesOn(RecordRefusal refusal) {
        try {
            commands.send(refusal);
            return true;
        } catch (KeystoryException e) {
            return !e.code().equals(GONE);
        }
    }

    /** The path below the API's, such as {@code verification/password}. */
    private static String step(String path) {
        if (path.equals(CONSENT)) {
            return "consent";
        }
        return path.length() <= BASE.length() ? "begin" : path.substring(BASE.length() + 1);
    }
}
