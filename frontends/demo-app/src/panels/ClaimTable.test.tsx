import { expectAccessible } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../locales';
import { ClaimTable } from './ClaimTable';

const open = (claims: object) => {
  startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });
  render(<ClaimTable label="Claims" claims={claims} />);
};

test('each claim is shown with its meaning, moments as people read them', async () => {
  open({ sub: 'ada', exp: 1_795_600_000, created_at: 1_795_600_000_000, acr: 'urn:keystory:acr:multi-factor', organizations: ['acme'] });
  expect(screen.getByRole('row', { name: /^sub/ })).toHaveTextContent('The person, by an id that never changes.');
  expect(screen.getByRole('row', { name: /^exp/ })).toHaveTextContent(/2026/);
  expect(screen.getByRole('row', { name: /^created_at/ })).toHaveTextContent(/2026/);
  expect(screen.getByRole('row', { name: /^acr/ })).toHaveTextContent(/by one factor, or by several/);
  expect(screen.getByRole('row', { name: /^organizations/ })).toHaveTextContent('["acme"]');
  await expectAccessible();
});

test('a claim that nobody knows is said to be of this installation', () => {
  open({ shoe_size: 42 });
  expect(screen.getByRole('row', { name: /^shoe_size/ })).toHaveTextContent(/Added by this installation/);
});
