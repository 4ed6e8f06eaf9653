/** What the sign-in experience demands: of passwords, names and addresses, of second factors, and of whom it doubts. */
package io.keystory.events.signinexperience.policy;
