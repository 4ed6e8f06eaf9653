/** What all services share that is of no part below: settings, ids, the context of a request, work that comes round again. */
package io.keystory.platform;
