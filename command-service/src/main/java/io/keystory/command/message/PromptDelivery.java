package io.keystory.command.message;

import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.platform.DomainEvent;
import io.keystory.store.append.WriteTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has messages that a request ordered handed over right after it, since somebody waits for them. */
final class PromptDelivery implements WebMvcConfigurer, HandlerInterceptor {

    private final Runnable delivery;

    /** @param delivery has what is due handed over soon, and does not wait for it */
    PromptDelivery(Runnable delivery) {
        this.delivery = delivery;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception unresolved) {
        boolean isOrdered = WriteTrace.current().stream().flatMap(trace -> trace.events().stream())
                .anyMatch(one -> isToBeSent(one.event()));
        if (isOrdered) {
            delivery.run();
        }
    }

    /** What goes to the development inbox is there already. */
    private static boolean isToBeSent(DomainEvent event) {
        return event instanceof MessageOrdered message && message.connectorId() != null;
    }
}
