/**
 * Organizations, and who belongs to them with which roles. Depends on the platform, on {@code organizationtemplate}, on
 * {@code user} and {@code application} for their ids, and on {@code signinexperience} for pictures.
 */
package io.keystory.events.organization;
