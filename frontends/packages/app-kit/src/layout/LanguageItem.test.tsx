import { serve } from '@keystory/testing';
import { Menu } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AppProviders } from '../AppProviders';
import { kit } from '../i18n';
import { startSpeaking } from '../i18n/languages';
import { LanguageItem } from './LanguageItem';

const read = async () => ({ kit: { language: { browser: 'As the browser' } } });

test.each([
  ['de', 'Deutsch'],
  ['th', 'As the browser'],
  ['pt-PT', 'português (Brasil)'],
])('where %s was chosen in this browser, %s is the choice', async (chosen, name) => {
  serve({});
  localStorage.setItem('keystory:language', chosen);
  await startSpeaking({ english: { kit }, others: { de: read, 'pt-BR': read } });
  render(
    <AppProviders>
      <ModalsProvider>
        <Menu opened>
          <Menu.Dropdown>
            <LanguageItem />
          </Menu.Dropdown>
        </Menu>
      </ModalsProvider>
    </AppProviders>,
  );
  await userEvent.click(await screen.findByRole('menuitem', { hidden: true }));
  await screen.findByRole('dialog');
  const pressed = screen.getAllByRole('button', { hidden: true }).filter((one) => one.getAttribute('aria-pressed') === 'true');
  expect(pressed.map(({ textContent }) => textContent)).toEqual([name]);
});
