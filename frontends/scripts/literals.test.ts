import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What people read or hear: attributes of elements, and properties of what is handed to them. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'body', 'description', 'label', 'placeholder', 'title']);

/** The same in all languages: our name, addresses, names of files and scopes, commands. */
const UNTRANSLATED = /^(Keystory|https:\/\/\S+|[\w/]+\.\w+|\w+:\w+( \w+:\w+)*|\.\/keystory [\w ]+)$/;

test('every text of the pages comes from a catalogue', () => {
  const files = ['packages', 'sign-in', 'console', 'account', 'demo-app'].flatMap(componentsIn);
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap(literalsOf)).toEqual([]);
});

test('a text that is written into a page is found', () => {
  const page = `<A title="Some title" to="/x">{ok ? 'Yes' : <b>No</b>}{t('a.b')}{open({ body: 'Really go?' })}</A>`;
  expect(literalsIn('Page.tsx', page).map(({ text }) => text)).toEqual(['Some title', 'Yes', 'No', 'Really go?']);
});

function componentsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);
  return files.filter((file) => file.endsWith('.tsx') && !/node_modules|\.test\.tsx$|\/test\//.test(file));
}

const literalsOf = (file: string): string[] =>
  literalsIn(file, readFileSync(file, 'utf8')).map(({ text, line }) => `${file}:${line}: ${text}`);

function literalsIn(file: string, code: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node) => {
    const text = spoken(node)?.trim() ?? '';
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (/\p{L}/u.test(text) && !UNTRANSLATED.test(text)) found.push({ text, line });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text of a node that people get to see as it is. */
function spoken(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteralLike(node)) return undefined;
  let holder = node.parent;
  while (ts.isJsxExpression(holder) || ts.isConditionalExpression(holder) || ts.isParenthesizedExpression(holder)) holder = holder.parent;
  if (ts.isJsxElement(holder) || ts.isJsxFragment(holder)) return node.text;
  if (!ts.isJsxAttribute(holder) && !ts.isPropertyAssignment(holder)) return undefined;
  return SPOKEN.has(holder.name.getText()) ? node.text : undefined;
}
