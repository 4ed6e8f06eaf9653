import type { DevelopmentMessage } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const code: DevelopmentMessage = {
  id: 'm1',
  type: 'Email',
  purpose: 'SignIn',
  recipient: 'ada@example.com',
  subject: 'Your sign-in code: 123456',
  content: 'Your verification code is 123456.',
  contentType: 'text/plain',
  html: null,
  language: 'en',
  payload: { code: '123456' },
  createdAt: Date.UTC(2026, 0, 1),
  expiresAt: Date.UTC(2026, 0, 1, 1),
};

test('shows what would have been sent', async () => {
  serve({ ...setUp, 'GET /api/development/messages': { body: [code] } });
  open('/inbox');
  expect(await screen.findByText('ada@example.com')).toBeVisible();
  expect(screen.getByText('Your sign-in code: 123456')).toBeVisible();
  await expectAccessible();
});

test('a mail that is laid out is shown as text first, and in a frame in which nothing runs', async () => {
  serve({ ...setUp, 'GET /api/development/messages': { body: [{ ...code, html: '<p>Your code is <b>123456</b></p><script>x()</script>' }] } });
  const { user } = open('/inbox');
  expect(await screen.findByText(code.content)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('radio', { name: 'Preview of the e-mail' }));
  const frame = await screen.findByTitle<HTMLIFrameElement>('Preview of the e-mail');
  expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  expect(frame.contentDocument?.body.textContent).toBe('Your code is 123456');
  expect(screen.queryByText(code.content)).toBeNull();
});

test('a message is read in the direction of its own language', async () => {
  const arabic = { ...code, subject: 'رمز تسجيل الدخول: 123456', content: 'استخدم هذا الرمز لتسجيل الدخول:', language: 'ar' };
  serve({ ...setUp, 'GET /api/development/messages': { body: [arabic] } });
  open('/inbox');
  const text = await screen.findByText(arabic.content);
  expect(text).toHaveAttribute('dir', 'auto');
  expect(text.closest('[lang]')).toHaveAttribute('lang', 'ar');
});

test('says that there is nothing yet', async () => {
  serve({ ...setUp, 'GET /api/development/messages': { body: [] } });
  open('/inbox');
  expect(await screen.findByText('No messages')).toBeVisible();
});

test('many messages come page by page, and are searched in the address', async () => {
  const many = Array.from({ length: 21 }, (_, index) => ({ ...code, id: `m${index}`, recipient: `p${index}@example.com` }));
  serve({ ...setUp, 'GET /api/development/messages': { body: many } });
  const { user, router } = open('/inbox?page=2');
  expect(await screen.findByText('p20@example.com')).toBeVisible();
  expect(screen.queryByText('p0@example.com')).toBeNull();
  await user.type(screen.getByRole('searchbox'), 'P7@');
  expect(await screen.findByText('p7@example.com')).toBeVisible();
  expect(router.state.location.search).toBe('?search=P7%40');
  await user.type(screen.getByRole('searchbox'), '?');
  expect(await screen.findByText('Nothing found')).toBeVisible();
});
