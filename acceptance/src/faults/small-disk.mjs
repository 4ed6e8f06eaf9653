// A disk that can be filled up without harm to others: in memory, mounted for the product's eyes alone.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.mjs';

const MOUNT = 'mount -t tmpfs -o "size=$1,mode=700" tmpfs "$2" && echo mounted && exec sleep infinity';

export class SmallDisk {
  static isPossible = () => spawnSync('unshare', ['--mount', 'true']).status === 0;

  #keeper;
  #ballast;

  /** Where the folder is seen from outside. */
  path;

  /** Mounts it on a folder, until it is removed. */
  async mount(folder, size) {
    this.#keeper = spawn('unshare', ['--mount', 'sh', '-c', MOUNT, 'sh', size, folder]);
    let said = '';
    this.#keeper.stdout.on('data', (chunk) => { said += chunk; });
    await until('the disk is mounted', () => said === 'mounted\n');
    this.path = `/proc/${this.#keeper.pid}/root${folder}`;
    this.#ballast = join(this.path, 'ballast');
  }

  /** What a program must run under to see the disk. */
  view = () => ['nsenter', '--mount', `--target=${this.#keeper.pid}`];

  /** Takes all the room there is. */
  fill() {
    const file = openSync(this.#ballast, 'w');
    try {
      for (let part = 1 << 20; part >= 1 << 12; part >>= 1) fillWith(file, Buffer.alloc(part));
    } finally {
      closeSync(file);
    }
  }

  free = () => rmSync(this.#ballast);

  remove = () => this.#keeper.kill();
}

function fillWith(file, part) {
  try {
    while (writeSync(file, part) === part.length);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}
