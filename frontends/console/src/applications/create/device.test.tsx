import { serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { list, notes, setUp } from '../../test/data';
import { open } from '../../test/open';

test('a device without a browser is created for the device flow, and has no address', async () => {
  const calls = serve({ ...setUp, 'GET /api/applications': list([]), 'POST /api/applications': { body: notes }, 'GET /api/applications/:id': { body: notes } });
  const { user } = open('/guides?search=device');
  await user.click(await screen.findByRole('button', { name: /^Device flow \(Node/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByLabelText('Redirect URI')).toBeNull();
  await user.type(dialog.getByLabelText('Name'), 'Television');
  await user.click(dialog.getByRole('button', { name: 'Create application' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    type: 'Native', name: 'Television', customClientMetadata: { isDeviceFlow: true },
  }));
});

test('what kind of application it is can be that it lets people in from another device', async () => {
  const calls = serve({ ...setUp, 'GET /api/applications': list([notes]), 'POST /api/applications': { body: notes }, 'GET /api/applications/:id': { body: notes } });
  const { user } = open('/applications');
  await user.click(await screen.findByRole('button', { name: 'Create application' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByLabelText('It signs people in on another device')).toBeNull();
  await user.click(dialog.getByRole('radio', { name: 'Native app' }));
  await user.type(dialog.getByLabelText('Redirect URI'), ' no address');
  await user.click(dialog.getByLabelText('It signs people in on another device'));
  await user.click(dialog.getByLabelText('It belongs to a third party'));
  expect(dialog.queryByLabelText('Redirect URI')).toBeNull();
  await user.type(dialog.getByLabelText('Name'), 'Television');
  await user.click(dialog.getByRole('button', { name: 'Create application' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    type: 'Native', name: 'Television', customClientMetadata: { isDeviceFlow: true }, isThirdParty: true,
  }));
});
