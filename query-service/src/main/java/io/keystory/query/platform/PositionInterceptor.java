package io.keystory.query.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Moments;
import io.keystory.store.progress.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Says at which position of the log a read was answered, and waits a while for the one its caller wants to have seen or
 * asks about.
 */
final class PositionInterceptor implements HandlerInterceptor {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Progress progress;
    private final Moments moments;
    private final ParkedReads parked;

    PositionInterceptor(Progress progress, Moments moments, DeadLetters letters) {
        this.progress = progress;
        this.moments = moments;
        this.parked = new ParkedReads(letters);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String[] models = models(handler);
        Optional<AsOf> declared = AsOfGuard.declared(handler);
        Optional<Moment> moment = declared.map(any -> request.getParameter(AsOf.PARAMETER))
                .map(text -> moments.read(AsOf.PARAMETER, text));
        moment.ifPresent(asked -> asked.askIn(request));
        if (models.length > 0) {
            progress.settle(List.of(models), LIMIT);
            await(models, wanted(request));
            if (moment.isPresent()) {
                await(with(models, declared.get().besides()), moment.get().position());
            } else {
                parked.refuse(models, request);
            }
            response.setHeader("Keystory-Position",
                    Long.toString(moment.map(Moment::position).orElseGet(() -> progress.position(models))));
        }
        return true;
    }

    private static String[] with(String[] models, String[] more) {
        return Stream.of(models, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static long wanted(HttpServletRequest request) {
        String wanted = request.getHeader("Keystory-Min-Position");
        return wanted == null ? 0 : parse(wanted);
    }

    private void await(String[] models, long wanted) {
        if (wanted == 0) {
            return;
        }
        long deadline = System.nanoTime() + LIMIT.toNanos();
        for (String model : models) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!progress.await(model, wanted, left) || progress.position(model) < wanted) {
                throw new KeystoryException(
                        "consistency.behind", 503, Map.of("position", progress.position(models), "wanted", wanted));
            }
        }
    }

    private static long parse(String text) {
        try {
            long position = Long.parseLong(text.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw KeystoryException.invalidInput("Keystory-Min-Position", "is not a position");
        }
        throw KeystoryException.invalidInput("Keystory-Min-Position", "is not a position");
    }

    /** The models that an operation answers from; none when it answers from no model. */
    static String[] models(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return new String[0];
        }
        ReadsFrom own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ReadsFrom.class);
        ReadsFrom all = own != null ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ReadsFrom.class);
        return all == null ? new String[0] : all.value();
    }
}
