import { expect, test } from 'vitest';
import { en } from './en';

const served = '../../../../query-service/src/main/resources/io/keystory/query/phrase/en.json';

test('GET /api/.well-known/phrases answers these words; "npx vitest run phrases -u" writes them', async () => {
  await expect(`${JSON.stringify(en, null, 2)}\n`).toMatchFileSnapshot(served);
});
