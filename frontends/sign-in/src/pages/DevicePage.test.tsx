import { expectAccessible } from '@keystory/testing';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/render';

const xsrf = 'ticket';
const application = { id: 'tv', name: 'Television' };

test('asks for the code and posts it with the ticket', async () => {
  const { user } = open('/device', {}, { device: { xsrf } });
  const code = await screen.findByRole('textbox', { name: 'Code' });
  await expectAccessible();
  await user.type(code, 'bcdf-ghjk');
  const form = code.closest('form');
  expect(form).toHaveAttribute('action', '/oidc/device');
  expect(form).toHaveFormValues({ xsrf, user_code: 'bcdf-ghjk' });
});

test('a code counts once its input method lets go of it, however wide its letters are', async () => {
  open('/device', {}, { device: { xsrf } });
  const code = await screen.findByRole('textbox', { name: 'Code' });
  fireEvent.input(code, { target: { value: 'ＢＣＤＦ－ＧＨＪＫ' }, isComposing: true });
  expect(code).toHaveValue('ＢＣＤＦ－ＧＨＪＫ');
  fireEvent.compositionEnd(code);
  expect(code.closest('form')).toHaveFormValues({ user_code: 'BCDF-GHJK' });
});

test('sends nothing without a code', async () => {
  const { user } = open('/device', {}, { device: { xsrf } });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(screen.getByText('Fill in this field.')).toBeVisible();
});

test.each([
  ['unknown', /No device waits under this code/],
  ['tooMany', /Too many wrong codes/],
])('says what is wrong with a code: %s', async (problem, text) => {
  open('/device', {}, { device: { xsrf, problem } });
  expect(await screen.findByText(text)).toBeVisible();
});

test('shows which device it is before it is let in', async () => {
  open('/device', {}, { device: { xsrf, userCode: 'BCDF-GHJK', application } });
  expect(await screen.findByRole('heading', { name: 'Connect Television?' })).toBeVisible();
  expect(screen.getByText('BCDF-GHJK')).toBeVisible();
  const confirm = screen.getByRole('button', { name: 'Yes, connect it' });
  expect(confirm).toHaveAttribute('name', 'confirm');
  expect(confirm.closest('form')).toHaveFormValues({ xsrf, user_code: 'BCDF-GHJK' });
  expect(screen.getByRole('button', { name: 'No, this is not my device' })).toHaveAttribute('name', 'abort');
  await expectAccessible();
});

test.each([
  ['/device/success', 'Your device is connected'],
  ['/device/refused', 'The device was not let in'],
])('%s says how it ended', async (path, title) => {
  open(path);
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
});
