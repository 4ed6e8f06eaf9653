import { kit } from '@keystory/app-kit';
import { startTranslation } from '@keystory/ui/i18n';
import { expect, test } from 'vitest';
import { en } from '../../locales';
import { checkRows } from './check';
import { EXAMPLE } from './example';
import { readPeople } from './read';

const words = startTranslation({ catalogues: { en: { kit, console: en } }, language: 'en' });

const checked = (text: string) =>
  checkRows(readPeople(text).rows, { t: words.getFixedT('en', 'console'), tKit: words.getFixedT('en', 'kit') });

const wrongWith = (header: string, line: string) => checked(`${header}\n${line}`).problems.map(({ reason }) => reason);

test('who can be imported is told from who cannot, with the line and who it is, and no password', () => {
  const { ready, problems } = checked('username,primaryEmail,password\nada,ada@example.com,pw\n1st,first,pw\n');
  expect(ready.map(({ line }) => line)).toEqual([2]);
  expect(problems).toEqual([
    {
      line: 3,
      who: { username: '1st', primaryEmail: 'first' },
      reason: 'username: Use letters, digits and underscores, and do not start with a digit.\nprimaryEmail: Enter an e-mail address.',
    },
  ]);
});

test('each is known by something', () => {
  expect(wrongWith('username,name', ',Ada')).toEqual(['A username, an e-mail address or a phone number is missing.']);
});

test('values are within the bounds of the API', () => {
  expect(wrongWith('primaryPhone', '+41791234567')).toEqual(['primaryPhone: Digits only, with the country code, without a plus.']);
  expect(wrongWith('username,name', `ada,${'a'.repeat(129)}`)).toEqual(['name: At most 128 characters.']);
  expect(wrongWith('username,avatar', 'ada,picture.png')).toEqual(['avatar: Enter an absolute address, such as https://example.com.']);
  expect(wrongWith('username,customData', 'ada,plan')).toEqual(['customData: Enter a JSON object.']);
  expect(checked('{"username":"ada","name":1}').problems[0]?.reason).toBe('name: This has to be text.');
});

test('a password is there in one form, and a hash with its algorithm', () => {
  const header = 'username,password,passwordDigest,passwordAlgorithm';
  expect(wrongWith(header, 'ada,,$2b$12$x,Bcrypt')).toEqual([]);
  expect(wrongWith(header, 'ada,pw,$2b$12$x,Bcrypt')).toEqual(['There are both password and passwordDigest.']);
  expect(wrongWith(header, 'ada,,$2b$12$x,')).toEqual(['passwordAlgorithm is missing.']);
  expect(wrongWith(header, 'ada,,x,bcrypt')[0]).toMatch(/^passwordAlgorithm: One of Argon2i, .*Bcrypt, Legacy\.$/);
  expect(wrongWith(header, `ada,,${'x'.repeat(257)},MD5`)).toEqual(['passwordDigest: At most 256 characters.']);
});

test('nobody is in the file twice, however an e-mail address is written', () => {
  const { ready, problems } = checked('username,primaryEmail\nada,a@example.com\nAda,A@Example.com\nada,b@example.com\n');
  expect(ready.map(({ line }) => line)).toEqual([2]);
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'primaryEmail: This is in line 2 already.'],
    [4, 'username: This is in line 2 already.'],
  ]);
});

test('of a value that is wrong it is not said, too, that it is there twice', () => {
  const { problems } = checked('primaryEmail\nnobody\nnobody\n');
  expect(problems.map(({ reason }) => reason)).toEqual(Array.from({ length: 2 }, () => 'primaryEmail: Enter an e-mail address.'));
});

test('lines that could not be read are told', () => {
  expect(wrongWith('username,name', 'ada,x,y')).toEqual(['There are more cells than columns.']);
  expect(checked('{"username":"ada"}\n{').problems).toEqual([{ line: 2, who: {}, reason: 'This is not a JSON object.' }]);
});

test('the example can be imported as it is', () => {
  const { ready, problems } = checked(EXAMPLE);
  expect(ready).toHaveLength(2);
  expect(problems).toEqual([]);
});
