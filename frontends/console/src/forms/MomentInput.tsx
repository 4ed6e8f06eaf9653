import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface MomentInputProps {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  /** In epoch milliseconds; empty for none. */
  value?: number | '';
  onChange?: (value: number | '') => void;
  /** Only what has been can be chosen. */
  isPast?: boolean;
}

/** A date and a time of day, in the time zone of the person. */
export function MomentInput({ value = '', onChange, isPast = false, ...rest }: MomentInputProps) {
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      value={value === '' ? '' : localTime(value)}
      onFocus={({ currentTarget }) => {
        if (isPast) currentTarget.max = localTime(Date.now());
      }}
      onChange={({ currentTarget }) => onChange?.(currentTarget.value ? new Date(currentTarget.value).getTime() : '')}
    />
  );
}

/** "2026-11-26T04:05", as the browser's field wants it. */
function localTime(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}
