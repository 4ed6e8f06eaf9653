package io.keystory.command.platform;

import io.keystory.store.append.Queued;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;

/**
 * Lets one command at a time decide on a stream, until its events are queued: the next one decides on what is queued,
 * so that many commands on one stream share a commit.
 */
final class StreamLocks implements LockFactory {

    private final LockFactory locks = PessimisticLockFactory.usingDefaults();

    @Override
    public Lock obtainLock(String stream) {
        ReleasedOnce lock = new ReleasedOnce(locks.obtainLock(stream));
        Queued.listen(done -> lock.release());
        return lock;
    }

    /** A lock that is given back when its events are queued, or when the unit of work ends without any. */
    private static final class ReleasedOnce implements Lock {

        private final Lock lock;
        private boolean isHeld = true;

        ReleasedOnce(Lock lock) {
            this.lock = lock;
        }

        @Override
        public void release() {
            if (isHeld) {
                isHeld = false;
                lock.release();
            }
        }

        @Override
        public boolean isHeld() {
            return isHeld;
        }
    }
}
