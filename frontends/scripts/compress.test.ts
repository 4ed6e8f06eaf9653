import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
// @ts-expect-error It is run by Node as it is.
import { compress } from './compress.mjs';

const SCRIPT = 'console.log("the same again");\n'.repeat(200);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compress-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'index-abcdefgh.js'), SCRIPT);
});

afterEach(() => rm(folder, { recursive: true }));

const names = async () => (await readdir(join(folder, 'assets'))).toSorted();

it('puts both forms beside a file, and they hold its very content', async () => {
  const { plain, brotli } = await compress(folder);
  expect(await names()).toEqual(['index-abcdefgh.js', 'index-abcdefgh.js.br', 'index-abcdefgh.js.gz']);
  expect(brotliDecompressSync(await readFile(join(folder, 'assets/index-abcdefgh.js.br'))).toString()).toBe(SCRIPT);
  expect(gunzipSync(await readFile(join(folder, 'assets/index-abcdefgh.js.gz'))).toString()).toBe(SCRIPT);
  expect(plain).toBe(SCRIPT.length);
  expect(brotli).toBeLessThan(plain / 10);
});

it('leaves alone what is small, what is compressed already, and the page', async () => {
  await writeFile(join(folder, 'index.html'), '<p>page</p>'.repeat(500));
  await writeFile(join(folder, 'assets', 'small.js'), 'tiny');
  await writeFile(join(folder, 'assets', 'font.woff2'), Buffer.alloc(5000));
  await compress(folder);
  expect((await readdir(folder)).toSorted()).toEqual(['assets', 'index.html']);
  expect(await names()).not.toEqual(expect.arrayContaining(['small.js.br', 'font.woff2.br']));
});

it('replaces the forms of an earlier build and drops those whose file is gone', async () => {
  await writeFile(join(folder, 'assets', 'index-abcdefgh.js.br'), 'stale');
  await writeFile(join(folder, 'assets', 'gone-abcdefgh.js.gz'), 'stale');
  await compress(folder);
  expect(await names()).toEqual(['index-abcdefgh.js', 'index-abcdefgh.js.br', 'index-abcdefgh.js.gz']);
  expect(brotliDecompressSync(await readFile(join(folder, 'assets/index-abcdefgh.js.br'))).toString()).toBe(SCRIPT);
});
