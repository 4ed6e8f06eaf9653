import { startTranslation } from '@keystory/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { kit } from '../i18n';
import { Pages } from './Pages';

function List() {
  const [page, setPage] = useState(1);
  return (
    <MantineProvider env="test">
      <Pages page={page} pageSize={20} total={50} onChange={setPage} />
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
