package io.keystory.oidc.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Does the same thing many times at once. */
public final class Together {

    private Together() {}

    /** The outcome of each of {@code times} runs that start at the same moment. */
    public static <T> List<T> run(int times, Callable<T> work) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> runs = IntStream.range(0, times).mapToObj(i -> threads.submit(() -> {
                start.await();
                return work.call();
            })).toList();
            start.countDown();
            return runs.stream().map(Together::result).toList();
        }
    }

    /** The same at two processes by turns. */
    public static <T> List<T> atBoth(int times, TestProvider one, TestProvider other, Function<TestProvider, T> work) {
        AtomicInteger turn = new AtomicInteger();
        return run(times, () -> work.apply(turn.getAndIncrement() % 2 == 0 ? one : other));
    }

    private static <T> T result(Future<T> run) {
        try {
            return run.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
