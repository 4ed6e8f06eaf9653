import { ApiError } from '@keystory/api-client';
import { expect, test, vi } from 'vitest';
import type { Row } from './read';
import { UserImport, type Progress } from './UserImport';

const people = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ line: at + 2, values: { username: `u${at}` } }));

const refusal = (status: number, more: Partial<ApiError> = {}) => new ApiError({ status, code: 'test.code', message: 'No.', ...more } as ApiError);

/** An import of some people, what was told of it last, and how long it paused. */
function importing(count: number, send: (row: Row) => Promise<unknown>) {
  const told: Progress[] = [];
  const pauses: number[] = [];
  const run = new UserImport(people(count), {
    send,
    reasonOf: ({ message }, isUncertain) => (isUncertain ? `perhaps: ${message}` : message),
    onProgress: (progress) => told.push(progress),
    pause: async (ms) => void pauses.push(ms),
  });
  const reached = (state: Progress['state']) => vi.waitFor(() => expect(told.at(-1)?.state).toBe(state));
  return { run, told, pauses, reached, last: () => told.at(-1) };
}

/** Sends that are answered one by one, when the test says so. */
function gate() {
  const open: (() => void)[] = [];
  const sent: string[] = [];
  const send = ({ values }: Row) => {
    sent.push(String(values.username));
    return new Promise<void>((resolve) => open.push(resolve));
  };
  const answer = async (count: number) => {
    open.splice(0, count).forEach((resolve) => resolve());
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { send, sent, answer };
}

test('everybody is sent, and who is refused is told', async () => {
  const { run, reached, last } = importing(20, async ({ line }) => {
    if (line === 5) throw refusal(422);
  });
  run.start();
  await reached('done');
  expect(last()).toMatchObject({ created: 19, left: 0, failures: [{ line: 5, who: { username: 'u3' }, reason: 'No.' }] });
});

test('eight are sent at the same time', async () => {
  const { send, sent, answer } = gate();
  const { run, reached } = importing(20, send);
  run.start();
  expect(sent).toHaveLength(8);
  await answer(3);
  expect(sent).toHaveLength(11);
  while (sent.length < 20) await answer(8);
  await answer(8);
  await reached('done');
});

test('stopped, it sends nobody more, and goes on with the next', async () => {
  const { send, sent, answer } = gate();
  const { run, reached, last } = importing(20, send);
  run.start();
  run.stop();
  await answer(8);
  expect(sent).toHaveLength(8);
  expect(last()).toMatchObject({ state: 'stopped', created: 8, left: 12 });
  expect(run.rest()).toHaveLength(12);
  run.start();
  while (sent.length < 20) await answer(8);
  await answer(8);
  await reached('done');
  expect(new Set(sent).size).toBe(20);
});

test('going on while answers are awaited sends no more than eight at the same time', () => {
  const { send, sent } = gate();
  const { run } = importing(20, send);
  run.start();
  run.stop();
  run.start();
  expect(sent).toHaveLength(8);
});

test('what passes is tried again, later each time, and not before the server says', async () => {
  const answers = [refusal(503), refusal(429, { retryAfter: 3 }), new TypeError('no network')];
  const { run, reached, last, pauses } = importing(1, async () => {
    const answer = answers.shift();
    if (answer) throw answer;
  });
  run.start();
  await reached('done');
  expect(last()).toMatchObject({ created: 1, failures: [] });
  expect(pauses).toEqual([500, 3000, 2000]);
});

test('who exists after an answer was lost was perhaps created by that try', async () => {
  const reasonsAfter = async (first: ApiError) => {
    const answers = [first, refusal(422)];
    const { run, reached, last } = importing(1, async () => {
      throw answers.shift();
    });
    run.start();
    await reached('done');
    return last()?.failures.map(({ reason }) => reason);
  };
  expect(await reasonsAfter(refusal(502))).toEqual(['perhaps: No.']);
  expect(await reasonsAfter(refusal(503))).toEqual(['No.']);
});

test('without any answer it stops by itself, and can go on', async () => {
  let answers = false;
  const send = vi.fn<(row: Row) => Promise<unknown>>(async () => {
    if (!answers) throw refusal(503);
  });
  const { run, reached, last } = importing(10, send);
  run.start();
  await reached('unanswered');
  await vi.waitFor(() => expect(run.rest()).toHaveLength(10));
  expect(send.mock.calls.length).toBeLessThanOrEqual(40);
  expect(last()).toMatchObject({ created: 0, left: 10, failures: [] });
  answers = true;
  run.start();
  await reached('done');
  expect(last()).toMatchObject({ created: 10, left: 0 });
});

test('it ends when one is not signed in any more', async () => {
  const { run, reached, last } = importing(10, async ({ line }) => {
    if (line === 3) throw refusal(401);
  });
  run.start();
  await reached('signedOut');
  await vi.waitFor(() => expect(run.rest().map(({ line }) => line)).toContain(3));
  const { created } = last() as Progress;
  run.start();
  expect(last()).toMatchObject({ state: 'signedOut', created });
});
