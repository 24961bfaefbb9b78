import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DEV = resolve(import.meta.dirname, '../../dev');
const PATIENCE = 120_000;

/** The wiki as a developer starts it: ./dev run, on a free port, with a data folder of its own. */
export class Wiki {
  #data = mkdtempSync(join(tmpdir(), 'rfc-desk-'));
  #options;
  #process;
  #said = '';

  /**
   * @param without what the wiki lacks, as its option says it
   * @param story whether something has happened in the demo space
   */
  constructor({ without, story = false } = {}) {
    this.#options = [...(story ? [] : ['--plain']), ...(without ? ['--without', without] : [])];
  }

  async start() {
    this.port ??= await freePort();
    this.#process = spawn(DEV, ['run', '--port', String(this.port), '--data', this.#data, ...this.#options]);
    this.#endWithUs(this.#process);
    this.#process.stdout.on('data', (text) => (this.#said += text));
    this.#process.stderr.on('data', (text) => (this.#said += text));
    await this.#ready();
    return this;
  }

  /** Without a slash at its end. */
  get url() {
    return `http://localhost:${this.port}/confluence`;
  }

  /** How long it took to start, in milliseconds, as it says itself. */
  get startTime() {
    return Number(/ready in (\d+) ms/i.exec(this.#said)[1]);
  }

  async stop() {
    if (this.#process.exitCode === null) {
      this.#process.kill('SIGTERM');
      await once(this.#process, 'exit');
    }
    this.#said = '';
  }

  async remove() {
    await this.stop();
    rmSync(this.#data, { recursive: true, force: true });
  }

  /** Nobody is left to stop a wiki whose test was broken off. */
  #endWithUs(started) {
    const end = () => started.kill('SIGKILL');
    process.once('exit', end);
    started.once('exit', () => process.removeListener('exit', end));
  }

  #ready() {
    return new Promise((ready, failed) => {
      const problem = (what) => failed(new Error(`${what}; it said:\n${this.#said}`));
      const patience = setTimeout(() => problem('The wiki did not become ready'), PATIENCE);
      this.#process.once('exit', (code) => problem(`The wiki ended with ${code}`));
      this.#process.stdout.on('data', () => {
        if (/ready in \d+ ms/i.test(this.#said)) {
          clearTimeout(patience);
          ready();
        }
      });
    });
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
