/** Hooks: addresses of others that are told what happens, and how telling them went. */
package io.keystory.events.hook;
