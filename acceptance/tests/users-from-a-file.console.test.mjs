// Users are imported from a file in the console, with passwords and with hashes that another system made.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { isAccessible } from '../src/accessibility.mjs';
import { openConsole } from '../src/administrator.mjs';
import { Chromium } from '../src/chromium.mjs';
import { base, createUser, expect, management, password, unique } from '../src/client.mjs';
import { until } from '../src/until.mjs';

/** The hash of "abc123xyz" as bcrypt implementations agree on it. */
const BCRYPT = '$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW';

let chromium;
let page;

before(async () => {
  chromium = await Chromium.start('import');
  page = await chromium.open();
  await openConsole(page);
});
after(() => chromium?.close());

const idOf = (username) => until(`${username} can be read`, async () =>
  expect(await management('GET', `/users?search.username=${username}&mode.username=exact`), 200)[0]?.id);

async function choose(text) {
  await page.goto(`${base}/console/users`);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  const buffer = Buffer.from(text);
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
}

test('whoever is imported signs in with the password from before, and who was not is told', async () => {
  const [plain, hashed] = [unique('plain'), unique('hashed')];
  const { username: taken } = await createUser(unique('taken'));
  await choose([
    'username;password;passwordDigest;passwordAlgorithm;profile.givenName;shoes',
    `${plain};${password};;;"Ada; the first";37`,
    `${hashed};;${BCRYPT};Bcrypt;;38`,
    `${taken};${password};;;;39`,
    '1st;;;;;40',
  ].join('\r\n'));
  await page.getByText('3 people can be imported.').waitFor();
  await page.getByText('1 line has problems and is left out.').waitFor();
  await isAccessible(page, 'preview', (scheme) => chromium.picture(page, `preview-${scheme}`));
  await page.getByRole('button', { name: 'Import 3 users' }).click();
  await page.getByText('The import is finished.').waitFor();
  await isAccessible(page, 'result', (scheme) => chromium.picture(page, `result-${scheme}`));

  const verify = async (username, given, status) =>
    expect(await management('POST', `/users/${await idOf(username)}/password/verify`, { password: given }), status);
  await verify(plain, password, 204);
  await verify(hashed, 'abc123xyz', 204);
  await verify(hashed, 'abc123xyy', 422);
  const { profile } = expect(await management('GET', `/users/${await idOf(plain)}`), 200);
  assert.deepEqual(profile, { givenName: 'Ada; the first' });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download who was not imported' }).click(),
  ]);
  const [header, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  assert.equal(header, 'line,username,primaryEmail,primaryPhone,reason');
  assert.deepEqual(lines.map((line) => line.split(',').slice(0, 2)), [['4', taken], ['5', '1st']]);
  assert.ok(!lines.join().includes(password));
});

test('an import stops, and goes on where it was', async () => {
  const name = unique('many');
  await choose(`username\n${Array.from({ length: 300 }, (_, at) => `${name}_${at}`).join('\n')}\n`);
  await page.getByRole('button', { name: 'Import 300 users' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. Whoever was imported stays.').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('300 created').waitFor();
  await page.getByText('The import is finished.').waitFor();
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
