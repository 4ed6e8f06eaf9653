// What has run out is refused with its exact status and code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

test('an expired refresh token', async () => {
  const person = await signedIn({ customClientMetadata: { refreshTokenTtl: 1 } });
  const refused = await until('the refresh token has expired', async () => {
    const answer = await person.refresh();
    return answer.status !== 200 && answer;
  });
  assert.deepEqual([refused.status, refused.body.code, refused.body.error], [400, 'oidc.invalid_grant', 'invalid_grant']);
  assert.equal(await person.hasSession(), true, 'the session goes on');
});
