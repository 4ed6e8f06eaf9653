package io.keystory.benchmarks;

import io.keystory.benchmarks.log.KeystoryEngine;
import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.platform.security.CookieKeys;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.mock.web.MockHttpServletRequest;

/** Finding a browser's interaction in its cookie, which every call of a sign-in page begins with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InteractionCookieBenchmark {

    private KeystoryEngine engine;
    private InteractionCookie cookie;
    private MockHttpServletRequest request;

    @Setup
    public void open() throws IOException {
        engine = new KeystoryEngine();
        cookie = new InteractionCookie(
                new CookieKeys(engine.log().streams(), engine.log().vault(), Clock.systemUTC()));
        request = new MockHttpServletRequest();
        request.setCookies(new Cookie(InteractionCookie.NAME,
                cookie.with(request, "application", new InteractionId("interaction"))));
    }

    @Benchmark
    public Optional<InteractionId> find() {
        return cookie.find(request);
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        engine.close();
    }
}
