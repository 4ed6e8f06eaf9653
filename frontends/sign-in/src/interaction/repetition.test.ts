import { ApiError } from '@keystory/api-client';
import { afterEach, expect, test } from 'vitest';
import { attempted, forgetSteps, sendOnce } from './repetition';

afterEach(forgetSteps);

/** Gives something, and loses the answer to what comes after it. */
async function give(text: string, sent: string[]): Promise<void> {
  const steps = async () => {
    await sendOnce(new Request('https://x.test/api/experience/profile/password', { method: 'PUT', body: text }), async (request) => {
      sent.push(await request.text());
      return new Response('{}');
    });
    throw new ApiError({ status: 502, code: 'client.unexpected_answer', message: '' });
  };
  await expect(attempted(steps)).rejects.toThrow();
}

test('what was answered before the answer that was lost is not sent again, however often that is tried', async () => {
  const sent: string[] = [];
  for (const text of ['one', 'one', 'one']) await give(text, sent);
  expect(sent).toEqual(['one']);
});

test('who goes back to what they gave first, after giving something else, gives it anew: the last counts', async () => {
  const sent: string[] = [];
  for (const text of ['one', 'other', 'one']) await give(text, sent);
  expect(sent).toEqual(['one', 'other', 'one']);
});
