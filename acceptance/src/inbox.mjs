// The development inbox, as the console reads it.
import { expect, management } from './client.mjs';

/** The code in the newest message to somebody. */
export async function codeFor(recipient) {
  const messages = expect(await management('GET', '/development/messages'), 200);
  return messages.find((message) => message.recipient === recipient).payload.code;
}

/** How many messages somebody was sent. */
export async function messagesFor(recipient) {
  const messages = expect(await management('GET', '/development/messages'), 200);
  return messages.filter((message) => message.recipient === recipient).length;
}
