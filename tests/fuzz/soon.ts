/** How many times slower than a quiet machine this one may be: beside other work on the same cores, processor time becomes longer as well. */
export const PATIENCE = Number(process.env.CLAIMGRAPH_TEST_PATIENCE ?? 1);
/** Most processor time that a small input may take, in milliseconds. */
const TIME_LIMIT = 100 * PATIENCE;
/** What has not ended after so long never will. */
const NEVER_MS = 20_000;
/** A slow moment of the machine is told from a slow input by trying again. */
const TRIES = 3;

/** Does some work, which must not take long. @throws Error that says how long it took */
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
