import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const field = (name: string, sieOrder: number, more = {}) => ({
  id: name, tenantId: 'default', name, label: '', description: null, type: 'Text', required: false, config: {}, sieOrder, createdAt: 0, ...more,
});
const fields = [field('nickname', 2), field('birthdate', 1, { type: 'Date', label: 'Date of birth' }), field('size', 3, { type: 'Select' })];
const there = {
  ...setUp,
  'GET /api/custom-profile-fields': { body: fields },
  'POST /api/custom-profile-fields/properties/sie-order': { body: fields },
};
const order = (names: string[]) => ({ order: names.map((name, index) => ({ name, sieOrder: index + 1 })) });
const shown = () => within(screen.getByRole('list', { name: 'Profile fields' })).getAllByRole('link').map((link) => link.textContent);
const item = (name: string) => screen.getByRole('link', { name }).closest('li') as HTMLElement;

test('the order is changed with the keyboard, which keeps its place and says what it did', async () => {
  let now = fields;
  const calls = serve({
    ...there,
    'GET /api/custom-profile-fields': () => ({ body: now }),
    'POST /api/custom-profile-fields/properties/sie-order': (_, body) => {
      const places = (body as ReturnType<typeof order>).order;
      now = fields.map((one) => ({ ...one, sieOrder: places.find(({ name }) => name === one.name)?.sieOrder ?? 0 }));
      return { body: now };
    },
  });
  const { user } = open('/profile-fields');
  await screen.findByRole('link', { name: 'Date of birth' });
  expect(shown()).toEqual(['Date of birth', 'nickname', 'size']);
  await expectAccessible();
  screen.getByRole('button', { name: 'Move size up' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(shown()).toEqual(['Date of birth', 'size', 'nickname']));
  expect(screen.getByText('size is now at place 2 of 3.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Move size up' })).toHaveFocus();
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual(order(['birthdate', 'size', 'nickname'])));
});

test('the order is changed by dragging, and taken back when it is refused', async () => {
  const calls = serve({ ...there, 'POST /api/custom-profile-fields/properties/sie-order': { status: 400, body: { code: 'guard.invalid_input', message: 'Not so.' } } });
  open('/profile-fields');
  await screen.findByRole('link', { name: 'Date of birth' });
  fireEvent.dragStart(item('Date of birth'));
  fireEvent.dragOver(item('size'));
  fireEvent.drop(item('size'));
  expect(await screen.findByText('Not so.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual(order(['nickname', 'size', 'birthdate']));
  await waitFor(() => expect(shown()).toEqual(['Date of birth', 'nickname', 'size']));
});

test('a field asks for what its type needs', async () => {
  const calls = serve({
    ...there,
    'GET /api/custom-profile-fields': { body: [] },
    'POST /api/custom-profile-fields': (_, body) => ({ status: 201, body: { ...fields[0], ...(body as object) } }),
  });
  const { user } = open('/profile-fields');
  expect(await screen.findByText('Nothing is asked')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add field' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('textbox', { name: 'At most so many characters' })).toBeInTheDocument();
  await user.click(within(dialog).getByRole('combobox', { name: 'Type' }));
  await user.click(await screen.findByRole('option', { name: 'Choice', hidden: true }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'size');
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Value 1' }), 'S');
  await user.type(within(dialog).getByRole('textbox', { name: 'Label 1' }), 'Small');
  await expectAccessible(dialog);
  await user.click(within(dialog).getByRole('button', { name: 'Add field' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    type: 'Select', name: 'size', required: false, config: { options: [{ value: 'S', label: 'Small' }] },
  });
});

test('an address has its usual parts unless others are chosen, and a field keeps what is not changed', async () => {
  const address = field('address', 1, { type: 'Address', label: 'Home', config: { parts: [{ name: 'country', type: 'Text', enabled: true, required: true }] } });
  const calls = serve({
    ...there,
    'GET /api/custom-profile-fields/address': { body: address },
    'PUT /api/custom-profile-fields/address': { body: address },
  });
  const { user } = open('/profile-fields/field/address');
  await user.click(await screen.findByRole('checkbox', { name: 'Town' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  const sent = calls.find(({ method }) => method === 'PUT')?.body as typeof address & { config: { parts: { name: string; enabled: boolean }[] } };
  expect(sent).toMatchObject({ type: 'Address', label: 'Home', required: false });
  expect(sent.config.parts.filter(({ enabled }) => enabled).map(({ name }) => name)).toEqual(['country', 'locality']);
});
