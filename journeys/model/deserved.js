/**
 * What must be true whatever anybody tried: an acceptance without mark was given by somebody for each role that anybody had seen, on the text
 * that was accepted. It is read from the record alone, and knows none of the rules by which approvals are counted.
 *
 * @param entries of the record as REST tells them, oldest first
 * @param author user key of the author now; undefined when authors could approve at some time
 * @param members user keys of a group's members, by its name
 * @param required the roles that the space or the site requires, with user keys
 * @param minimum of people who must approve
 * @return what is missing, in words; nothing when the acceptance is deserved
 */
export function missing(entries, { author, members, required, minimum }) {
  const end = entries.findLastIndex((entry) => entry.to === 'ACCEPTED');
  const before = entries.slice(0, end);
  const texts = equivalent(before, entries[end].fingerprint);
  const decisions = newest(before);
  const authors = authorship(before, author);
  const roles = seen(before);
  required.forEach((role) => roles.set(role.name.toLowerCase(), [role]));
  const approvers = new Set(decisions.filter((each) => each.choice.startsWith('APPROVED') && texts.has(each.fingerprint)).map((each) => each.user));
  const few = approvers.size < minimum ? [`${approvers.size} of ${minimum} people approved`] : [];
  return [...few, ...[...roles].flatMap(([id, versions]) => {
    const asked = (user) => versions.some((role) => role.users.includes(user) || role.groups.some((group) => members[group].includes(user)));
    const own = decisions.filter((each) => each.role === id && asked(each.user));
    const approved = own.some((each) => each.choice.startsWith('APPROVED') && texts.has(each.fingerprint) && !authors(each.sequence).includes(each.user));
    const now = versions.at(-1);
    const still = (user) => now.users.includes(user) || now.groups.some((group) => members[group].includes(user));
    const blocked = own.some((each) => each.choice === 'CHANGES_REQUESTED' && each.open.size > 0 && still(each.user));
    return [...(approved ? [] : [`nobody approved for ${id}`]), ...(blocked ? [`changes were requested for ${id}`] : [])];
  })];
}

/** @return (sequence) => who was the author until then, at any time; nobody when that does not matter */
function authorship(entries, now) {
  const changes = entries.filter(({ kind }) => kind === 'AUTHOR_CHANGED');
  const first = changes[0]?.detail.from ?? now;
  return (sequence) => (now ? [first, ...changes.filter((each) => each.sequence < sequence).map(({ detail }) => detail.to)] : []);
}

/** @return for each role that ever had to approve, what it said since the RFC was first proposed */
function seen(entries) {
  const roles = new Map();
  const versions = new Map();
  const note = (id) => roles.has(id) && versions.set(id, [...(versions.get(id) ?? []), roles.get(id)]);
  let draft = entries[0].to === 'DRAFT';
  for (const { kind, detail, role, to } of entries) {
    if (kind === 'REGISTERED') {
      detail.roles.forEach((each) => roles.set(each.name.toLowerCase(), each));
    } else if (kind === 'ASSIGNED') {
      change(roles, role, detail);
    }
    if (to && kind !== 'REGISTERED') {
      draft = false;
    }
    if (!draft) {
      [...roles.keys()].forEach(note);
    }
  }
  const approves = (role) => !['consulted', 'informed'].includes(role.kind);
  return new Map([...versions].filter(([, each]) => each.some(approves)).map(([id, each]) => [id, each.filter(approves)]));
}

function change(roles, id, { name, users, groups, kind }) {
  const before = roles.get(id) ?? { users: [], groups: [], kind: 'approves' };
  if (name.removed.length > 0) {
    roles.delete(id);
    return;
  }
  const changed = (old, { added, removed }) => [...old.filter((each) => !removed.includes(each)), ...added];
  const [to = kind.removed.length > 0 ? 'approves' : before.kind] = kind.added;
  roles.set(id, { users: changed(before.users, users), groups: changed(before.groups, groups), kind: to });
}

/** @return each person's last decision for each role, with what it asks for and nobody resolved */
function newest(entries) {
  const decisions = new Map();
  for (const entry of entries) {
    const { kind, sequence, about, role, choice, fingerprint } = entry;
    if (kind === 'DECIDED') {
      const user = (entry.onBehalfOf ?? entry.user).key;
      const open = choice === 'CHANGES_REQUESTED' ? new Set([sequence]) : new Set();
      decisions.set(`${role} ${user}`, { sequence, role, user, choice, fingerprint, open });
    } else if (kind === 'WITHDRAWN') {
      [...decisions].filter(([, each]) => each.sequence === about).forEach(([key]) => decisions.delete(key));
    } else if (kind === 'CONCERN_RAISED') {
      [...decisions.values()].filter((each) => each.sequence === about).forEach((each) => each.open.add(sequence));
    } else if (kind === 'RESOLVED' || kind === 'RESOLVED_FOR') {
      decisions.forEach((each) => each.open.delete(about));
    }
  }
  return [...decisions.values()];
}

/** @return the texts that are this one but for minor edits to which nobody objects */
function equivalent(entries, text) {
  const objected = new Set(entries.filter(({ kind }) => kind === 'OBJECTED').map(({ about }) => about));
  const minor = entries
    .filter(({ kind, sequence }) => kind === 'MARKED_MINOR' && !objected.has(sequence))
    .map(({ about }) => [entries[about - 2].fingerprint, entries[about - 1].fingerprint]);
  const texts = new Set([text]);
  for (let size = 0; size < texts.size; ) {
    size = texts.size;
    minor.filter((pair) => pair.some((each) => texts.has(each))).forEach((pair) => pair.forEach((each) => texts.add(each)));
  }
  return texts;
}
