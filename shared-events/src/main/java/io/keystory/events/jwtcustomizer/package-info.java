/** Scripts that add claims to access tokens. Depends on the platform only. */
package io.keystory.events.jwtcustomizer;
