package io.keystory.platform.refusal;

import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRefused;
import io.keystory.events.verification.SocialProofEvent.SocialProofRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.platform.security.AccountToken;
import io.keystory.store.append.WriteTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps that people were not let change their own account, or see what takes a fresh proof, where the refusal has not
 * been told otherwise. Who is locked out, asks too fast or says what makes no sense leaves no further trace.
 */
final class RefusedAccountCalls implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> UNTOLD = Set.of(StepRefused.LOCKOUT, "guard.invalid_input");
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String UNPROVEN = "verification_record.permission_denied";
    private static final int TOO_MANY = 429;

    private final RefusalJournal journal;

    RefusedAccountCalls(RefusalJournal journal) {
        this.journal = journal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/my-account", "/api/my-account/**", "/api/verifications/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception unresolved) {
        if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof KeystoryException refusal
                && isToBeKept(refusal, request)) {
            caller().ifPresent(token -> journal.accountCall(token, call(request), refusal.code()));
        }
    }

    private static boolean isToBeKept(KeystoryException refusal, HttpServletRequest request) {
        boolean isOfInterest = !READS.contains(request.getMethod()) || refusal.code().equals(UNPROVEN);
        return isOfInterest && refusal.status() < 500 && refusal.status() != TOO_MANY
                && !UNTOLD.contains(refusal.code()) && !isTold();
    }

    private static boolean isTold() {
        return WriteTrace.current().stream().flatMap(trace -> trace.events().stream())
                .anyMatch(one -> isRefusal(one.event()));
    }

    private static boolean isRefusal(DomainEvent event) {
        return switch (event) {
            case AccountPasswordRefused e -> true;
            case AccountCodeRefused e -> true;
            case SocialProofRefused e -> true;
            case PasskeyRefused e -> true;
            default -> false;
        };
    }

    private static Optional<AccountToken> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(AccountToken.class::isInstance).map(AccountToken.class::cast);
    }

    private static String call(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
