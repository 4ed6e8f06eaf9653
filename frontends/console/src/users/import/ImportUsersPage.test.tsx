import { expectAccessible, serve } from '@keystory/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { grace, list, setUp } from '../../test/data';
import { open } from '../../test/open';

const csv = (...lines: string[]) => new File([lines.join('\n')], 'people.csv', { type: 'text/csv' });

/** Opens the page and chooses a file. */
async function openWith(file: File) {
  const page = open('/users/import');
  await screen.findByRole('button', { name: 'Choose a file' });
  await page.user.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  return page;
}

/** What the browser is given to save. */
function watchDownloads() {
  const saved: { name: string; text: Promise<string> }[] = [];
  let blob = new Blob();
  const createObjectURL = (one: Blob) => {
    blob = one;
    return 'blob:one';
  };
  Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blob.text() });
  });
  return saved;
}

const sentTo = (calls: ReturnType<typeof serve>) => calls.filter(({ method }) => method === 'POST').map(({ body }) => body);

test('the list leads to the page, which says what a file can have and has an example', async () => {
  serve({ ...setUp, 'GET /api/users': list([grace]) });
  const saved = watchDownloads();
  const { user, router } = open('/users');
  await user.click(await screen.findByRole('link', { name: 'Import' }));
  expect(await screen.findByRole('heading', { name: 'Import users' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/users/import');
  expect(screen.getByText('passwordDigest')).toBeVisible();
  expect(screen.getByText(/Argon2i, .*Legacy/)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Download an example' }));
  expect(saved.map(({ name }) => name)).toEqual(['users.csv']);
  expect(await saved[0]?.text).toMatch(/^username,primaryEmail,/);
});

test('a file that cannot be imported is refused with the reason', async () => {
  serve(setUp);
  await openWith(csv('who,what', 'ada,lovelace'));
  expect(await screen.findByRole('alert')).toHaveTextContent('None of its columns is known. The first line has to name them.');
});

test('a dropped file shows who can be imported, what is wrong, and what is passed over', async () => {
  const calls = serve(setUp);
  open('/users/import');
  const place = (await screen.findByText('Or drop it here.')).parentElement as HTMLElement;
  const file = csv('username,primaryEmail,password,shoes', 'ada,ada@example.com,secret,37', '1st,,secret,38', 'ada,,secret,39');
  fireEvent.drop(place, { dataTransfer: { files: [file] } });
  expect(await screen.findByText('1 person can be imported.')).toBeVisible();
  expect(screen.getByText('2 lines have problems and are left out.')).toBeVisible();
  expect(screen.getByText('Columns that are not known are passed over: shoes.')).toBeVisible();
  const problems = within(screen.getByRole('table', { name: 'Lines with problems' }));
  expect(problems.getByRole('row', { name: /^3 1st username: Use letters/ })).toBeVisible();
  expect(problems.getByRole('row', { name: /^4 ada username: This is in line 2 already/ })).toBeVisible();
  const first = within(screen.getByRole('table', { name: 'The first people' }));
  expect(first.getByRole('row', { name: /ada ada@example.com – As text 2/ })).toBeVisible();
  expect(screen.queryByText('secret')).toBeNull();
  await expectAccessible();
  expect(sentTo(calls)).toEqual([]);
});

test('everybody is imported but who exists already, and that is told and can be downloaded', async () => {
  const taken = { status: 422, body: { code: 'user.username_already_in_use', message: 'That name is in use.' } };
  const calls = serve({
    ...setUp,
    'POST /api/users': (_, body) => ((body as { username: string }).username === 'grace' ? taken : { body: grace }),
  });
  const saved = watchDownloads();
  const { user } = await openWith(
    csv('username,passwordDigest,passwordAlgorithm,profile.givenName', 'ada,$2b$12$x,Bcrypt,Ada', 'grace,$2b$12$y,Bcrypt,', '1st,,,'),
  );
  await user.click(await screen.findByRole('button', { name: 'Import 2 users' }));
  expect(await screen.findByText('The import is finished.')).toBeVisible();
  expect(sentTo(calls)).toEqual([
    { username: 'ada', passwordDigest: '$2b$12$x', passwordAlgorithm: 'Bcrypt', profile: { givenName: 'Ada' } },
    { username: 'grace', passwordDigest: '$2b$12$y', passwordAlgorithm: 'Bcrypt' },
  ]);
  expect(screen.getByRole('progressbar', { name: 'Progress of the import' })).toHaveAttribute('aria-valuenow', '100');
  expect(screen.getByText('1 created')).toBeVisible();
  expect(screen.getByText('2 not imported')).toBeVisible();
  expect(screen.getByRole('row', { name: /^3 grace That name is in use./ })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Download who was not imported' }));
  const text = await saved[0]?.text;
  expect(text).toMatch(/^line,username,primaryEmail,primaryPhone,reason\r\n3,grace,,,That name is in use.\r\n4,1st,,,/);
  expect(text).not.toContain('$2b$');
});

test('an import stops and goes on, and the page is not left without a question', async () => {
  const answers: (() => void)[] = [];
  const calls = serve({
    ...setUp,
    'GET /api/users': list([]),
    'POST /api/users': () => new Promise((resolve) => answers.push(() => resolve({ body: grace }))),
  });
  const answer = () => answers.splice(0).forEach((one) => one());
  const { user, router } = await openWith(csv('username', ...Array.from({ length: 10 }, (_, at) => `user${at}`)));
  await user.click(await screen.findByRole('button', { name: 'Import 10 users' }));
  await waitFor(() => expect(answers).toHaveLength(8));
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Users' }));
  expect(await screen.findByText(/^10 people are not imported yet/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.pathname).toBe('/users/import');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  answer();
  expect(await screen.findByText('8 of 10')).toBeVisible();
  expect(screen.getByText('Stopped. Whoever was imported stays.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(answers).toHaveLength(2));
  answer();
  expect(await screen.findByText('The import is finished.')).toBeVisible();
  expect(sentTo(calls)).toHaveLength(10);
});

test('who is not signed in any more is told so', async () => {
  serve({ ...setUp, 'POST /api/users': { status: 401, body: { code: 'auth.unauthorized', message: 'No.' } } });
  const { user } = await openWith(csv('username', 'ada'));
  await user.click(await screen.findByRole('button', { name: 'Import 1 user' }));
  expect(await screen.findByText(/^Stopped, because you are not signed in any more/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Download who was not imported' })).toBeVisible();
});

test('a line is told by the number that editors give it', async () => {
  serve(setUp);
  await openWith(csv('username', ...Array<string>(1100).fill(''), '1st'));
  expect(await screen.findByRole('row', { name: /^1102 1st/ })).toBeVisible();
});

test('so is the line of a quote that does not end', async () => {
  serve(setUp);
  await openWith(csv('username', ...Array<string>(1100).fill(''), '"ada'));
  expect(await screen.findByText(/begins in line 1102 /)).toBeVisible();
});
