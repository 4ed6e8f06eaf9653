/** Waits until something is so, asked again and again within a deadline in milliseconds; answers what it was. */
export async function until(what, isSo, patience = 60_000) {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await isSo();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${patience / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
