package io.keystory.platform.web;

import io.keystory.platform.projection.ProjectionRunner;
import io.keystory.store.LogReader;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says whether this process is well. {@code /health} and {@code /health/live}: it answers and reaches the log;
 * {@code /health/ready}: its read models have also taken in nearly all of the log, so that it may be sent requests.
 */
@RestController
@Hidden
public final class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private static final long LAG = 10_000;

    private final LogReader log;
    private final List<ProjectionRunner> runners;

    public HealthController(LogReader log, List<ProjectionRunner> runners) {
        this.log = log;
        this.runners = runners;
    }

    @GetMapping({"/health", "/health/live"})
    ResponseEntity<Health> health() {
        return check(Long.MAX_VALUE);
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        return check(LAG);
    }

    private ResponseEntity<Health> check(long lag) {
        try {
            long head = log.head();
            boolean isBehind = runners.stream()
                    .flatMap(runner -> runner.statuses().stream())
                    .anyMatch(model -> head - model.position() > lag);
            return isBehind ? answer(503, new Health("BEHIND", head)) : answer(200, new Health("UP", head));
        } catch (RuntimeException e) {
            LOG.warn("The log cannot be read", e);
            return answer(503, new Health("DOWN", null));
        }
    }

    private static ResponseEntity<Health> answer(int status, Health health) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(health);
    }

    record Health(String status, Long position) {}
}
