/** What scripts of administrators have in common, whatever they are for. Depends on the platform only. */
package io.keystory.events.script;
