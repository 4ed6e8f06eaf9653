// How long single requests take: one after the other, or as many a second as are wanted however long they take.
import { expect } from './client.mjs';

const ASKED = 200;
const WARM = 40;
/** What is slow is asked for as long as this, in milliseconds, and at least so often. */
const PATIENCE = 4000;
const LEAST = 20;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const summary = (millis) => {
  const sorted = [...millis].sort((a, b) => a - b);
  return { asked: sorted.length, p50: at(sorted, 0.5), p99: at(sorted, 0.99), most: sorted.at(-1) };
};

/** GETs what `path(n)` says, one by one, some before it is measured; also tells the median of `Total-Number`. */
export async function oneByOne(installation, path) {
  const millis = [];
  const totals = [];
  const begin = performance.now();
  for (let n = 0; n < WARM + ASKED; n++) {
    const isLate = performance.now() - begin > PATIENCE * (n < WARM ? 0.3 : 1.3);
    if (isLate && n < WARM) n = WARM;
    if (isLate && millis.length >= LEAST) break;
    const asked = performance.now();
    const { status, headers, text } = await expect([200, 400], 'GET', installation.base + path(n), installation.management);
    if (status !== 200) return { refused: JSON.parse(text).code };
    if (n >= WARM) {
      millis.push(performance.now() - asked);
      totals.push(Number(headers['total-number']));
    }
  }
  return { ...summary(millis), total: totals.sort((a, b) => a - b)[totals.length >> 1] };
}

/** Sends one request after the other at a steady rate; what one takes counts from when it was due. */
export async function steadily({ perSecond, seconds }, send) {
  const millis = [];
  const sent = [];
  const begin = performance.now();
  for (let n = 0; n < perSecond * seconds; ) {
    for (const due = () => begin + (n * 1000) / perSecond; n < perSecond * seconds && due() <= performance.now(); n++) {
      const since = due();
      sent.push(send(n).then(() => millis.push(performance.now() - since)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(sent);
  return summary(millis);
}
