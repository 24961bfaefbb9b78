/* What people wait for, measured over HTTP; see README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { gzipSync } from 'node:zlib';
import { Wiki } from '../journeys/browser/wiki.js';
import { Client } from '../journeys/model/client.js';
import { Data } from './data.js';
import { atOnce, inTurns, median, percentile } from './measure.js';

const quick = process.argv.includes('--quick');
const SMALL = quick ? 100 : 1000;
const LARGE = 10 * SMALL;
const VIEWS = quick ? 100 : 300;
const LISTS = quick ? 40 : 100;
const CLICKS = quick ? 100 : 400;
const CLIENTS = 16;
const API = '/rest/rfc/1.0';
const IN_THE_JVM = ['H2', 'POSTGRESQL', 'JMH'].map((database) => new URL(`../journeys/target/report-bench-${database}.txt`, import.meta.url));

const wiki = await new Wiki().start();
const client = new Client(wiki.url);
const rows = [];

/** @param most what it may be; null when there is no target */
function row(what, value, most, details) {
  rows.push({ what, value, most, details, met: most === null || value <= most });
  console.log(`${rows.at(-1).met ? 'ok    ' : 'MISSED'} ${what}: ${value.toFixed(2)}${most === null ? '' : ` (at most ${most})`} ${details}`);
}

const ms = (value) => `${value.toFixed(1)} ms`;

async function get(path) {
  const answer = await client.fetch('lead', path);
  const text = await answer.text();
  if (answer.status !== 200) {
    throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  }
  return text;
}

async function main() {
  IN_THE_JVM.forEach(inTheJvm);
  await Promise.all(['author', 'lead', 'admin'].map((user) => client.logIn(user)));
  const data = new Data(client);
  await data.space('SMALL');
  await data.space('LARGE');
  console.log(`Making ${SMALL} and ${LARGE} RFCs …`);
  const small = await data.rfcs('SMALL', SMALL);
  const large = await data.rfcs('LARGE', LARGE);
  await pageViews(data);
  await reports(large);
  await exports();
  await clicks(data, small, large);
  await weight(large[0], await data.plain('SMALL'));
}

/** What was measured without HTTP, where there are too many RFCs to be made by it. */
function inTheJvm(file) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [what, value, most, details] = line.split('\t');
    row(what, Number(value), most === '' ? null : Number(most), details);
  }
}

async function pageViews(data) {
  const eventful = await data.eventful('DEMO', 200);
  const quiet = await data.eventful('DEMO', 2);
  const plain = await data.plain('DEMO');
  const hosts = await data.withHostsMacros('DEMO', 6);
  const view = (id) => () => get(`/pages/viewpage.action?pageId=${id}&noRedirect=true`);
  const measured = await inTurns(VIEWS, { plain: view(plain), rfc: view(eventful), quiet: view(quiet), hosts: view(hosts) });
  const [without, with_] = [percentile(measured.plain, 0.9), percentile(measured.rfc, 0.9)];
  row('page with the status and five roles, 200 entries in its record, against the same text without, 90th percentile', with_ / without, 1.05, `${ms(with_)} : ${ms(without)}`);
  row('page with six macros of the wiki itself, which ask for nothing, against the same text without, 90th percentile', percentile(measured.hosts, 0.9) / without, null, `${ms(percentile(measured.hosts, 0.9))} : ${ms(without)}`);
  row('the same page with 200 entries in its record against 2, median', median(measured.rfc) / median(measured.quiet), 1.05, `${ms(median(measured.rfc))} : ${ms(median(measured.quiet))}`);
}

async function reports(large) {
  const list = (space) => () => get(`${API}/spaces/${space}/rfcs?limit=20&descending=true`);
  const lists = await inTurns(LISTS, { small: list('SMALL'), large: list('LARGE') });
  row(`first page of a report over ${LARGE} RFCs against ${SMALL}, median`, median(lists.large) / median(lists.small), 1.5, `${ms(median(lists.large))} : ${ms(median(lists.small))}`);
  const part = (after) => () => get(`${API}/spaces/LARGE/rfcs/all?limit=20&after=${after}`);
  const parts = await inTurns(LISTS, { first: part(0), last: part(large.map(Number).sort((one, other) => one - other).at(-22)) });
  row(`last part of ${LARGE} RFCs by cursor against the first, median`, median(parts.last) / median(parts.first), 1.2, `${ms(median(parts.last))} : ${ms(median(parts.first))}`);
}

async function exports() {
  await get(`${API}/spaces/SMALL/rfcs/all.csv`);
  const begin = performance.now();
  const lines = (await get(`${API}/spaces/LARGE/rfcs/all.csv`)).split('\r\n').length - 2;
  const seconds = (performance.now() - begin) / 1000;
  row('rows of a CSV file per second', lines / seconds, null, `${lines} rows in ${seconds.toFixed(1)} s`);
}

/** An approval accepts an RFC, so that each is clicked once. */
async function clicks(data, small, large) {
  const decide = (expand) => (id) => data.send('lead', 'POST', `${API}/pages/${id}/decisions${expand}`, { role: 'Lead', choice: 'APPROVED', pageVersion: 1 });
  const approve = decide('?expand=fragments');
  await atOnce(1, large.slice(0, 20), approve);
  const alone = await perSecond(1, large.slice(20, 20 + CLICKS), approve);
  const together = await perSecond(CLIENTS, large.slice(20 + CLICKS, 20 + 2 * CLICKS), approve);
  const others = large.slice(20 + 2 * CLICKS, 20 + 3 * CLICKS);
  const requests = await inTurns(Math.floor(others.length / 3), { alone: () => decide('')(others.pop()), shown: () => approve(others.pop()) });
  row('an approval that brings along what the page is to show, against one that does not, median', median(requests.shown) / median(requests.alone), null, `${ms(median(requests.shown))} : ${ms(median(requests.alone))}; a click is one request`);
  row(`approvals per second of ${CLIENTS} clients on different RFCs against one client`, together / alone, null, `${together.toFixed(0)} : ${alone.toFixed(0)} on ${cpus().length} cores, which the clients share with the wiki`);
}

async function perSecond(clients, items, work) {
  const begin = performance.now();
  await atOnce(clients, items, work);
  return (items.length * 1000) / (performance.now() - begin);
}

/** What the browser has to load for our macros. */
async function weight(rfc, plain) {
  const [with_, without] = [await ourBytes(rfc), await ourBytes(plain)];
  row('kilobytes of script and style, gzipped, on a page with our macros', with_ / 1000, 14, `${with_} bytes`);
  row('bytes of them on a page without', without, 0, '');
}

async function ourBytes(id) {
  const html = await get(`/pages/viewpage.action?pageId=${id}&noRedirect=true`);
  const addresses = [...html.matchAll(/(?:src|href)="[^"]*?(\/s\/[^"]*rfc-desk[^"]*\.(?:js|css)[^"]*)"/g)].map(([, address]) => address.replaceAll('&amp;', '&'));
  const texts = await Promise.all(addresses.map(get));
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

function table() {
  const cells = rows.map(({ what, value, most, details, met }) => `| ${what} | ${value.toFixed(2)} | ${most === null ? '' : `≤ ${most}`} | ${met ? '' : 'missed'} | ${details} |`);
  return `# Benchmarks

Written by \`./dev bench\`${quick ? ' --quick' : ''} on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node},
the wiki with at most 400 MB of heap on H2; lines that begin with a database are measured inside the JVM, on it. The wiki is not Confluence: ratios say how RFC Desk behaves when there is more of something, not how fast a page will be there.

| what | measured | target | | from |
|---|---|---|---|---|
${cells.join('\n')}

## What limits them

* **A page with our macros** takes as long whatever its record has been through: the hash of its newest entry tells whether it was read before. A profile of such views (JFR, 1,933 samples)
  has 27 % in our macros, half of it in their templates, and 23 % in the wiki, which parses what each of them has written in order to mark it. The plain page takes so little here that a twentieth of it is less than six macros of the wiki cost that do nothing at all; what a view takes inside the JVM is in the lines of JMH.
* **A view inside the JVM** allocates 801 kB to find out what an RFC is for its reader, and 1462 kB with the HTML of its status and five roles. At f123531, before the status card asked for
  decisions, it was 1215 and 1797 kB (JMH with its GC profiler, both on 2026-11-29 on 2 cores, OpenJDK 17.0.15, \`net.rfcdesk.databases.ViewBench\`). It takes 647 ± 71 and 1377 ± 168 µs; the machine
  was too busy in the runs at f123531 for their times to be compared. What is allocated does not depend on that.
* **A report's first page** grows with the space on H2, which reads an index upwards only: sorted upwards it does not grow, and downwards plain JDBC takes as long as we do.
  PostgreSQL reads its indexes both ways.
* **Totals** ask the host for the page and the rights of each RFC: that part alone takes many times as long as one \`GROUP BY\`, which asks for nobody's rights.
* **Files** take half of their time in the store, most of it in Active Objects, which hands over each column of each row by itself: a line of its own tells. Of the rest about half is the host's, for pages and rights.
* **The rows of a first page** on PostgreSQL take so little that what Active Objects does for 21 rows of 17 columns shows; its part is in a line of its own too.
* **Clicks** are bound by the cores, which the database and those who click share and which are busy all the time; of an approval's statements about four of five are the host's, about users and permissions.
  Ours are seven, one more when it accepts the RFC.
`;
}

try {
  await main();
  if (!quick) {
    writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), table());
  }
  process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
} finally {
  await wiki.remove();
}
