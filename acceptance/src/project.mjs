// A developer's project in a folder of its own, with the packages that are installed for ours.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './product.mjs';
import { until } from './until.mjs';

export class Project {
  #folder = mkdtempSync(join(tmpdir(), 'keystory-project-'));
  #running = [];

  /** @param packages the folder of the repository whose packages it uses */
  constructor(packages) {
    symlinkSync(join(root, packages, 'node_modules'), join(this.#folder, 'node_modules'));
  }

  write(file, text) {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), text);
  }

  /** Runs a program in the folder, by its words. */
  run(...words) {
    const child = spawn(words[0], words.slice(1), { cwd: this.#folder });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += chunk; });
    const ended = new Promise((resolve) => child.on('close', resolve));
    this.#running.push({ child, ended });
    return {
      output: () => output,
      ended,
      says: (pattern) => until(`${words.join(' ')} says ${pattern}`, () => pattern.exec(output)).catch((error) => {
        throw new Error(`${error.message}\n${output}`);
      }),
    };
  }

  async remove() {
    for (const { child, ended } of this.#running) {
      child.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
