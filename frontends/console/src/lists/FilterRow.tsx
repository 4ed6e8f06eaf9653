import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { FilterInput, type Filter } from './FilterInput';
import styles from './FilterRow.module.css';

/** What a list is narrowed by, side by side; two in a line on a phone, but for what takes a line of its own. */
export function FilterRow({ children }: { children: ReactNode }) {
  return (
    <Group align="flex-end" gap="sm" className={styles.row}>
      {children}
    </Group>
  );
}

interface FilterInputsProps<Name extends string> {
  filters: readonly (Filter & { name: Name })[];
  /** What is chosen of one; empty for all. */
  valueOf: (name: Name) => string;
  onChange: (name: Name, value: string) => void;
}

/** The inputs of filters, for a row of them; both ends of a span of time go to the next line together. */
export function FilterInputs<Name extends string>({ filters, valueOf, onChange }: FilterInputsProps<Name>) {
  const inputOf = (filter: Filter & { name: Name }) => (
    <FilterInput key={filter.name} filter={filter} value={valueOf(filter.name)} onChange={(value) => onChange(filter.name, value)} />
  );
  const moments = filters.filter(({ kind }) => kind === 'moment');
  return (
    <>
      {filters.filter(({ kind }) => kind !== 'moment').map(inputOf)}
      {moments.length > 0 && <div className={styles.span}>{moments.map(inputOf)}</div>}
    </>
  );
}
