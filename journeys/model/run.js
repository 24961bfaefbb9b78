/* Random sequences of what users do to an RFC, compared after each step with a plain model of the rules; a failure is shrunk. */
import fc from 'fast-check';
import { COMMANDS } from './commands.js';
import { LAYOUTS } from './roles.js';
import { Rfc } from './rfc.js';
import { Site, WANTS } from './site.js';
import { Wiki } from './wiki.js';

const [url, seed, steps] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const STEPS_PER_RUN = 200;
/** Milliseconds after which a failure is not made shorter. */
const PATIENCE = 600_000;

const wiki = await Wiki.open(url);

/** @param want name of what the space wants of its RFCs */
async function begin(layout, want) {
  await wiki.reset();
  await wiki.want(WANTS[want]);
  const site = new Site(WANTS[want]);
  return { model: { site, rfc: new Rfc(site, LAYOUTS[layout], 'this'), story: [`layout ${layout}, ${want}`] }, real: await wiki.createPage(LAYOUTS[layout], 'this') };
}

const property = fc.asyncProperty(
  fc.constantFrom(...LAYOUTS.keys()),
  fc.constantFrom(...Object.keys(WANTS)),
  fc.commands(COMMANDS, { maxCommands: STEPS_PER_RUN, size: 'max' }),
  async (layout, want, commands) => {
    const start = await begin(layout, want);
    try {
      await fc.asyncModelRun(() => start, commands);
      await start.real.matchesItsRecord();
    } catch (failure) {
      throw new Error([...start.model.story, failure.message].join('\n'));
    }
  }
);

console.log(`Seed ${seed}: at least ${steps} steps`);
try {
  for (let round = 0; wiki.steps < steps; round++) {
    await fc.assert(property, { seed: seed + round, numRuns: 5, skipAllAfterTimeLimit: PATIENCE });
  }
  console.log(`${wiki.steps} steps, all as the model has them`, wiki.counts);
} catch (failure) {
  console.error(failure.message);
  console.error(failure.cause?.message);
  process.exitCode = 1;
}
