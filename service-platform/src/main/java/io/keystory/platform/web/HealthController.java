package io.keystory.platform.web;

import io.keystory.store.LogReader;
import io.swagger.v3.oas.annotations.Hidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether this process can do its work: it reaches the log. */
@RestController
@Hidden
public final class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final LogReader log;

    public HealthController(LogReader log) {
        this.log = log;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        try {
            return answer(200, new Health("UP", log.head()));
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
