/** What scripts are told about people, applications and sign-ins, whatever they are for; nothing in it is secret. */
package io.keystory.platform.script.facts;
