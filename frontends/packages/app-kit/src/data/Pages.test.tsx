import { startTranslation } from '@keystory/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { kit } from '../i18n';
import { Pages } from './Pages';

function List({ total = 50 }) {
  const [page, setPage] = useState(1);
  return (
    <MantineProvider env="test">
      <Pages page={page} pageSize={20} total={total} onChange={setPage} />
    </MantineProvider>
  );
}

test('whoever goes on to the last page by the keyboard stays among the pages', async () => {
  startTranslation({ catalogues: { en: { kit } }, language: 'en' });
  const user = userEvent.setup();
  render(<List />);
  const next = screen.getByRole('button', { name: 'Next page' });
  next.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByText('21–40 of 50')).toHaveAttribute('aria-live', 'polite');
  expect(next).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(next).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Page 3' })).toHaveFocus();
});

test('how many there are is written as numbers are', () => {
  startTranslation({ catalogues: { en: { kit } }, language: 'en' });
  render(<List total={9950} />);
  expect(screen.getByText('1–20 of 9,950')).toBeVisible();
});
