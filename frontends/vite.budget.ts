import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Most bytes of compressed JavaScript that each app's first load may have. */
export const BUDGETS: Record<string, number> = { 'sign-in': 120_000, account: 185_000, console: 205_000, 'demo-app': 120_000 };

/** What the server fills in, by app. */
const PLACES: Record<string, string[]> = { 'sign-in': ['<!--keystory:settings-->'] };

interface Chunk {
  type: 'chunk';
  fileName: string;
  isEntry: boolean;
  imports: string[];
  code: string;
}

interface Asset {
  type: 'asset';
  fileName: string;
  source: string | Uint8Array;
}

/** Refuses a build whose first load has grown too heavy, or whose shell has lost what the server fills in. */
export function withinBudget(): Plugin {
  let app = '';
  let tell: (line: string) => void;
  return {
    name: 'keystory:within-budget',
    apply: 'build',
    configResolved: ({ root, logger }) => {
      app = basename(root);
      tell = (line) => logger.info(line);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle);
        tell(`first load: ${(weightOf(built) / 1000).toFixed(1)} kB of compressed JavaScript, at most ${(BUDGETS[app] ?? 0) / 1000}`);
        const problems = problemsOf(app, built);
        if (problems.length > 0) this.error(problems.join('\n'));
      },
    },
  };
}

/** Why what was built of an app is refused; empty where it is not. */
export function problemsOf(app: string, built: (Chunk | Asset)[]): string[] {
  const budget = BUDGETS[app];
  if (budget === undefined) return [`${app} has no budget`];
  const weight = weightOf(built);
  const heavy = weight > budget ? [`first load is ${weight} bytes of compressed JavaScript, more than ${budget}`] : [];
  const shell = built.find((one): one is Asset => one.type === 'asset' && one.fileName === 'index.html');
  const lost = shell ? wrongWith(textOf(shell), PLACES[app] ?? []) : ['there is no shell'];
  return [...heavy, ...lost].map((problem) => `${app}: ${problem}`);
}

/** Bytes of the entry with all that it imports at once, compressed. */
function weightOf(built: (Chunk | Asset)[]): number {
  const chunks = new Map(built.filter((one) => one.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const firstLoad = new Set<Chunk>();
  const include = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || firstLoad.has(chunk)) return;
    firstLoad.add(chunk);
    chunk.imports.forEach(include);
  };
  [...chunks.values()].filter(({ isEntry }) => isEntry).forEach(({ fileName }) => include(fileName));
  return [...firstLoad].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

const textOf = ({ source }: Asset) => (typeof source === 'string' ? source : new TextDecoder().decode(source));

function wrongWith(shell: string, places: string[]): string[] {
  const wrong = places.filter((place) => !shell.includes(place)).map((place) => `the shell has no place for ${place}`);
  if (!/<meta property="csp-nonce" nonce="__KEYSTORY_NONCE__"/.test(shell)) wrong.push('the shell does not tell its nonce');
  const tags = shell.match(/<(script|style|link rel="(stylesheet|modulepreload)")[^>]*>/g) ?? [];
  return [...wrong, ...tags.filter((tag) => !tag.includes('nonce="__KEYSTORY_NONCE__"')).map((tag) => `no nonce on ${tag}`)];
}
