// A clock that is set back for the product and its database alone: the machine's stays as it is.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('clock.c', import.meta.url));

export class SetClock {
  static isPossible = () => spawnSync('cc', ['--version']).status === 0;

  #folder = mkdtempSync(join(tmpdir(), 'keystory-clock-'));
  #library = join(this.#folder, 'clock.so');
  #offset = join(this.#folder, 'offset');

  /** What a program must be started with to go by it. */
  settings() {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', this.#library, SOURCE, '-ldl']);
    this.setBack(0);
    return { LD_PRELOAD: this.#library, CLOCK_OFFSET: this.#offset };
  }

  /** Sets it so many seconds behind the machine's, at once. */
  setBack(seconds) {
    const offset = Buffer.alloc(8);
    offset.writeBigInt64LE(BigInt(-seconds));
    writeFileSync(this.#offset, offset, { flag: existsSync(this.#offset) ? 'r+' : 'w' });
  }

  remove = () => rmSync(this.#folder, { recursive: true, force: true });
}
