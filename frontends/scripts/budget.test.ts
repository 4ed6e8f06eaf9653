import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { BUDGETS, problemsOf } from '../vite.budget.ts';
import { frontend } from '../vite.shared.ts';

const NONCE = '__KEYSTORY_NONCE__';
const SHELL = `<meta property="csp-nonce" nonce="${NONCE}"><!--keystory:settings--><script nonce="${NONCE}" src="a.js"></script>`;

const shell = (source = SHELL) => ({ type: 'asset' as const, fileName: 'index.html', source });
const chunk = (fileName: string, bytes: number, imports: string[] = []) => ({
  type: 'chunk' as const, fileName, isEntry: fileName === 'entry.js', imports, code: randomBytes(bytes).toString('latin1'),
});

it('every build keeps to it', () => {
  const names = frontend({ base: '/console/', port: 5102 }).plugins?.flat().map((plugin) => plugin && 'name' in plugin && plugin.name);
  expect(names).toContain('keystory:within-budget');
});

it('every app has one', () => {
  expect(Object.keys(BUDGETS).toSorted()).toEqual(['account', 'console', 'demo-app', 'sign-in']);
  expect(problemsOf('another', [shell()])).toEqual(['another has no budget']);
});

it('what is fetched later does not count, what is imported at once does', () => {
  const light = chunk('entry.js', 1000, ['shared.js']);
  expect(problemsOf('sign-in', [shell(), light, chunk('shared.js', 1000), chunk('later.js', 200_000)])).toEqual([]);
  expect(problemsOf('sign-in', [shell(), light, chunk('shared.js', 200_000)])).toEqual([
    expect.stringMatching(/^sign-in: first load is \d+ bytes of compressed JavaScript, more than 120000$/),
  ]);
});

it('a shell without a place for what the server fills in is refused', () => {
  const without = SHELL.replace('<!--keystory:settings-->', '').replace(`<script nonce="${NONCE}"`, '<script');
  expect(problemsOf('sign-in', [shell(without), chunk('entry.js', 10)])).toEqual([
    'sign-in: the shell has no place for <!--keystory:settings-->',
    'sign-in: no nonce on <script src="a.js">',
  ]);
});
