/** A factor for time limits on busy machines: other load on the same cores increases even the processor time. */
export const PATIENCE = Number(process.env.CLAIMGRAPH_TEST_PATIENCE ?? 1);
/** Maximum processor time for a small input, in milliseconds. */
const TIME_LIMIT = 100 * PATIENCE;
/** After this time, an input counts as never ending. */
const NEVER_MS = 20_000;
/** Tries again, to distinguish a slow input from a busy machine. */
const TRIES = 3;

/** Runs some work, which must not take long. @throws Error with the time that it took */
export async function soon(work: () => unknown): Promise<void> {
  let least = Infinity;
  for (let i = 0; i < TRIES && least > TIME_LIMIT; i++) {
    const before = process.cpuUsage();
    await ended(work());
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  if (least > TIME_LIMIT) throw new Error(`It took ${Math.round(least)} ms; at most ${TIME_LIMIT} ms are allowed.`);
}

async function ended(work: unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It has not ended after ${NEVER_MS / 1000} s.`)), NEVER_MS);
  });
  try {
    await Promise.race([work, never]);
  } finally {
    clearTimeout(timer);
  }
}
