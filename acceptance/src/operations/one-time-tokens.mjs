import { unique } from '../client.mjs';

/** Links that let people in once. */
export async function oneTimeTokens(call) {
  const email = `${unique('once')}@example.com`;
  const issue = () => call('POST /api/one-time-tokens', {}, { email, expiresIn: 60 });
  const [used, ended] = [await issue(), await issue()];
  await call.refused('POST /api/one-time-tokens', {}, { email: 'nobody' }, 400, 'guard.invalid_input');
  await call('GET /api/one-time-tokens', { email, status: 'active' });
  await call('GET /api/one-time-tokens/:id', { id: used.id });
  await call('POST /api/one-time-tokens/verify', {}, { email, token: used.token });
  await call.refused('POST /api/one-time-tokens/verify', {}, { email, token: used.token }, 400, 'one_time_token.token_consumed');
  await call('PUT /api/one-time-tokens/:id/status', { id: ended.id }, { status: 'revoked' });
  await call.refused('PUT /api/one-time-tokens/:id/status', { id: ended.id }, { status: 'lost' }, 400, 'guard.invalid_input');
  for (const { id } of [used, ended]) await call('DELETE /api/one-time-tokens/:id', { id });
  await call.refused('GET /api/one-time-tokens/:id', { id: used.id }, undefined, 404, 'entity.not_exists_with_id');
}
