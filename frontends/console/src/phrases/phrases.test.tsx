import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../locales';
import { setUp } from '../test/data';
import { open } from '../test/open';
import { builtInWords, flat, treeOf } from './words';

const own = [{ id: 'p', tenantId: 'default', languageTag: 'de', translation: { signIn: { title: 'Willkommen' } } }];
const there = {
  ...setUp,
  'GET /api/custom-phrases': { body: own },
  'PUT /api/custom-phrases/:tag': (_: Request, translation: unknown) => ({ status: 201, body: { ...own[0], translation } }),
};

test('an own word is laid over the one that the pages come with', async () => {
  const calls = serve(there);
  const { user } = open('/phrases?language=de');
  const title = await screen.findByDisplayValue('Willkommen');
  expect(screen.getAllByRole('combobox', { name: 'Language' })[0]).toHaveValue('Deutsch · 1 changed');
  await user.click(screen.getByLabelText('Neu hier?'));
  await user.paste('Zum ersten Mal hier?');
  await expectAccessible();
  expect(screen.getByRole('combobox', { name: 'Language' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  expect(title).toHaveValue('Willkommen');
  expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({
    path: '/api/custom-phrases/de',
    body: { signIn: { title: 'Willkommen', newHere: 'Zum ersten Mal hier?' } },
  });
});

test('saved words are undone, and what was entered since stays', async () => {
  const calls = serve(there);
  const { user } = open('/phrases?language=de');
  const title = await screen.findByDisplayValue('Willkommen');
  await user.clear(title);
  await user.click(screen.getByLabelText('Neu hier?'));
  await user.paste('Zum ersten Mal hier?');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await user.click(screen.getByLabelText('Neu hier?'));
  await user.paste(' Ja?');
  await user.click(undo);
  await waitFor(() => expect(title).toHaveValue('Willkommen'));
  expect(screen.getByLabelText('Neu hier?')).toHaveValue('Zum ersten Mal hier? Ja?');
  expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
    { signIn: { newHere: 'Zum ersten Mal hier?' } },
    { signIn: { title: 'Willkommen' } },
  ]);
});

test('a word is found wherever it is, and can only name what the pages put in', async () => {
  const calls = serve(there);
  const { user, router } = open('/phrases?language=en');
  await user.click(await screen.findByRole('searchbox', { name: 'Search all words' }));
  await user.paste('continueTo');
  await waitFor(() => expect(router.state.location.search).toBe('?language=en&search=continueTo'));
  const word = await screen.findByRole('textbox', { name: 'to continue to {{application}}' });
  await user.type(word, 'on to {{{{app}}');
  expect(await screen.findByText('The pages have nothing to put in for {{app}}.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Back to what the pages come with: continueTo' }));
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
});

test('a language is reset, and that of last resort keeps its place', async () => {
  const calls = serve({
    ...there,
    'DELETE /api/custom-phrases/de': { status: 409, body: { code: 'localization.cannot_delete_default_language', message: 'no' } },
  });
  const { user } = open('/phrases?language=de');
  await user.click(await screen.findByRole('button', { name: 'Reset language' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Reset language' }));
  expect(await screen.findByText('The language is reset.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({});
});

test('before the first own word there is no history, which is no failure', async () => {
  const none = { status: 404, body: { code: 'entity.not_found', message: 'no' } };
  serve({ ...there, 'GET /api/custom-phrases': { body: [] }, 'GET /api/custom-phrases/history': none });
  open('/phrases/activity');
  expect(await screen.findByText(en.history.none.title)).toBeVisible();
});

test('words are shown some at a time', async () => {
  serve({ ...there, 'GET /api/custom-phrases': { body: [] } });
  const { user } = open('/phrases');
  await user.click(await screen.findByRole('combobox', { name: 'Part of the pages' }));
  await user.click(screen.getByRole('option', { name: 'Second factors', hidden: true }));
  const more = await screen.findByRole('button', { name: /^Show \d+ more$/ });
  const shown = screen.getAllByText(/^mfa\./).length;
  await user.click(more);
  expect(screen.getAllByText(/^mfa\./).length).toBeGreaterThan(shown);
});

test('words go into the tree that they came from', async () => {
  const words = await builtInWords('en');
  const all = Object.fromEntries(words.map(({ path, builtIn }) => [path, builtIn]));
  expect(flat(treeOf(all))).toEqual(all);
  expect(words.length).toBeGreaterThan(200);
  expect(treeOf({ 'signIn.title': ' ' })).toEqual({});
});
