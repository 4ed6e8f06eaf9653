import { Paper, Skeleton, Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { directionOf, SortTitle, type Sorting } from './SortTitle';
import styles from './DataTable.module.css';

export interface Column<T> {
  id: string;
  title: string;
  /** The title is for screen readers only: the column explains itself. */
  titleHidden?: boolean;
  /** Left out on narrow screens. */
  wide?: boolean;
  /** What the API calls the field that the list can be sorted by. */
  sort?: string;
  cell: (item: T) => ReactNode;
}

interface DataTableProps<T> {
  label: string;
  columns: Column<T>[];
  /** Undefined while it is loading for the first time. */
  items: T[] | undefined;
  keyOf: (item: T) => string;
  /** What is shown is about to be replaced, or would be if it could be read again. */
  stale?: boolean;
  sorting?: Sorting | undefined;
}

/** A list as a table; the first cell holds the row's link, which covers the whole row. */
export function DataTable<T>({ label, columns, items, keyOf, stale = false, sorting }: DataTableProps<T>) {
  return (
    <Paper withBorder radius="lg" className={styles.frame}>
      <Table aria-label={label} aria-busy={!items || stale} className={stale ? styles.stale : ''} highlightOnHover={Boolean(items)}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ id, title, titleHidden, wide, sort }) => (
              <Table.Th
                key={id}
                className={classOf({ titleHidden, wide })}
                scope="col"
                aria-sort={sort && sorting ? directionOf(sort, sorting) : undefined}
              >
                {titleHidden ? <VisuallyHidden>{title}</VisuallyHidden> : <SortTitle title={title} field={sort} sorting={sorting} />}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items?.map((item) => (
            <Table.Tr key={keyOf(item)} className={styles.row ?? ''}>
              {columns.map(({ id, titleHidden, wide, cell }) => (
                <Table.Td key={id} className={classOf({ titleHidden, wide })}>
                  {cell(item)}
                </Table.Td>
              ))}
            </Table.Tr>
          )) ?? <SkeletonRows columns={columns} />}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** A column without a title that is seen holds buttons, and is as wide as they are. */
const classOf = ({ titleHidden, wide }: Pick<Column<unknown>, 'titleHidden' | 'wide'>) =>
  [titleHidden && styles.tight, wide && styles.wide].filter(Boolean).join(' ');

function SkeletonRows<T>({ columns }: { columns: Column<T>[] }) {
  return Array.from({ length: 8 }, (_, row) => (
    <Table.Tr key={row} aria-hidden="true">
      {columns.map(({ id, titleHidden, wide }, index) => (
        <Table.Td key={id} className={classOf({ titleHidden, wide })}>
          <Skeleton height={index === 0 ? 36 : 16} width={index === 0 ? '80%' : '60%'} radius="sm" />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}
