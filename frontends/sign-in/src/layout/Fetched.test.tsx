import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { startLanguage } from '../language';
import { SettingsContext } from '../settings';
import { standardSettings } from '../standard-settings';
import { Fetched } from './Fetched';

const Lost = () => {
  throw new TypeError('Failed to fetch dynamically imported module');
};

const at = (path: string, page: ReactNode) => (
  <SettingsContext value={standardSettings}>
    <Fetched path={path}>{page}</Fetched>
  </SettingsContext>
);

test('a page whose files cannot be fetched says so, until the person goes elsewhere', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  startLanguage(standardSettings);
  const { rerender } = render(at('/register', <Lost />));
  expect(screen.getByRole('heading', { name: 'This page did not load' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  rerender(at('/sign-in', <p>Here</p>));
  expect(screen.getByText('Here')).toBeVisible();
});
