import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
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
