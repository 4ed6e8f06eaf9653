// How much memory a process and all its descendants hold.
import { readdirSync, readFileSync } from 'node:fs';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

function family(root) {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) =>
    [Number(pid), Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1])]));
  const members = new Set([root]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const [pid, parent] of parents) if (members.has(parent)) members.add(pid);
  }
  return [...members];
}

/** Megabytes per kind of process; pages that several of them share count once (the kernel's proportional share). */
export function memory(root) {
  const held = { java: 0, postgres: 0 };
  for (const pid of family(root)) {
    const kind = read(`/proc/${pid}/comm`).trim();
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    if (kind in held) held[kind] += kilobytes / 1024;
  }
  return { ...held, all: held.java + held.postgres };
}

/** Looks again and again until stopped; answers the largest sum that was seen. */
export function watch(root) {
  let most = memory(root);
  const timer = setInterval(() => {
    const now = memory(root);
    if (now.all > most.all) most = now;
  }, 1000);
  return () => {
    clearInterval(timer);
    return most;
  };
}
