import { EmptyState, Pages, Problem } from '@keystory/app-kit';
import type { Page } from '@keystory/api-client';
import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { DataTable, type Column } from './DataTable';
import type { Filter } from './FilterInput';
import { FilterInputs, FilterRow } from './FilterRow';
import styles from './FilterRow.module.css';
import { SearchBox } from './SearchBox';
import { isTooBroad, searched } from './tooBroad';
import { PAGE_SIZE, useListState } from './useListState';

/** What a list is asked for. */
export interface ListRequest {
  page: number;
  search: string;
  sort: string;
  /** Chosen values of the filters, by name; those of which nothing is chosen are left out. */
  filters: Record<string, string>;
  /** The moment of the past that it is asked about. */
  asOf: string | undefined;
  /** What contains the text is too much to look through: what begins with it will do. */
  isBeginning: boolean;
}

export interface ItemListProps<T> {
  /** Under which its answers are kept. */
  queryKey: readonly unknown[];
  label: string;
  read: (request: ListRequest) => Promise<Page<T>>;
  columns: Column<T>[];
  keyOf: (item: T) => string;
  none: { icon: ComponentType<{ size?: number; stroke?: number }>; title: string; body: string; action?: ReactNode };
  /** What the search looks through; there is none without. */
  search?: string | undefined;
  filters?: readonly Filter[] | undefined;
  /** At the end of the row of search and filters. */
  actions?: ReactNode;
  /** Where two lists are on one page, what tells their places in the address apart. */
  name?: string | undefined;
  /** How often it is read again while it is open, in milliseconds; never without. */
  every?: number | undefined;
}

/** A list with search, filters and pages that stand in the address, and its states of having nothing. */
export function ItemList<T>({
  queryKey,
  label,
  read,
  columns,
  keyOf,
  none,
  search: searchLabel,
  filters = [],
  actions,
  name,
  every,
}: ItemListProps<T>) {
  const { t } = useTranslation('console');
  const { page, search, sort: asked, filtered, setPage, setSearch, setSort, setFilter } = useListState(name);
  const asOf = useAsOf();
  // The past has one order.
  const sort = asOf ? '' : asked;
  const chosen = Object.fromEntries(filters.map(({ name: filter }) => [filter, filtered(filter)]).filter(([, value]) => value));
  const items = useQuery({
    queryKey: [...queryKey, { page, search, sort, chosen, asOf }],
    queryFn: () => searched((isBeginning) => read({ page, search, sort, filters: chosen, asOf, isBeginning })),
    placeholderData: keepPreviousData,
    ...(every ? { refetchInterval: every } : {}),
  });
  const isNarrowed = search !== '' || Object.keys(chosen).length > 0;
  const isEmpty = items.data?.items.length === 0;
  const last = Math.ceil((items.data?.total ?? 0) / PAGE_SIZE) || 1;
  const isBeyond = isEmpty && !items.isPlaceholderData && page > last;
  useEffect(() => {
    if (isBeyond) setPage(last, true);
  }, [isBeyond, last, setPage]);
  return (
    <Stack>
      {(searchLabel || filters.length > 0 || actions) && (
        <FilterRow>
          {searchLabel && <SearchBox label={searchLabel} value={search} onChange={setSearch} />}
          <FilterInputs filters={filters} valueOf={filtered} onChange={setFilter} />
          {actions && <div className={styles.end}>{actions}</div>}
        </FilterRow>
      )}
      <div role="status" style={{ display: 'contents' }}>
        {isNarrowed && items.data && !items.isPlaceholderData && (
          <VisuallyHidden>{t('list.found', { total: items.data.total })}</VisuallyHidden>
        )}
        {items.data?.isBeginning && !items.isError && (
          <Text size="sm" c="dimmed">
            {t('list.onlyBeginnings')}
          </Text>
        )}
      </div>
      {items.isError && !isTooBroad(items.error) && <Problem cause={items.error} retry={items.refetch} />}
      {isTooBroad(items.error) && (
        <EmptyState icon={IconSearchOff} title={t('list.tooBroad.title')}>
          {t('list.tooBroad.body')}
        </EmptyState>
      )}
      {!items.isError && !isEmpty && (
        <DataTable
          label={label}
          columns={columns}
          items={items.data?.items}
          keyOf={keyOf}
          stale={items.isPlaceholderData}
          sorting={asOf ? undefined : { sort, onSort: setSort }}
        />
      )}
      {isEmpty && !isBeyond && isNarrowed && (
        <EmptyState icon={IconSearchOff} title={t('list.nothingFound.title')}>
          {t('list.nothingFound.body')}
        </EmptyState>
      )}
      {isEmpty && !isBeyond && !isNarrowed && (
        <EmptyState icon={none.icon} title={none.title} action={none.action}>
          {none.body}
        </EmptyState>
      )}
      <Pages page={page} pageSize={PAGE_SIZE} total={items.data?.total ?? 0} onChange={(next) => setPage(next)} />
    </Stack>
  );
}
