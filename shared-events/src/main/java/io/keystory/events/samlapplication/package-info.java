/**
 * What an application of type SAML is beside an application: whom it is known as, where and how people are sent back to
 * it, and what that is signed with. Depends on the platform and on {@code application}.
 */
package io.keystory.events.samlapplication;
