package io.keystory.store.vault;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The orders to forget. Who finds out something that may be about a person, to keep it, asks before how many there were:
 * what was found out before an order is not kept after it.
 */
public final class Forgetting {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile long orders;

    /** How many orders there were. */
    public long orders() {
        return orders;
    }

    /** Keeps something, unless there was an order since there were so many. */
    public void keep(long since, Runnable keeping) {
        lock.readLock().lock();
        try {
            if (orders == since) {
                keeping.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** An order: forgets what is kept. */
    public void forget(Runnable forgetting) {
        lock.writeLock().lock();
        try {
            orders++;
            forgetting.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
