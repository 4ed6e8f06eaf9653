// The processes of a running product, by what the kernel tells of them.
import { readFileSync, readdirSync } from 'node:fs';

/** Those whose environment has all these settings, as [{ pid, command }]. */
export function processesWith(settings) {
  const wanted = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return all().filter(({ environment }) => wanted.every((setting) => environment.includes(setting)))
    .map(({ pid, command }) => ({ pid, command }));
}

/** The one process with this main class or program and these settings. */
export function processOf(program, settings) {
  const found = processesWith(settings).filter(({ command }) => command.some((word) => word.endsWith(program)));
  if (found.length !== 1) throw new Error(`${found.length} processes of ${program}`);
  return found[0].pid;
}

/** The settings a process was started with. */
export function environmentOf(pid) {
  return Object.fromEntries(words(pid, 'environ').map((setting) => setting.split(/=(.*)/s, 2)));
}

/** The program and its arguments. */
export const commandOf = (pid) => words(pid, 'cmdline');

export const isAlive = (pid) => all().some((process) => process.pid === pid);

function all() {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ({
    pid: Number(name), environment: words(name, 'environ'), command: words(name, 'cmdline'),
  })).filter(({ command }) => command.length > 0);
}

/** Empty for a process that has ended meanwhile, or whose parent has not heard of its end yet. */
function words(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}
