// Builds every app in memory: a build that is over its budget is refused, as it is when it is written.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

for (const app of ['sign-in', 'account', 'console', 'demo-app']) {
  const root = fileURLToPath(new URL(`../${app}/`, import.meta.url));
  await build({ root, configFile: `${root}vite.config.ts`, build: { write: false } });
}
