import { serve } from '@keystory/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as routing from '../routing';
import { resume } from './resume';
import { handBack, isUnheard } from './submission';

const SUBMIT = 'POST /api/experience/submit';
let left: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  window.history.replaceState(null, '', '/register?app_id=demo-app');
  left = vi.spyOn(routing, 'leaveFor').mockImplementation(() => {});
});
afterEach(() => sessionStorage.clear());

/** The page is left before the answer is there. */
async function loseAnswer(): Promise<void> {
  serve({
    [SUBMIT]: () => {
      throw new TypeError('The network is gone');
    },
  });
  await expect(handBack()).rejects.toThrow();
}

test('a page that was left before it heard that it was done goes on when it is opened anew, once', async () => {
  await loseAnswer();
  expect(isUnheard()).toBe(true);
  serve({ [SUBMIT]: { body: { redirectTo: '/oidc/auth/uid' } } });
  expect(await resume()).toBe(true);
  expect(left).toHaveBeenCalledWith('/oidc/auth/uid');
  expect(isUnheard()).toBe(false);
});

test('where one more step is asked for, it goes on with that', async () => {
  await loseAnswer();
  serve({ [SUBMIT]: { status: 422, body: { code: 'user.missing_mfa', message: 'm', data: { availableFactors: ['Totp'] } } } });
  expect(await resume()).toBe(false);
  expect(window.location.pathname + window.location.search).toBe('/mfa-binding?app_id=demo-app');
});

test('where there is nothing to go on with, the page is as it is', async () => {
  expect(isUnheard()).toBe(false);
  await loseAnswer();
  serve({ [SUBMIT]: { status: 404, body: { code: 'session.interaction_not_found', message: 'm' } } });
  expect(await resume()).toBe(false);
  expect(window.location.pathname).toBe('/register');
  expect(isUnheard()).toBe(false);
});
