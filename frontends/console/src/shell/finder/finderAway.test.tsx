import { serve } from '@keystory/testing';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { setUp } from '../../test/data';
import { open } from '../../test/open';

vi.mock('./Finding', () => {
  throw new Error('It is not there.');
});

test('a search that cannot be fetched says so, and the page stays', async () => {
  serve(setUp);
  const { user } = open('/get-started');
  const title = await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}k{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Search' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(title).toBeInTheDocument();
});
