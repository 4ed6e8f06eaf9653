// Starts the development servers of all frontends on their fixed ports and stops them together.
import { spawn } from 'node:child_process';

const apps = ['sign-in', 'console', 'account', 'demo-app'];
const servers = apps.map((app) => {
  const server = spawn('npm', ['run', 'dev', '--silent', '--workspace', `@keystory/${app}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  server.stdout.on('data', (lines) => process.stdout.write(String(lines).replaceAll(/^(?=.)/gm, `${app.padEnd(9)}| `)));
  server.on('exit', (code) => stop(code ?? 0));
  return server;
});

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const server of servers) server.kill('SIGTERM');
  process.exitCode = code;
}
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

console.log('Frontends by way of the edge at http://localhost:3001 (Ctrl-C stops them).');
