package io.keystory.oidc.support;

import io.keystory.oidc.application.ImplicitFlow;

/** The setting by which the implicit flow is offered, as tests want it; off unless they say so. */
public final class SwitchedFlow implements ImplicitFlow {

    private volatile boolean isOffered;

    /** Does something while it is offered. */
    public void offered(Runnable task) {
        isOffered = true;
        try {
            task.run();
        } finally {
            isOffered = false;
        }
    }

    /** Says it from now on. */
    public void offer(boolean offered) {
        isOffered = offered;
    }

    @Override
    public boolean isOffered() {
        return isOffered;
    }
}
