/** Measures several things in turns, so that whatever slows the machine slows all of them. @return milliseconds of each call, by name */
export async function inTurns(count, calls) {
  const measured = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  const warmUp = Math.ceil(count / 5);
  for (let i = 0; i < warmUp + count; i++) {
    for (const [name, call] of Object.entries(calls)) {
      const begin = performance.now();
      await call(i);
      if (i >= warmUp) {
        measured[name].push(performance.now() - begin);
      }
    }
  }
  return measured;
}

/** @param share 0.5 for the median */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => percentile(values, 0.5);

/** Does all of it, that many at a time. */
export async function atOnce(clients, items, work) {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (waiting.length > 0) {
        await work(waiting.shift());
      }
    })
  );
}
