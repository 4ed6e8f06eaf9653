import { serve } from '@keystory/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, setUp } from '../test/data';
import { open } from '../test/open';
import { matches, wholeList } from './wholeList';

const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 21 }, (_, index) => make(index));
const person = {
  ...setUp,
  'GET /api/users/:id': { body: grace },
  'GET /api/administrators': list([]),
};
const organization = {
  ...setUp,
  'GET /api/organizations/:id': { body: { id: 'acme', name: 'Acme', branding: {}, color: {}, customData: {} } },
  'GET /api/organization-roles': list([]),
};

const lists: [what: string, place: string, routes: Parameters<typeof serve>[0]][] = [
  [
    'sessions',
    `/users/${grace.id}/sessions`,
    {
      ...person,
      'GET /api/users/:id/sessions': { body: { sessions: many((index) => ({ payload: { uid: `the ${index}`, loginTs: 1 }, expiresAt: 1 })) } },
      'GET /api/users/:id/grants': { body: { grants: [] } },
    },
  ],
  [
    'grants',
    `/users/${grace.id}/grants`,
    {
      ...person,
      'GET /api/users/:id/grants': {
        body: { grants: many((index) => ({ id: `g${index}`, payload: { iat: 1 }, expiresAt: 1, application: { id: `a${index}`, name: `the ${index}` } })) },
      },
    },
  ],
  [
    'personal access tokens',
    `/users/${grace.id}/tokens`,
    { ...person, 'GET /api/users/:id/personal-access-tokens': { body: many((index) => ({ name: `the ${index}`, createdAt: 1, expiresAt: null })) } },
  ],
  [
    'invitations',
    '/organizations/acme/invitations',
    {
      ...organization,
      'GET /api/organization-invitations': {
        body: many((index) => ({ id: `i${index}`, invitee: `the ${index}`, status: 'Pending', organizationRoles: [], expiresAt: 1 })),
      },
    },
  ],
  [
    'domains',
    '/settings/domains',
    { ...setUp, 'GET /api/domains': { body: many((index) => ({ id: `d${index}`, domain: `the ${index}`, status: 'Active', dnsRecords: [] })) } },
  ],
];

test.each(lists)('many %s come page by page', async (_, place, routes) => {
  serve(routes);
  const { user } = open(place);
  expect(await screen.findByText('the 0')).toBeVisible();
  expect(screen.queryByText('the 20')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Page 2' }));
  expect(await screen.findByText('the 20')).toBeVisible();
  expect(screen.queryByText('the 0')).toBeNull();
});

test('a page that is not there any more leads to the last one', async () => {
  const tokens = many((index) => ({ name: `the ${index}`, createdAt: 1, expiresAt: null }));
  serve({ ...person, 'GET /api/users/:id/personal-access-tokens': { body: tokens } });
  const { router } = open(`/users/${grace.id}/tokens?page=3`);
  expect(await screen.findByText('the 20')).toBeVisible();
  expect(router.state.location.search).toBe('?page=2');
});

test('a page of a whole list knows how many there are', () => {
  expect(wholeList(many(String), { page: 2 })).toEqual({ items: ['20'], total: 21 });
  expect(wholeList([], { page: 1 })).toEqual({ items: [], total: 0 });
});

test('nothing searched for is found everywhere, also where nothing stands', () => {
  expect([matches('', null), matches('AD', null, 'ada'), matches('x', undefined, 'ada')]).toEqual([true, true, false]);
});
