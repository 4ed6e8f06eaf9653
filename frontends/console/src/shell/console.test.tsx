import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { session } from '../session';
import { grace, list, notes, setUp } from '../test/data';
import { open } from '../test/open';
import { reveal } from './reveal';

const overview = { ...setUp, 'GET /api/applications': list([notes]), 'GET /api/users': list([grace]) };

test('the console opens at the start page, with its sections', async () => {
  serve(overview);
  const { router } = open('/');
  expect(await screen.findByRole('heading', { level: 1, name: 'Get started' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/get-started');
  expect(screen.getByRole('link', { name: 'Users' })).toHaveAttribute('href', '/users');
  expect(await screen.findByText('Done')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Add a connector' })).toHaveAttribute('href', '/connectors');
  await expectAccessible();
});

test('people without the permission are told so', async () => {
  serve(overview);
  open('/users', { scopes: ['openid'] });
  expect(await screen.findByRole('heading', { name: 'The console is for administrators' })).toBeVisible();
  expect(screen.queryByText('Grace Hopper')).toBeNull();
});

test('without an administrator everything leads to the welcome page', async () => {
  serve({ 'GET /api/setup': { body: { administratorExists: false } } });
  const { router } = open('/users');
  expect(await screen.findByText('This installation has no administrator yet.')).toBeVisible();
  expect(router.state.location.pathname).toBe('/welcome');
  expect(session.start).not.toHaveBeenCalled();
  await expectAccessible();
});

test('an unknown page says so', async () => {
  serve(overview);
  open('/nowhere');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible();
});

test('a token that the API refuses leads to signing in again', async () => {
  serve({ ...setUp, 'GET /api/users': { status: 401, body: { code: 'auth.unauthorized', message: 'no' } } });
  const restart = vi.spyOn(session, 'restart').mockResolvedValue();
  open('/users');
  await waitFor(() => expect(restart).toHaveBeenCalled());
});

test('where signing in again was just tried in vain, it says that this did not work', async () => {
  serve({ ...setUp, 'GET /api/users': { status: 401, body: { code: 'auth.unauthorized', message: 'no' } } });
  vi.spyOn(session, 'restart').mockRejectedValue(new Error('Refused again.'));
  open('/users');
  expect((await screen.findAllByText(/could not be completed/)).length).toBeGreaterThan(0);
});

test('a failed sign-in offers both ways out', async () => {
  serve(setUp);
  const retry = vi.spyOn(session, 'retry').mockResolvedValue();
  const { user } = open('/users', { fails: new Error('state mismatch') });
  expect(await screen.findByRole('heading', { name: 'Signing in did not work' })).toBeVisible();
  expect(screen.getByText('state mismatch')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Use another account' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalled();
});

test('the top bar leads to the guides and to the API document', async () => {
  serve(overview);
  const { user, router } = open('/get-started');
  expect(await screen.findByRole('button', { name: 'Menu' })).toHaveAttribute('aria-expanded', 'false');
  await user.click(screen.getByRole('button', { name: 'Help' }));
  expect(await screen.findByRole('menuitem', { name: 'API document' })).toHaveAttribute('href', '/api/docs');
  await expectAccessible();
  await user.click(screen.getByRole('menuitem', { name: 'Guides for applications' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/guides'));
});

test.each([
  ['/api-resources', '/resources'],
  ['/api-resources/orders?asOf=7', '/resources/orders?asOf=7'],
  ['/audit-logs/l1', '/audit-log/l1'],
  ['/customize-jwt/client-credentials', '/custom-jwt/client-credentials'],
  ['/tenant-settings/members', '/settings'],
  ['/tenant-settings/domains', '/settings/domains'],
  ['/connectors/social', '/connectors'],
])('%s is found by the name that it has elsewhere', async (there, here) => {
  serve(setUp);
  const { router } = open(there);
  await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe(here));
});

test('the link of a page comes into view in the sidebar, and the page stays where it is', () => {
  const side = document.createElement('aside');
  side.style.overflowY = 'auto';
  const link = side.appendChild(document.createElement('ul')).appendChild(document.createElement('a'));
  document.body.append(side);
  vi.spyOn(side, 'getBoundingClientRect').mockReturnValue({ top: 57, bottom: 657 } as DOMRect);
  const place = vi.spyOn(link, 'getBoundingClientRect').mockReturnValue({ top: 700, bottom: 738 } as DOMRect);
  reveal(link);
  expect(side.scrollTop).toBe(101);
  place.mockReturnValue({ top: 600, bottom: 637 } as DOMRect);
  reveal(link);
  expect(side.scrollTop).toBe(101);
  place.mockReturnValue({ top: 50, bottom: 88 } as DOMRect);
  reveal(link);
  expect(side.scrollTop).toBe(74);
  side.remove();
});

test('what is done of the first steps is told', async () => {
  serve({ ...overview, 'GET /api/users': list([grace, grace], 2), 'GET /api/connectors': { body: [{ type: 'Email' }] } });
  open('/get-started');
  await waitFor(() => expect(screen.getAllByText('Done')).toHaveLength(3));
});

function point(...at: Element[]): void {
  vi.spyOn(document, 'elementsFromPoint').mockReturnValue(at);
  fireEvent.pointerMove(document.body);
}

test('what is cut off in a list is said in full to whoever points at it, through the link of its row', async () => {
  serve({ ...overview, 'GET /api/users': list([{ ...grace, primaryEmail: 'somebody.with.a.long.name@example.com' }]) });
  open('/users');
  const link = await screen.findByRole('link', { name: 'Grace Hopper' });
  const cell = link.closest('tr')?.cells[1] as HTMLElement;
  cell.style.textOverflow = 'ellipsis';
  Object.defineProperty(cell, 'scrollWidth', { value: 100 });
  point(link, cell);
  expect(link).toHaveAttribute('title', 'somebody.with.a.long.name@example.com');
  // What is seen of it alone, which nothing but a browser knows.
  Object.defineProperty(cell, 'innerText', { value: 'somebody\nelse' });
  point(link, cell);
  expect(link).toHaveAttribute('title', 'somebody\nelse');
  cell.append(document.createElement('span'));
  await waitFor(() => expect(link).not.toHaveAttribute('title'));
  point(link, cell);
  expect(link).toHaveAttribute('title', 'somebody\nelse');
  point(document.body, link, cell);
  expect(link).not.toHaveAttribute('title');
  expect(document.body).not.toHaveAttribute('title');
});
