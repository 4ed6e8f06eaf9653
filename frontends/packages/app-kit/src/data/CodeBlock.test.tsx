import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { kit } from '../i18n';
import { startSpeaking } from '../i18n/languages';
import { CodeBlock } from './CodeBlock';
import { CopyField } from './CopyField';

test('code and what is made to be copied read from left to right in every language', async () => {
  await startSpeaking({ english: { kit }, others: {} });
  render(
    <MantineProvider env="test">
      <CodeBlock label="main.go" code="run();" />
      <CopyField label="Address" value="https://example.com/" />
    </MantineProvider>,
  );
  expect(screen.getByText('run();').closest('pre')).toHaveAttribute('dir', 'ltr');
  expect(screen.getByText('https://example.com/')).toHaveAttribute('dir', 'ltr');
});

test('where the browser lets no page copy, it says so and selects what was to be copied; Escape and Tab lead back', async () => {
  await startSpeaking({ english: { kit }, others: {} });
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Not allowed.', 'NotAllowedError'));
  render(
    <MantineProvider env="test">
      <CopyField label="Key" value="s3cret" secret />
    </MantineProvider>,
  );
  const button = screen.getByRole('button', { name: 'Copy: Key' });
  for (const key of ['{Escape}', '{Tab}']) {
    await user.click(button);
    const text = await screen.findByRole('textbox', { name: /does not let this page copy/ });
    expect(text).toHaveFocus();
    const { value, selectionStart, selectionEnd } = text as HTMLTextAreaElement;
    expect(value.slice(selectionStart, selectionEnd)).toBe('s3cret');
    await user.keyboard(key);
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    await waitFor(() => expect(button).toHaveFocus());
  }
});
