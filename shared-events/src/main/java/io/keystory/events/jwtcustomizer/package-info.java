/** Scripts that add claims to access tokens. Depends on the platform and on what scripts have in common. */
package io.keystory.events.jwtcustomizer;
