/** The separate edge: its own server, which forwards to the services without blocking a thread. */
package io.keystory.edge.proxy;
