import { expectAccessible } from '@keystory/testing';
import { callingCodes } from '@keystory/ui/calling-codes';
import { startTranslation } from '@keystory/ui/i18n';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { en } from '../../locales';
import { CountryCode } from './CountryCode';

function Form({ onSubmit }: { onSubmit: () => void }) {
  const [region, setRegion] = useState('US');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <CountryCode codes={callingCodes('en')} region={region} disabled={false} onChange={setRegion} />
      <button type="submit">Send</button>
    </form>
  );
}

function open() {
  startTranslation({ catalogues: { en: { signIn: en } }, language: 'en' });
  const submitted = vi.fn();
  render(<Form onSubmit={submitted} />);
  return { user: userEvent.setup(), submitted, field: screen.getByRole('combobox', { name: 'Country or region' }) };
}

test('a country is found by its name with the keyboard alone, and nothing is sent by choosing it', async () => {
  const { user, field, submitted } = open();
  expect(field).toHaveValue('United States (\u200E+1)');
  await user.tab();
  await user.keyboard('swi');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Switzerland (\u200E+41)');
  expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id);
  await expectAccessible();
  await user.keyboard('{Enter}');
  expect(field).toHaveValue('Switzerland (\u200E+41)');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(submitted).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(submitted).toHaveBeenCalledOnce();
});

test('by its code, too, and whoever goes on has chosen', async () => {
  const { user, field } = open();
  await user.tab();
  await user.keyboard('+44');
  await user.tab();
  expect(field).toHaveValue('United Kingdom (\u200E+44)');
  expect(screen.getByRole('button')).toHaveFocus();
});

test('the arrows go through all of them, from the one that is chosen', async () => {
  const { user, field } = open();
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('United Kingdom (\u200E+44)');
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('United States (\u200E+1)');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('what somebody moved to is chosen when they leave, and nothing that was given up', async () => {
  const { user, field } = open();
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await user.click(document.body);
  expect(field).toHaveValue('Uruguay (\u200E+598)');
  await user.click(field);
  await user.keyboard('swi{Escape}');
  await user.tab();
  expect(field).toHaveValue('Uruguay (\u200E+598)');
});

test('a plus alone is nothing typed, and who leaves it has chosen nothing', async () => {
  const { user, field } = open();
  await user.tab();
  await user.keyboard('+');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('United States (\u200E+1)');
  await user.tab();
  expect(field).toHaveValue('United States (\u200E+1)');
});

test('a key that ends what an input method composes chooses nothing', async () => {
  const { user, field, submitted } = open();
  await user.tab();
  await user.keyboard('swi');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(field).toHaveValue('swi');
  expect(submitted).not.toHaveBeenCalled();
});

test('the list stays open while somebody holds its edge', async () => {
  const { user, field } = open();
  await user.click(field);
  await user.pointer({ keys: '[MouseLeft]', target: screen.getByRole('listbox') });
  expect(field).toHaveFocus();
  expect(screen.getByRole('listbox')).toBeVisible();
});

test('one is chosen with the pointer', async () => {
  const { user, field } = open();
  await user.click(field);
  await user.click(within(screen.getByRole('listbox')).getByText('Chile (\u200E+56)'));
  expect(field).toHaveValue('Chile (\u200E+56)');
  expect(field).toHaveFocus();
});

test('where none matches it says so, and nothing changes', async () => {
  const { user, field } = open();
  await user.tab();
  await user.keyboard('nowhere');
  expect(screen.getByRole('status')).toHaveTextContent('No country matches.');
  await user.keyboard('{Enter}');
  expect(field).toHaveValue('United States (\u200E+1)');
});
