import { unwrap, unwrapPage, type HistoryEntry, type HistoryKind, type Page } from '@keystory/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { orNull } from '../entity/orNull';
import { api } from '../session';

/** What there is one of; its history has no id in its address. */
const SETTINGS = [
  'sign-in-exp',
  'account-center',
  'custom-phrases',
  'custom-profile-fields',
  'captcha-provider',
  'client-registration',
  'domains',
] as const;

type Setting = (typeof SETTINGS)[number];

/** A script for tokens, named by their kind. */
const SCRIPTS = 'jwt-customizer';

export type EntityKind = HistoryKind | Setting | typeof SCRIPTS;

/** What has a history; the id of a setting is empty. */
export interface Entity {
  kind: EntityKind;
  id: string;
  /** Where it is shown with its history, if not where its kind is. */
  place?: string;
}

/** What may never have been touched, as it is there from the first. */
const ALWAYS_THERE: readonly EntityKind[] = [...SETTINGS, SCRIPTS, 'actions', 'configs', 'signing-keys'];

const PAGE = 20;

const isSetting = (kind: EntityKind): kind is Setting => SETTINGS.includes(kind as Setting);

/** What nobody has ever touched has no history yet. */
const orNone = async <T>(history: Promise<Page<T>>): Promise<Page<T>> => (await orNull(history)) ?? { items: [], total: 0 };

/** Whether any two versions of it can be compared. */
export const hasDifferences = ({ kind }: Entity) => kind !== SCRIPTS;

/** Which part of a history is read. */
export interface HistoryPage {
  page: number;
  page_size: number;
}

/** What happened to something, newest first, a page at a time. */
export const pagesOfHistory = (of: readonly string[], read: (query: HistoryPage) => Promise<Page<HistoryEntry>>) =>
  infiniteQueryOptions({
    queryKey: [...of, 'history'],
    queryFn: ({ pageParam }) => read({ page: pageParam, page_size: PAGE }),
    initialPageParam: 1,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length + 1 : undefined),
  });

/** The same of what belongs to something else, and may never have been touched. */
export const pagesOfPart = (of: readonly string[], read: (query: HistoryPage) => Promise<Page<HistoryEntry>>) =>
  pagesOfHistory(of, (query) => orNone(read(query)));

export type HistoryQuery = ReturnType<typeof pagesOfHistory>;

/** What happened to an entity. */
export const historyQuery = ({ kind, id }: Entity) =>
  (ALWAYS_THERE.includes(kind) ? pagesOfPart : pagesOfHistory)([kind, id], (query) => {
    if (isSetting(kind)) return unwrapPage(api.GET('/api/{setting}/history', { params: { path: { setting: kind }, query } }));
    if (kind === SCRIPTS) {
      return unwrapPage(api.GET('/api/configs/jwt-customizer/{tokenTypePath}/history', { params: { path: { tokenTypePath: id }, query } }));
    }
    return unwrapPage(api.GET('/api/{entity}/{id}/history', { params: { path: { entity: kind, id }, query } }));
  });

/** How an entity differs between two positions of the log. */
export const differenceQuery = ({ kind, id }: Entity, from: string, to: string) =>
  queryOptions({
    queryKey: [kind, id, 'difference', from, to],
    queryFn: () => {
      const query = { from, to };
      return isSetting(kind)
        ? unwrap(api.GET('/api/{setting}/diff', { params: { path: { setting: kind }, query } }))
        : unwrap(api.GET('/api/{entity}/{id}/diff', { params: { path: { entity: kind as HistoryKind, id }, query } }));
    },
    staleTime: Infinity,
  });
