package io.keystory.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.platform.projection.operation.ModelStatus;
import io.keystory.platform.projection.operation.ModelStatus.State;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.store.read.LogReader;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says whether this process is well. {@code /health/live}: it answers and reaches the log; {@code /health}: its read
 * models have also taken in what the log held when it was first asked, unless one fails or is made anew;
 * {@code /health/ready}: the log also takes writes and the read models have taken in nearly all of it, so that requests
 * may be sent; it names the models that are not well.
 */
@RestController
@Hidden
public final class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private static final long LAG = 10_000;
    private static final long NEVER_ASKED = -1;

    private final LogReader log;
    private final ReadModels models;
    private final AtomicLong begin = new AtomicLong(NEVER_ASKED);
    private volatile boolean isStarted;

    public HealthController(LogReader log, ReadModels models) {
        this.log = log;
        this.models = models;
    }

    @GetMapping("/health/live")
    ResponseEntity<Health> live() {
        return check(() -> answer(200, new Health("UP", log.head(), List.of())));
    }

    @GetMapping("/health")
    ResponseEntity<Health> started() {
        return check(() -> {
            long head = log.head();
            isStarted = isStarted || hasStarted(head);
            return isStarted ? answer(200, new Health("UP", head, List.of()))
                    : answer(503, new Health("STARTING", head, List.of()));
        });
    }

    private boolean hasStarted(long head) {
        begin.compareAndSet(NEVER_ASKED, head);
        return models.statuses().stream().filter(model -> model.state() == State.LIVE)
                .allMatch(model -> model.position() >= begin.get());
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        return check(this::readiness);
    }

    private ResponseEntity<Health> readiness() {
        long head = log.head();
        List<ModelStatus> all = models.statuses();
        List<Unwell> unwell = all.stream().filter(HealthController::isUnwell).map(Unwell::of).toList();
        if (!log.isWritable()) {
            return answer(503, new Health("READ_ONLY", head, unwell));
        }
        return all.stream().anyMatch(HealthController::isBehind)
                ? answer(503, new Health("BEHIND", head, unwell)) : answer(200, new Health("UP", head, unwell));
    }

    /** A model that has failed or runs nowhere keeps nobody from asking the others. */
    private static boolean isBehind(ModelStatus model) {
        return model.behind() > LAG && model.state() != State.FAILED && model.state() != State.PAUSED;
    }

    private static boolean isUnwell(ModelStatus model) {
        return model.state() != State.LIVE || model.deadLetters() > 0;
    }

    private static ResponseEntity<Health> check(Supplier<ResponseEntity<Health>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.warn("The log cannot be read", e);
            return answer(503, new Health("DOWN", null, List.of()));
        }
    }

    private static ResponseEntity<Health> answer(int status, Health health) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(health);
    }

    /**
     * How this process is.
     *
     * @param models those that are behind, have failed, run nowhere, or have set events aside
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Health(String status, Long position, List<Unwell> models) {}

    /** A read model that is not as it should be. */
    record Unwell(String name, State state, long behind, int deadLetters) {

        static Unwell of(ModelStatus model) {
            return new Unwell(model.name(), model.state(), model.behind(), model.deadLetters());
        }
    }
}
