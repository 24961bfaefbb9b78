import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LAYOUTS, storage } from './roles.js';

const USERS = ['author', 'lead', 'security', 'product', 'reader', 'admin'];
const CHOICES = ['APPROVED', 'APPROVED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGES_REQUESTED', 'ABSTAINED'];
const STATUSES = ['PROPOSED', 'ACCEPTED', 'REJECTED', 'IMPLEMENTED', 'DEPRECATED'];
const ROLES = ['Lead', 'Security', 'Product'];

/** Something that a user tries: the model says whether it is refused, and what the page shows afterwards. */
class Command {
  constructor(name, user, details, attempt) {
    Object.assign(this, { name, user, details, attempt });
  }

  check() {
    return true;
  }

  async run(model, real) {
    const { against, answer } = await this.attempt(model.rfc, real);
    if (against.length === 0) {
      assert.ok(answer.status < 300, `refused: ${JSON.stringify(answer.json)}`);
    } else {
      assert.ok(answer.status >= 400, `not refused, although: ${against}`);
      assert.ok(!answer.json?.code || against.includes(answer.json.code), `${answer.json?.code} is none of ${against}`);
    }
    assert.deepEqual(await real.shown(), model.rfc.trashed ? null : model.rfc.shown);
    real.count(this.name, against.length === 0);
  }

  toString() {
    return `${this.user} ${this.name} ${JSON.stringify(this.details)}`;
  }
}

/** @param attempt (details, rfc, real) => what the model has against it, and the wiki's answer */
function command(name, details, attempt, users = USERS) {
  return fc
    .tuple(fc.constantFrom(...users), fc.record(details))
    .map(([user, what]) => new Command(name, user, what, (rfc, real) => attempt({ user, ...what }, rfc, real)));
}

const oneOf = (...values) => fc.constantFrom(...values);
const reason = oneOf('Because.', 'Because.', 'Because.', undefined);
/** Most people have the newest version before them. */
const behind = oneOf(0, 0, 0, 0, 1, 2);
const seen = (rfc, versionsBehind) => Math.max(1, rfc.version - versionsBehind);
const entryOf = (rfc, index) => rfc.decisions[index % Math.max(1, rfc.decisions.length)]?.entry ?? 1;
const own = oneOf(true, true, true, false);
const userOf = (rfc, entry, otherwise) => rfc.decisions.find((each) => each.entry === entry)?.user ?? otherwise;

const edit = command(
  'edits',
  { layout: oneOf(...LAYOUTS.keys()), text: oneOf('this', 'this', 'this', 'that', 'something else'), padding: oneOf('', ' ', '<p> </p>') },
  async ({ user, layout, text, padding }, rfc, real) => {
    const version = rfc.version + 1;
    const against = rfc.edit(user, LAYOUTS[layout], text);
    return { against, answer: await real.edit(user, version, storage(LAYOUTS[layout], text, padding)) };
  },
  ['author', 'lead', 'reader']
);

const decide = command(
  'decides',
  { asked: oneOf(true, true, true, true, false), index: fc.nat(5), role: oneOf(...ROLES), choice: oneOf(...CHOICES), reason, behind, knowsOwn: oneOf(true, true, true, true, false) },
  async ({ user, asked, index, role, choice, reason, behind, knowsOwn }, rfc, real) => {
    [user, role] = (asked && rfc.asked(index)) || [user, role];
    const own = rfc.decisions.find((each) => each.role === role && each.user === user)?.entry;
    const previous = knowsOwn ? own : undefined;
    const body = { role, choice, reason, pageVersion: seen(rfc, behind), previous };
    const against = rfc.decide(user, role, choice, reason, body.pageVersion, previous);
    return { against, answer: await real.send(user, 'POST', '/decisions', body) };
  },
  ['lead', 'security', 'product', 'author', 'reader']
);

const withdraw = command('withdraws', { index: fc.nat(5), own }, async ({ user, index, own }, rfc, real) => {
  const entry = entryOf(rfc, index);
  user = own ? userOf(rfc, entry, user) : user;
  return { against: rfc.withdraw(user, entry), answer: await real.send(user, 'DELETE', `/decisions/${entry}`) };
});

const lift = command('settles', { index: fc.nat(5), own }, async ({ user, index, own }, rfc, real) => {
  const entry = entryOf(rfc, index);
  user = own ? userOf(rfc, entry, user) : user;
  return { against: rfc.lift(user, entry), answer: await real.send(user, 'PUT', `/decisions/${entry}/lifting`) };
});

const change = command(
  'changes the status',
  { to: oneOf(...STATUSES), from: oneOf(...STATUSES), reopens: oneOf(true, true, false), knowsStatus: oneOf(true, true, true, false), reason },
  async ({ user, to, from, reopens, knowsStatus, reason }, rfc, real) => {
    to = reopens && rfc.status !== 'PROPOSED' ? 'PROPOSED' : to;
    const body = { status: to, from: knowsStatus ? rfc.status : from, reason };
    const against = rfc.change(user, body.from, to, reason);
    return { against, answer: await real.send(user, 'PUT', '/status', body) };
  },
  ['author', 'author', 'lead', 'reader']
);

const bypass = command(
  'bypasses',
  { reason, behind },
  async ({ user, reason, behind }, rfc, real) => {
    const body = { reason, pageVersion: seen(rfc, behind) };
    return { against: rfc.bypass(user, reason, body.pageVersion), answer: await real.send(user, 'POST', '/bypass', body) };
  },
  ['admin', 'author']
);

const assign = command(
  'assigns',
  { role: oneOf(...ROLES), users: fc.subarray(['author', 'lead', 'security', 'product']), groups: fc.subarray(['security-team']), behind },
  async ({ user, role, users, groups, behind }, rfc, real) => {
    const version = seen(rfc, behind);
    const body = { role, users: users.map((name) => real.keyOf(name)), groups, pageVersion: version };
    const against = rfc.assign(user, role, users, groups, version);
    return { against, answer: await real.send(user, 'PUT', '/approvers', body) };
  }
);

const trash = command(
  'trashes and restores',
  {},
  async ({ user }, rfc, real) => {
    const against = rfc.trash(user);
    const answer = await real.trash(user);
    if (against.length === 0) {
      assert.equal(await real.shown(), null);
      rfc.restore();
      await real.restore(user);
    }
    return { against, answer };
  },
  ['admin', 'reader']
);

const often = (arbitrary, times) => Array(times).fill(arbitrary);

export const COMMANDS = [
  ...often(decide, 12),
  ...often(edit, 3),
  ...often(withdraw, 2),
  ...often(lift, 3),
  ...often(change, 5),
  ...often(assign, 2),
  bypass,
  trash
];
