/** What writes about applications answer. */
package io.keystory.command.application.answer;
