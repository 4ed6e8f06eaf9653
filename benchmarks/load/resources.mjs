// What the product uses of the machine, its embedded PostgreSQL included: memory and processor time.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The fields of /proc/PID/stat behind the name, which may hold anything. */
const fields = (pid) => {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const folder = (pid) => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
};

/** A process with its descendants, and those that work in the data folder: PostgreSQL is nobody's child. */
function family({ process: root, data }) {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) =>
    [Number(pid), Number(fields(pid)[1])]));
  const members = new Set([root, ...[...parents.keys()].filter((pid) => data && folder(pid).startsWith(data))]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const [pid, parent] of parents) if (members.has(parent)) members.add(pid);
  }
  return [...members];
}

/** Adds up what `of` says about each Java and each PostgreSQL process. */
function sum(product, of) {
  const sums = { java: 0, postgres: 0 };
  for (const pid of family(product)) {
    const kind = read(`/proc/${pid}/comm`).trim();
    if (kind in sums) sums[kind] += of(pid);
  }
  return { ...sums, all: sums.java + sums.postgres };
}

/** Megabytes; pages that several processes share count once (the kernel's proportional share). */
export const memory = (product) => sum(product, (pid) =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024);

/**
 * Seconds of processor time since each process began, with that of its children that have ended; of the load generator as
 * well, though not of wrk.
 */
export function processorTime(product) {
  const { user, system } = process.cpuUsage();
  const ticks = sum(product, (pid) => fields(pid).slice(11, 15).reduce((all, more) => all + Number(more), 0));
  return { java: ticks.java / TICKS_PER_SECOND, postgres: ticks.postgres / TICKS_PER_SECOND, generator: (user + system) / 1e6 };
}

/** Looks at the memory again and again until stopped; answers the largest sum that was seen. */
export function watchMemory(product) {
  let most = memory(product);
  const timer = setInterval(() => {
    const now = memory(product);
    if (now.all > most.all) most = now;
  }, 1000);
  return () => {
    clearInterval(timer);
    return most;
  };
}
