import { startTranslation } from '@keystory/ui/i18n';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { en } from '../locales';
import { FilterInputs, FilterRow } from './FilterRow';

const moment = (name: string) => ({ name, label: name, kind: 'moment' as const });

test('both ends of a span of time stay together, behind what else a list is narrowed by', () => {
  startTranslation({ catalogues: { en: { console: en } }, language: 'en' });
  const onChange = vi.fn();
  render(
    <MantineProvider env="test">
      <FilterRow>
        <FilterInputs filters={[moment('from'), { name: 'stream', label: 'stream' }, moment('to')]} valueOf={() => ''} onChange={onChange} />
      </FilterRow>
    </MantineProvider>,
  );
  const row = screen.getByLabelText('stream').closest('.mantine-Group-root');
  expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual(['stream', 'fromto']);
  fireEvent.change(screen.getByLabelText('to'), { target: { value: '2026-11-26T04:05' } });
  expect(onChange).toHaveBeenCalledWith('to', new Date('2026-11-26T04:05').toISOString());
});
