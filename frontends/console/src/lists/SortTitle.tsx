import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import styles from './DataTable.module.css';

/** The order of a list, and how it is changed. */
export interface Sorting {
  /** The field, downwards with a minus in front; empty for the list's own order. */
  sort: string;
  onSort: (sort: string) => void;
}

type Direction = 'ascending' | 'descending' | 'none';

/** Which way a list is sorted by a field, as aria-sort has it. */
export const directionOf = (field: string, { sort }: Sorting): Direction =>
  sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none';

const NEXT: Record<Direction, (field: string) => string> = {
  none: (field) => field,
  ascending: (field) => `-${field}`,
  descending: () => '',
};

const ICONS = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown };

interface SortTitleProps {
  title: string;
  field: string | undefined;
  sorting: Sorting | undefined;
}

/** The title of a column, a button where the list can be sorted by it: up, down, and back to its own order. */
export function SortTitle({ title, field, sorting }: SortTitleProps) {
  if (!field || !sorting) return title;
  const direction = directionOf(field, sorting);
  const Icon = ICONS[direction];
  return (
    <UnstyledButton className={styles.sort} onClick={() => sorting.onSort(NEXT[direction](field))}>
      {title}
      <Icon size={14} aria-hidden="true" data-on={direction !== 'none'} />
    </UnstyledButton>
  );
}
