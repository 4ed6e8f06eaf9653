package io.keystory.oidc.clientregistration;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Does something once for all who want it at the same time: they share how it ends, and nobody after them does. */
final class OneForAll {

    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /** Does the task, or waits for whoever does it under this key already; throws what it throws. */
    void run(String key, Runnable task) {
        CompletableFuture<Void> own = new CompletableFuture<>();
        CompletableFuture<Void> others = underWay.putIfAbsent(key, own);
        if (others == null) {
            settle(own, task);
            underWay.remove(key, own);
        }
        await(others == null ? own : others);
    }

    private static void settle(CompletableFuture<Void> own, Runnable task) {
        try {
            task.run();
            own.complete(null);
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
        }
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException refusal -> throw refusal;
                case Error error -> throw error;
                default -> throw e;
            }
        }
    }
}
