/** Scripts that have their say while somebody signs in. Depends on the platform and on what scripts have in common. */
package io.keystory.events.action;
