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

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what a server that was away did not answer is asked for again once it is back', async () => {
  let isUp = false;
  serve({ 'GET /api/status': () => ({ status: isUp ? 204 : 503 }) });
  for (const cause of [refused(0, UNREACHABLE), refused(503, 'client.unexpected_answer')]) {
    isUp = false;
    const retry = show(cause);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(retry).not.toHaveBeenCalled();
    isUp = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(retry).toHaveBeenCalledTimes(1);
  }
});

test('what was answered is asked for again by people only', async () => {
  const calls = serve({ 'GET /api/status': { status: 204 } });
  const retry = show(refused(500, 'internal'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(calls).toEqual([]);
  expect(retry).not.toHaveBeenCalled();
});
