/** What every request passes before anybody answers it: who calls, how often, by which path, with how much. */
package io.keystory.edge.guard;
