import { startTranslation } from '@keystory/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kit } from '../i18n';
import { notifySuccess } from './notify';
import { notifyProblem } from './notifyProblem';

beforeEach(() => {
  vi.useFakeTimers();
  notifications.clean();
  startTranslation({ catalogues: { en: { kit } }, language: 'en' });
  render(
    <MantineProvider env="test">
      <Notifications />
      <input aria-label="Name" />
      <input type="checkbox" aria-label="On" />
    </MantineProvider>,
  );
});

afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const say = async (message: string, undo: () => Promise<unknown>) => {
  act(() => void notifySuccess(message, undo));
  await pass(500);
};
const pressUndo = (on: Element, more: KeyboardEventInit = {}) => fireEvent.keyDown(on, { key: 'z', code: 'KeyZ', ctrlKey: true, ...more });

test('what can be undone goes away by itself, but not from under whoever has come to it by the keyboard', async () => {
  await say('Saved', () => Promise.resolve());
  const button = screen.getByRole('button', { name: 'Undo' });
  act(() => button.focus());
  await pass(60_000);
  expect(button).toBeInTheDocument();
  act(() => screen.getByLabelText('Name').focus());
  await pass(11_000);
  expect(screen.queryByText('Saved')).not.toBeNull();
  await pass(3_000);
  expect(screen.queryByText('Saved')).toBeNull();
});

test('the key that undoes means what was done last, and not what is typed', async () => {
  const first = vi.fn(() => Promise.resolve());
  const second = vi.fn(() => Promise.resolve());
  await say('One', first);
  await say('Two', second);
  pressUndo(screen.getByLabelText('Name'));
  pressUndo(document.body, { key: 'y' });
  pressUndo(document.body, { shiftKey: true });
  pressUndo(document.body, { repeat: true });
  expect(second).not.toHaveBeenCalled();
  pressUndo(screen.getByLabelText('On'));
  await pass(500);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  expect(screen.getByText('It is as it was before.')).toBeVisible();
  pressUndo(document.body, { key: 'я' });
  await pass(500);
  expect(first).toHaveBeenCalledTimes(1);
  pressUndo(document.body);
  expect(second).toHaveBeenCalledTimes(1);
});

test('what went wrong is said once, and no longer when it has worked', async () => {
  act(() => {
    notifyProblem('The server cannot be reached.');
    notifyProblem('The server cannot be reached.');
  });
  await pass(60_000);
  expect(screen.getAllByText('The server cannot be reached.')).toHaveLength(1);
  act(() => void notifySuccess('Saved'));
  await pass(500);
  expect(screen.getByText('Saved')).toBeVisible();
  expect(screen.queryByText('The server cannot be reached.')).toBeNull();
});
