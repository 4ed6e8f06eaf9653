// Whole sign-ins, some at a time.
import { Journey } from './journey.mjs';

const FAILED_PER_MINUTE = 10_000;

/** Sign-ins by the password. */
export const passwords = async (installation) => (i) => installation.signIn(i);

/** Measures sign-ins that `way` prepares; it answers what signs in the nth time, which may have something to close. */
export const signIns = (way) => async (installation, seconds) => {
  const signIn = await way(installation);
  try {
    return await repeat(signIn, seconds, installation.signingIn);
  } finally {
    await signIn.close?.();
  }
};

/** Sign-ins of others while somebody guesses one user's password, and the part that is left of what there is without. */
export async function besideFailedAttempts(installation, seconds) {
  const signIn = await passwords(installation);
  const alone = await repeat(signIn, seconds, installation.signingIn);
  const [victim] = await installation.once('guessed', () => installation.people('guessed', 1));
  const guesses = await guess(installation, victim.username);
  const beside = await repeat(signIn, seconds, installation.signingIn);
  return { share: beside.rate / alone.rate, alone: alone.rate, beside: beside.rate, failed: await guesses.stop() };
}

async function repeat(signIn, seconds, atOnce) {
  const times = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (performance.now() < end) {
      const started = performance.now();
      await signIn(next++);
      times.push(performance.now() - started);
    }
  }));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    rate: times.length / ((performance.now() - begin) / 1000), p50: at(0.5), p99: at(0.99), refused: 0, broken: 0,
  };
}

/** Guesses at the rate of an attack, whatever the answers take; `stop` tells how many guesses a minute that were. */
async function guess(installation, username) {
  const journey = new Journey(installation);
  await journey.ask();
  await journey.begin();
  const begin = performance.now();
  const attempts = [];
  const timer = setInterval(() => {
    const due = (performance.now() - begin) / 60_000 * FAILED_PER_MINUTE;
    while (attempts.length < due) {
      const attempt = journey.password(username, `wrong ${attempts.length}`, [400, 422]);
      attempt.catch(() => clearInterval(timer));
      attempts.push(attempt);
    }
  }, 10);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(attempts);
      return attempts.length / ((performance.now() - begin) / 60_000);
    },
  };
}
