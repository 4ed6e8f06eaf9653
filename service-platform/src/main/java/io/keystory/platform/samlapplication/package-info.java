/** SAML applications as every service speaks of them: what the API shows of them, and where they are reached. */
package io.keystory.platform.samlapplication;
