/** What the provider tells about itself, and what an administrator configured of it. */
package io.keystory.oidc.configuration;
