import { unwrap, unwrapPage, type ApplicationType, type Page, type Resource, type Scope, type User } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { searched } from '../lists/tooBroad';
import { listQuery } from '../lists/useListState';
import { matches } from '../lists/wholeList';
import { api } from '../session';
import { inOneRequest, MOST_TOGETHER } from './inOneRequest';
import type { Choice } from './Picker';

const map = async <T>(page: Promise<Page<T>>, choice: (item: T) => Choice): Promise<Page<Choice>> => {
  const { items, total } = await page;
  return { items: items.map(choice), total };
};

const person = ({ id, name, username, primaryEmail }: User): Choice => ({
  id,
  name: name || username || primaryEmail || id,
  detail: primaryEmail ?? username,
});

export const userChoices = (search: string, isBeginning = false) =>
  map(unwrapPage(api.GET('/api/users', { params: { query: listQuery({ page: 1, search, isBeginning }) } })), person);

/** Under which one person is kept as they are called. */
export const userChoiceKey = (userId: string) => ['users', 'choice', userId];

/** One person by id, read together with whoever else is asked for then. */
export const userChoice = inOneRequest(async (ids) => {
  const query = { 'search.id': ids, 'mode.id': 'exact', isCaseSensitive: 'true', page_size: MOST_TOGETHER } as const;
  return (await unwrap(api.GET('/api/users', { params: { query } }))).map(person);
});

/** Under which one application is kept as it is called. */
export const applicationChoiceKey = (applicationId: string) => ['applications', 'choice', applicationId];

/** One application by id, read together with whichever else is asked for then. */
export const applicationChoice = inOneRequest(async (ids) => {
  const query = { 'search.id': ids, 'mode.id': 'exact', isCaseSensitive: 'true', page_size: MOST_TOGETHER } as const;
  return (await unwrap(api.GET('/api/applications', { params: { query } }))).map(({ id, name }): Choice => ({ id, name }));
});

export const applicationChoices = (only: { types?: ApplicationType[]; excludeOrganizationId?: string }) => (search: string, isBeginning = false) =>
  map(unwrapPage(api.GET('/api/applications', { params: { query: { ...listQuery({ page: 1, search, isBeginning }), ...only } } })), ({ id, name, type }) => ({
    id,
    name,
    detail: type,
  }));

const named = ({ id, name, description }: { id: string; name: string; description?: string | null }): Choice => ({ id, name, detail: description });

export const namedChoices = (page: Promise<Page<Parameters<typeof named>[0]>>) => map(page, named);

/** Permissions of all APIs, each with the API that it is for. */
export async function scopeChoices(search: string): Promise<Page<Choice>> {
  const query = { includeScopes: 'true' };
  const resources: (Resource & { scopes?: Scope[] })[] = await unwrap(api.GET('/api/resources', { params: { query } }));
  const items = resources
    .flatMap(({ name, scopes = [] }) => scopes.map((scope) => ({ ...scope, resource: name })))
    .filter((scope) => matches(search, scope.name, scope.description, scope.resource))
    .map(({ id, name, description, resource }) => ({ id, name, detail: inOneLine(resource, description) }));
  return { items, total: items.length };
}

const templateQuery = (search: string) => ({ page: 1, page_size: 100, ...(search ? { q: search } : {}) });

export const organizationScopeChoices = (search: string) =>
  map(unwrapPage(api.GET('/api/organization-scopes', { params: { query: templateQuery(search) } })), named);

export const organizationChoices = (search: string) =>
  map(unwrapPage(api.GET('/api/organizations', { params: { query: templateQuery(search) } })), named);

export const roleChoices = (type: 'User' | 'MachineToMachine') => (search: string) =>
  map(unwrapPage(api.GET('/api/roles', { params: { query: { ...listQuery({ page: 1, search }), type } } })), named);

export const organizationChoice = async (id: string) => named(await unwrap(api.GET('/api/organizations/{id}', { params: { path: { id } } })));

export const roleChoice = async (id: string) => named(await unwrap(api.GET('/api/roles/{id}', { params: { path: { id } } })));

/** What every input for organizations picks from. */
export const pickedOrganizations = { name: 'organizations', choices: organizationChoices, one: organizationChoice };

/** Applications that were made here; where too many contain the text, those that begin with it. */
export const applicationSearch = (search: string) => searched((isBeginning) => applicationChoices({})(search, isBeginning));

/** What filters for users pick from. */
export const pickedUser = { name: 'users', choices: (search: string) => searched((isBeginning) => userChoices(search, isBeginning)), one: userChoice };
