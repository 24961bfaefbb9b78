/* Random sequences of what users do to an RFC, compared after each step with a plain model of the rules; a failure is shrunk. */
import fc from 'fast-check';
import { Client } from './client.js';
import { COMMANDS } from './commands.js';
import { Page } from './page.js';
import { LAYOUTS } from './roles.js';
import { Rfc } from './rfc.js';

const [url, seed, steps] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const STEPS_PER_RUN = 40;
const USERS = ['author', 'lead', 'security', 'product', 'reader', 'admin'];

const client = new Client(url);
await Promise.all(USERS.map((user) => client.logIn(user)));
const keys = await Page.keys(client, USERS);
const counts = {};
const done = () => Object.values(counts).reduce((sum, count) => sum + count.done + count.refused, 0);

async function begin(layout) {
  const page = await Page.create(client, keys, counts, LAYOUTS[layout], 'this');
  return { model: { rfc: new Rfc(LAYOUTS[layout], 'this') }, real: page };
}

const property = fc.asyncProperty(
  fc.constantFrom(...LAYOUTS.keys()),
  fc.commands(COMMANDS, { maxCommands: STEPS_PER_RUN, size: 'max' }),
  async (layout, commands) => {
    const start = await begin(layout);
    await fc.asyncModelRun(() => start, commands);
  }
);

console.log(`Seed ${seed}: at least ${steps} steps`);
try {
  for (let round = 0; done() < steps; round++) {
    await fc.assert(property, { seed: seed + round, numRuns: 50 });
  }
  console.log(`${done()} steps, all as the model has them`, counts);
} catch (failure) {
  console.error(failure.message);
  console.error(failure.cause?.message);
  process.exitCode = 1;
}
