// The console's administrator: made with the set-up link, unless the journey has done so already.
import { base, password } from './client.mjs';
import { signIn } from './chromium.mjs';

export const ADMINISTRATOR = 'admin';

/** Opens the console on this page as the administrator. */
export async function openConsole(page) {
  const token = new URL(process.env.KEYSTORY_SETUP_LINK).searchParams.get('token');
  const answer = await fetch(`${base}/api/setup/administrator`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, username: ADMINISTRATOR, password }),
  });
  if (![201, 400, 401, 404, 410, 422].includes(answer.status)) throw new Error(`Set-up answered ${answer.status}`);
  await page.goto(`${base}/console`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, ADMINISTRATOR);
  await page.getByRole('heading', { name: 'Get started' }).waitFor();
}
