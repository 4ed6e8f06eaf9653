import { ApiError, UNREACHABLE } from '@keystory/api-client';
import { serve } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kit } from '../i18n';
import { Problem } from './Problem';

const refused = (status: number, code: string) => new ApiError({ status, code, message: 'No.' });

function show(cause: ApiError) {
  startTranslation({ catalogues: { en: { kit } }, language: 'en' });
  const retry = vi.fn();
  render(
    <MantineProvider env="test">
      <Problem cause={cause} retry={retry} />
    </MantineProvider>,
  );
  return retry;
}

/** What was tried again an hour ago makes nobody wait any longer. */
let now = Date.now();
const anHourLater = () => vi.setSystemTime((now += 3_600_000));

beforeEach(() => {
  vi.useFakeTimers();
  anHourLater();
});
afterEach(() => void vi.useRealTimers());

test('what a server that was away did not answer is asked for again once it is back', async () => {
  let isUp = false;
  serve({ 'GET /api/status': () => ({ status: isUp ? 204 : 503 }) });
  for (const cause of [refused(0, UNREACHABLE), refused(503, 'client.unexpected_answer')]) {
    isUp = false;
    anHourLater();
    const retry = show(cause);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(retry).not.toHaveBeenCalled();
    isUp = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(retry).toHaveBeenCalledTimes(1);
  }
});

test('where the server is back and what was asked for is not, it is asked for less and less often', async () => {
  serve({ 'GET /api/status': { status: 204 } });
  const retry = show(refused(503, 'service.unavailable'));
  for (const [times, pause] of [[1, 5_000], [2, 10_000], [3, 20_000]] as const) {
    await vi.advanceTimersByTimeAsync(pause - 2_000);
    expect(retry).toHaveBeenCalledTimes(times - 1);
    await vi.advanceTimersByTimeAsync(2_200);
    await vi.waitFor(() => expect(retry).toHaveBeenCalledTimes(times));
  }
});

test('what is tried again is not begun anew before it has ended', async () => {
  serve({ 'GET /api/status': { status: 204 } });
  const retry = show(refused(0, UNREACHABLE));
  retry.mockReturnValue(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(retry).toHaveBeenCalledTimes(1);
});

test('what was answered is asked for again by people only', async () => {
  const calls = serve({ 'GET /api/status': { status: 204 } });
  const retry = show(refused(500, 'internal'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(calls).toEqual([]);
  expect(retry).not.toHaveBeenCalled();
});
