import assert from 'node:assert/strict';
import fc from 'fast-check';
import { command, oneOf, pick } from './command.js';
import { NEXT } from './rfc.js';
import { LAYOUTS, storage } from './roles.js';
import { DEFAULTS, PERIODS, SPACES } from './site.js';

const CHOICES = ['APPROVED', 'APPROVED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGES_REQUESTED', 'ABSTAINED'];
const ROLES = ['Lead', 'Security', 'Product'];
const TEXTS = ['this', 'that', 'something', 'something else', 'nothing'];
const PEOPLE = ['author', 'lead', 'security', 'product', 'reader'];

const OTHERWISE = {
  beginAsDraft: true,
  authorMayApprove: true,
  coAuthorsMayApprove: false,
  authorMayAccept: false,
  authorMayChangeApprovers: false,
  othersMayRaiseConcerns: true,
  acceptance: 'BY_HAND',
  changeOfAccepted: 'MARK',
  addedRole: 'REOPEN',
  siteRoles: false
};

const changing = (how) => (rfc, name) => rfc.roles.map((each) => (each.name === name ? { ...each, ...how(each) } : each));

/** What the page asks afterwards. */
const SCHEMES = {
  removed: (rfc, name) => rfc.roles.filter((each) => each.name !== name),
  fewer: changing(({ users }) => ({ users: users.slice(1) })),
  easier: changing(() => ({ needed: 'any' })),
  consulted: changing(() => ({ kind: 'consulted' })),
  later: changing(({ stage }) => ({ stage: Number(stage) + 1 || 1 })),
  back: (rfc) => rfc.firstRoles
};

const reason = oneOf('Because.', 'Because.', 'Because.', undefined);
/** Most people have the newest version before them. */
const behind = oneOf(0, 0, 0, 0, 1, 2);
const seen = (rfc, versionsBehind) => Math.max(1, rfc.version - versionsBehind);
const mostly = oneOf(true, true, true, true, false);
const index = fc.nat(11);
/** Who takes care of a decision: whose it is, who made it, or anybody. */
const who = oneOf('user', 'user', 'by', 'anybody');

const edit = command(
  'edits',
  {
    luck: 1,
    users: ['author', 'author', 'lead', 'reader'],
    layout: oneOf(null, null, null, null, null, null, null, null, ...LAYOUTS.keys()),
    text: oneOf(...TEXTS),
    padding: oneOf('', ' ', '<p> </p>')
  },
  ({ user, layout, text, padding }, { rfc }) => {
    const roles = layout === null ? rfc.roles : LAYOUTS[layout];
    const version = rfc.version + 1;
    const body = storage(roles, text, padding);
    return { details: { user, version, text, layout }, step: rfc.edit(user, roles, text), send: (page) => page.edit(user, version, body) };
  }
);

const decide = command(
  'decides',
  { luck: 5, asked: mostly, index, through: oneOf('self', 'delegate', 'delegate', 'anybody'), role: oneOf(...ROLES), choice: oneOf(...CHOICES), reason, behind, knows: mostly },
  ({ user: anybody, asked, index, through, role: any, choice, reason, behind, knows }, { rfc, site }) => {
    const [onBehalfOf, role] = asked && rfc.asked.length > 0 ? pick(rfc.asked, index) : [anybody, any];
    const user = { self: onBehalfOf, delegate: site.delegateOf(onBehalfOf) ?? onBehalfOf, anybody }[through];
    const previous = knows ? rfc.decisionOf(onBehalfOf, role)?.entry : undefined;
    const wanted = { user, onBehalfOf, role, choice, reason, seen: seen(rfc, behind), previous };
    const body = { role, choice, reason, pageVersion: wanted.seen, previous, onBehalfOf: onBehalfOf === user ? undefined : onBehalfOf };
    return { details: wanted, step: rfc.decide(wanted), send: (page) => page.send(user, 'POST', '/decisions', body) };
  }
);

const withdraw = command('withdraws', { luck: 4, index, who }, ({ user: anybody, index, who }, { rfc }) => {
  const { entry = 1, ...decision } = pick(rfc.decisions, index) ?? {};
  const user = decision[who] ?? anybody;
  return { details: { user, entry }, step: rfc.withdraw(user, entry), send: (page) => page.send(user, 'DELETE', `/decisions/${entry}`) };
});

const raise = command('raises another concern', { luck: 8, index, who, reason }, ({ user: anybody, index, who, reason }, { rfc }) => {
  const { entry = 1, ...decision } = pick(rfc.decisions, index) ?? {};
  const user = decision[who] ?? anybody;
  return { details: { user, entry, reason }, step: rfc.raise(user, entry, reason), send: (page) => page.send(user, 'POST', `/decisions/${entry}/concerns`, { reason }) };
});

const resolve = command('resolves', { luck: 12, index, which: index, who }, ({ user: anybody, index, which, who }, { rfc }) => {
  const decision = pick(rfc.decisions, index) ?? {};
  const { entry = 1 } = pick(decision.requests ?? [], which) ?? decision;
  const user = decision[who] ?? anybody;
  return { details: { user, entry }, step: rfc.resolve(user, entry), send: (page) => page.send(user, 'PUT', `/decisions/${entry}/resolution`) };
});

const answer = command('answers', { luck: 8, index, which: index, reason }, ({ user, index, which, reason }, { rfc }) => {
  const decision = pick(rfc.decisions, index) ?? {};
  const { entry = 1 } = pick(decision.requests ?? [], which) ?? decision;
  return { details: { user, entry, reason }, step: rfc.answer(user, entry, reason), send: (page) => page.send(user, 'POST', `/decisions/${entry}/answers`, { reason }) };
});

const raiseOther = command('raises a concern without deciding', { luck: 3, reason }, ({ user, reason }, { rfc }) => ({
  details: { user, reason },
  step: rfc.raiseOther(user, reason),
  send: (page) => page.send(user, 'POST', '/concerns', { reason })
}));

const resolveOther = command('resolves a concern without deciding', { luck: 4, index, own: mostly }, ({ user: anybody, index, own }, { rfc }) => {
  const { entry = 1, by = anybody } = pick(rfc.concerns, index) ?? {};
  const user = own ? by : anybody;
  return { details: { user, entry }, step: rfc.resolveOther(user, entry), send: (page) => page.send(user, 'PUT', `/concerns/${entry}/resolution`) };
});

const markMinor = command('marks minor', { luck: 8, index, own: mostly, reason }, ({ user: anybody, index, own, reason }, { rfc }) => {
  const { version = 1, user: saver } = rfc.equivalentTexts.saves.at(-1 - (index % 4)) ?? {};
  const user = (own && saver) || anybody;
  const send = (page) => page.send(user, 'PUT', `/versions/${version}/minor-edit`, { reason });
  return { details: { user, version, reason }, step: rfc.markMinor(user, version, reason), send };
});

const object = command('objects', { luck: 20, index }, ({ user, index }, { rfc }) => {
  const entry = rfc.equivalentTexts.minorEdits.at(-1 - (index % 4))?.entry ?? 1;
  return { details: { user, entry }, step: rfc.object(user, entry), send: (page) => page.send(user, 'PUT', `/minor-edits/${entry}/objection`) };
});

const change = command(
  'changes the status',
  { luck: 2, users: ['author', 'author', 'lead', 'reader'], index: oneOf(0, 0, 0, 0, 0, 0, 1, 2), legal: mostly, to: oneOf(...Object.keys(NEXT)), from: oneOf(...Object.keys(NEXT)), knows: mostly, reason },
  ({ user, index, legal, to: anything, from: another, knows, reason }, { rfc }) => {
    const to = (legal && pick(NEXT[rfc.status], index)) || anything;
    const from = knows ? rfc.status : another;
    const send = (page) => page.send(user, 'PUT', '/status', { status: to, from, reason });
    return { details: { user, from, to, reason }, step: rfc.change(user, from, to, reason), send };
  }
);

const leave = command('leaves a role', { luck: 6, users: PEOPLE, role: oneOf(...ROLES), reason }, ({ user, role, reason }, { rfc }) => ({
  details: { user, role, reason },
  step: rfc.leave(user, role, reason),
  send: (page) => page.send(user, 'POST', '/departures', { role, reason })
}));

const handOver = command('hands the RFC over', { luck: 1, users: ['author', 'author', 'admin', 'lead'], author: oneOf(...PEOPLE) }, ({ user, author }, { rfc }) => ({
  details: { user, author },
  step: rfc.handOver(user, author),
  send: (page) => page.send(user, 'PUT', '/author', { author })
}));

/** Somebody who wants the RFC accepted takes away who stands in its way, for a while or for good. */
const scheme = command(
  'schemes',
  { luck: 6, users: ['author', 'author', 'admin'], role: oneOf(...ROLES), how: oneOf(...Object.keys(SCHEMES)) },
  ({ user, role, how }, { rfc }) => {
    const roles = SCHEMES[how](rfc, role);
    const version = rfc.version + 1;
    const body = storage(roles, rfc.text, '');
    return { details: { user, version, role, how }, step: rfc.edit(user, roles, rfc.text), send: (page) => page.edit(user, version, body) };
  }
);

const accept = command('accepts by hand', { luck: 2, users: ['author', 'admin'] }, ({ user }, { rfc }) => ({
  details: { user },
  step: rfc.change(user, 'PROPOSED', 'ACCEPTED'),
  send: (page) => page.send(user, 'PUT', '/status', { status: 'ACCEPTED', from: 'PROPOSED' })
}));

const beginCommentPeriod = command('begins the comment period', { luck: 2, users: ['author', 'admin', 'reader'] }, ({ user }, { rfc }) => ({
  details: { user },
  step: rfc.beginCommentPeriod(user),
  send: (page) => page.send(user, 'PUT', '/comment-period')
}));

const bypass = command('bypasses', { luck: 4, users: ['admin', 'author'], reason, behind }, ({ user, reason, behind }, { rfc }) => {
  const pageVersion = seen(rfc, behind);
  const send = (page) => page.send(user, 'POST', '/bypass', { reason, pageVersion });
  return { details: { user, pageVersion, reason }, step: rfc.bypass(user, reason, pageVersion), send };
});

const assign = command(
  'assigns',
  { luck: 2, role: oneOf(...ROLES), users: PEOPLE, people: fc.subarray(['author', 'lead', 'security', 'product']), groups: fc.subarray(['security-team']), behind },
  ({ user, role, people, groups, behind }, { rfc }) => {
    const pageVersion = seen(rfc, behind);
    const send = (page) => page.send(user, 'PUT', '/approvers', { role, users: people, groups, pageVersion });
    return { details: { user, role, people, groups, pageVersion }, step: rfc.assign(user, role, people, groups, pageVersion), send };
  }
);

const ask = command(
  'asks for decisions',
  {
    luck: 2,
    chosen: oneOf(true, false, false),
    users: ['author', 'author', 'product', 'reader'],
    people: fc.subarray(['author', 'lead', 'security', 'product']),
    groups: fc.subarray(['security-team', 'product-managers']),
    note: oneOf('Please.', undefined)
  },
  ({ user, chosen, people, groups, note }, { rfc }) => {
    const some = chosen ? { people, groups } : {};
    const send = (page) => page.send(user, 'POST', '/approval-requests', { ...some, note });
    return { details: { user, ...some, note }, step: rfc.ask(user, chosen ? { users: people, groups } : undefined, note), send };
  }
);

const trash = command('trashes and restores', { luck: 1, users: ['admin', 'reader'] }, ({ user }, { rfc }) => ({
  details: { user },
  step: rfc.trash(user),
  send: (page) => page.trash(user),
  after: async (answer, page) => {
    assert.equal(await page.shown(), null);
    await page.restore(user);
  }
}));

const nameDelegate = command(
  'names a delegate',
  {
    luck: 1,
    users: PEOPLE,
    delegate: oneOf(...PEOPLE),
    period: oneOf('now', 'now', 'now', 'long', ...Object.keys(PERIODS)),
    other: oneOf(undefined, undefined, undefined, 'admin', 'lead'),
    space: oneOf(undefined, undefined, ...SPACES)
  },
  ({ user, delegate, period, other, space }, { site }) => {
    const made = { user, delegate, period: PERIODS[period], by: other ?? user, space };
    return {
      details: { ...made, period },
      step: site.name(made),
      send: (page) => page.wiki.nameDelegate(made),
      after: async (answer, page) => {
        const json = await page.wiki.delegations(user);
        made.id = Math.max(...json.given.map((each) => each.id));
        assert.deepEqual(ids(json), site.delegationsOf(user));
      }
    };
  }
);

const endDelegation = command('ends a delegation', { luck: 2, index, who: oneOf('user', 'delegate', 'anybody') }, ({ user: anybody, index, who }, { site }) => {
  const delegation = pick(site.delegations, index);
  const user = delegation?.[who] ?? anybody;
  return {
    details: { user, delegation },
    step: site.end(user, delegation),
    send: (page) => page.wiki.endDelegation(user, delegation?.id ?? 0),
    after: ({ json }) => assert.deepEqual(ids(json), site.delegationsOf(user))
  };
});

const ids = (delegations) => {
  const sorted = (some) => some.map((each) => each.id).sort((one, other) => one - other);
  return { given: sorted(delegations.given), received: sorted(delegations.received) };
};

/** Most often those that the space has from the beginning, so that much can happen under them. */
const choose = command('chooses', { luck: 2, users: ['admin', 'admin', 'author', 'reader'], policy: oneOf(...Object.keys(DEFAULTS)), usual: oneOf(true, false) }, ({ user, policy, usual }, { site }) => {
  const answer = usual ? DEFAULTS[policy] : OTHERWISE[policy];
  return { details: { user, policy, answer }, step: site.choose(user, policy, answer), send: (page) => page.wiki.choose(user, { [policy]: answer }) };
});

const often = (arbitrary, times) => Array(times).fill(arbitrary);

export const COMMANDS = [
  ...often(decide, 14),
  ...often(edit, 2),
  ...often(markMinor, 6),
  ...often(object, 3),
  ...often(withdraw, 2),
  ...often(resolve, 2),
  ...often(raise, 2),
  answer,
  raiseOther,
  resolveOther,
  ...often(change, 3),
  ...often(ask, 3),
  ...often(nameDelegate, 2),
  assign,
  endDelegation,
  choose,
  choose,
  ...often(scheme, 2),
  ...often(accept, 2),
  leave,
  handOver,
  beginCommentPeriod,
  bypass,
  trash
];
