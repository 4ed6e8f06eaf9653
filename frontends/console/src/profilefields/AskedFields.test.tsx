import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const settings = {
  signInMode: 'SignInAndRegister',
  signUp: { identifiers: ['username'], password: true, verify: false },
  signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true }] },
  usernamePolicy: { minLength: 1, maxLength: 128, caseSensitive: true, allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true } },
};
const field = (name: string, label: string, sieOrder: number) => ({
  id: name, tenantId: 'default', name, label, description: null, type: 'Text', required: false, config: {}, sieOrder, createdAt: 0,
});

function asking(signUpProfileFields: { name: string }[] | null) {
  const calls = serve({
    ...setUp,
    'GET /api/sign-in-exp': { body: { ...settings, signUpProfileFields } },
    'GET /api/connectors': { body: [] },
    'GET /api/custom-profile-fields': { body: [field('team', 'Team', 2), field('nickname', '', 1)] },
    'PATCH /api/sign-in-exp': (_: Request, body: unknown) => ({ body: { ...settings, signUpProfileFields, ...(body as object) } }),
  });
  return { ...open('/sign-in-experience/sign-up-and-sign-in'), saved: () => calls.find(({ method }) => method === 'PATCH')?.body };
}

/** The switch, once it is known what all are. */
async function all() {
  const choice = await screen.findByRole('switch', { name: 'Ask all profile fields' });
  await waitFor(() => expect(choice).toBeEnabled());
  return choice;
}

test('of all profile fields some are chosen to be asked', async () => {
  const { user, saved } = asking(null);
  await user.click(await all());
  await user.click(screen.getByRole('combobox', { name: 'Profile fields that are asked' }));
  await user.click(await screen.findByRole('option', { name: 'nickname', hidden: true }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved()).toEqual({ signUpProfileFields: [{ name: 'team' }] }));
});

test('then all are asked again', async () => {
  const { user, saved } = asking([{ name: 'team' }]);
  expect(await all()).not.toBeChecked();
  await user.click(await all());
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved()).toEqual({ signUpProfileFields: null }));
});
