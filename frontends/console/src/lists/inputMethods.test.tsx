import { kit } from '@keystory/app-kit';
import { startTranslation } from '@keystory/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en } from '../locales';
import { FilterInput } from './FilterInput';
import { SearchBox } from './SearchBox';

beforeEach(() => {
  vi.useFakeTimers();
  startTranslation({ catalogues: { en: { kit, console: en } }, language: 'en' });
});
afterEach(() => void vi.useRealTimers());

const show = (what: ReactNode) => void render(<MantineProvider>{what}</MantineProvider>);

/** Opens a search box in which an input method has composed this so far. */
function composed(data: string) {
  const onChange = vi.fn();
  show(<SearchBox label="Search" value="" onChange={onChange} />);
  const field = screen.getByRole('searchbox');
  fireEvent.compositionStart(field);
  fireEvent.input(field, { target: { value: data }, isComposing: true, data });
  vi.advanceTimersByTime(1000);
  expect(field).toHaveValue(data);
  return { field, onChange };
}

test('sounds are not searched for before they are words', () => {
  const { field, onChange } = composed('zhong');
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.input(field, { target: { value: '中' }, isComposing: true, data: '中' });
  fireEvent.compositionEnd(field, { data: '中' });
  vi.advanceTimersByTime(1000);
  expect(onChange.mock.calls).toEqual([['中']]);
});

test('a syllable of Hangul is searched for as it stands', () => {
  expect(composed('김').onChange.mock.calls).toEqual([['김']]);
});

test('what keyboards of Android compose is searched for as it stands: they compose every word', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 10; K) Chrome/146.0.0.0 Mobile Safari/537.36');
  expect(composed('grace').onChange.mock.calls).toEqual([['grace']]);
});

test('the Enter that ends a composition does not send a filter', () => {
  const onChange = vi.fn();
  show(<FilterInput filter={{ name: 'stream', label: 'Stream' }} value="" onChange={onChange} />);
  const field = screen.getByLabelText('Stream');
  fireEvent.change(field, { target: { value: '東京' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onChange.mock.calls).toEqual([['東京']]);
});

test('an Enter that is left to the page sends a filter, also within a word that is composed', () => {
  const onChange = vi.fn();
  show(<FilterInput filter={{ name: 'stream', label: 'Stream' }} value="" onChange={onChange} />);
  const field = screen.getByLabelText('Stream');
  fireEvent.change(field, { target: { value: 'role:admin' } });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13, isComposing: true });
  expect(onChange.mock.calls).toEqual([['role:admin']]);
});
