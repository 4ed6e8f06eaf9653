import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { notes, setUp } from '../test/data';
import { open } from '../test/open';

const sessions = {
  ...setUp,
  'GET /api/configs/oidc/session': { body: { ttl: 1_209_600 } },
  'GET /api/configs/oidc/session/idle': { body: { idleTtl: null } },
  'GET /api/configs/id-token': { body: { enabledExtendedClaims: [] } },
  'PATCH /api/configs/oidc/session': { body: { ttl: 5400 } },
};

const TTL = 'At most';

test('a duration is told in its longest unit, entered in any, and sent in what the API counts', async () => {
  const calls = serve(sessions);
  const { user } = open('/settings/sessions');
  const amount = await screen.findByRole('textbox', { name: TTL });
  const [unit] = screen.getAllByRole('combobox', { name: /^Unit/ });
  expect(amount).toHaveValue('14');
  expect(unit).toHaveDisplayValue('days');
  await user.selectOptions(unit as HTMLElement, 'hours');
  await user.clear(amount);
  await user.type(amount, '1.5');
  expect(amount).toHaveAccessibleDescription('1 hour, 30 minutes');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Your changes are saved.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ ttl: 5400 });
});

test('a duration that is too long is refused in words, and what is discarded comes back as it was', async () => {
  serve(sessions);
  const { user } = open('/settings/sessions');
  const amount = await screen.findByRole('textbox', { name: TTL });
  await user.clear(amount);
  await user.type(amount, '366');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(amount).toHaveAccessibleDescription('At most 365 days.');
  await waitFor(() => expect(amount).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(amount).toHaveValue('14');
  expect(screen.getAllByRole('combobox', { name: /^Unit/ })[0]).toHaveDisplayValue('days');
});

test('what counts while nothing is entered is shown in its place', async () => {
  serve({ ...setUp, 'GET /api/applications/:id': { body: { ...notes, customClientMetadata: {} } } });
  const { user } = open(`/applications/${notes.id}/tokens`);
  const idTokens = await screen.findByRole('textbox', { name: 'ID tokens live' });
  expect(idTokens).toHaveAttribute('placeholder', '1');
  const unit = screen.getByRole('combobox', { name: 'Unit: ID tokens live' });
  expect(unit).toHaveDisplayValue('hour');
  await user.selectOptions(unit, 'minute');
  expect(idTokens).toHaveAttribute('placeholder', '60');
  expect(idTokens).toHaveValue('');
});
