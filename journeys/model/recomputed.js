const ASKING = ['APPROVED_WITH_CONDITIONS', 'CHANGES_REQUESTED'];
const CHANGES = ['STATUS_CHANGED', 'ACCEPTED', 'BYPASSED'];

/**
 * What an RFC is, worked out from its record alone and as plainly as it can be.
 *
 * @param entries of the record as REST tells them, oldest first
 * @return in the words of REST; decisions by role
 */
export function recomputed(entries) {
  const rfc = { status: entries[0].to ?? 'PROPOSED', bypass: null, transition: null, openedAt: entries[0].at, minorEdits: [], requests: [] };
  const decisions = new Map();
  for (const entry of entries) {
    rfc.updatedAt = entry.at;
    rfc.revision = entry.sequence;
    rfc.pageVersion = entry.pageVersion;
    if (entry.kind === 'REGISTERED') {
      ({ title: rfc.title, rfc: { spaceKey: rfc.spaceKey, number: rfc.number } } = entry.detail);
    } else if (CHANGES.includes(entry.kind)) {
      change(rfc, entry, entries);
    } else if (entry.kind === 'DECIDED') {
      const user = entry.onBehalfOf ?? entry.user;
      decisions.set(`${entry.role} ${user.key}`, {
        role: entry.role,
        entry: entry.sequence,
        user: user.key,
        by: entry.user.key,
        choice: entry.choice,
        reason: entry.reason,
        pageVersion: entry.pageVersion,
        requests: ASKING.includes(entry.choice) ? [request(entry)] : []
      });
    } else if (entry.kind === 'CONCERN_RAISED') {
      (entry.about === null ? rfc : about(decisions, entry)).requests.push(request(entry));
    } else if (entry.kind === 'ANSWERED') {
      requestOf(rfc, decisions, entry)?.answers.push({ user: entry.user.key, reason: entry.reason });
    } else if (entry.kind === 'RESOLVED') {
      requestOf(rfc, decisions, entry).resolved = true;
    } else if (entry.kind === 'WITHDRAWN') {
      const gone = about(decisions, entry);
      decisions.delete(`${gone.role} ${gone.user}`);
    } else if (entry.kind === 'MARKED_MINOR') {
      rfc.minorEdits.push({ entry: entry.sequence, user: entry.user.key, reason: entry.reason, objector: null });
    } else if (entry.kind === 'OBJECTED') {
      rfc.minorEdits.find((each) => each.entry === entry.about).objector = (entry.onBehalfOf ?? entry.user).key;
    }
  }
  delete rfc.ended;
  return { rfc, decisions: [...decisions.values()] };
}

function change(rfc, { kind, from, to, user, reason, at, about }, entries) {
  rfc.status = to;
  rfc.openedAt = from === 'DRAFT' ? at : rfc.openedAt;
  rfc.transition = { from, user: user.key, reason, at };
  if (kind === 'BYPASSED') {
    rfc.bypass = { user: user.key, reason, at };
  } else if (to === 'PROPOSED') {
    rfc.ended = about === null ? null : rfc.bypass;
    rfc.bypass = null;
  } else if (to === 'ACCEPTED') {
    rfc.bypass = about !== null && entries[about - 1].kind === 'EDITED' ? rfc.ended : null;
  }
}

const about = (decisions, entry) => [...decisions.values()].find((each) => each.entry === entry.about);

const request = ({ sequence, user, reason }) => ({ entry: sequence, by: user.key, reason, resolved: false, answers: [] });

const requestOf = (rfc, decisions, entry) => [rfc, ...decisions.values()].flatMap(({ requests }) => requests).find((each) => each.entry === entry.about);

/** @param rfc as REST shows it @return the same words, as far as the record tells them */
export function shown(rfc) {
  const { status, spaceKey, number, title, openedAt, updatedAt, revision, pageVersion } = rfc;
  return {
    status,
    bypass: rfc.bypass && { user: rfc.bypass.user.key, reason: rfc.bypass.reason, at: rfc.bypass.at },
    transition: rfc.transition && { from: rfc.transition.from, user: rfc.transition.user.key, reason: rfc.transition.reason, at: rfc.transition.at },
    openedAt,
    minorEdits: rfc.minorEdits.map(({ entry, user, reason, objection }) => ({ entry, user: user.key, reason, objector: objection?.user.key ?? null })),
    requests: rfc.concerns.map(shownRequest),
    updatedAt,
    revision,
    pageVersion,
    spaceKey,
    number,
    title
  };
}

/** @param role as REST shows it @return its decisions in the words of the record */
export const shownDecisions = (role) =>
  role.decisions.map(({ entry, user, by, choice, reason, pageVersion, requests }) => ({
    role: role.id,
    entry,
    user: user.key,
    by: by.key,
    choice,
    reason,
    pageVersion,
    requests: requests.map(shownRequest)
  }));

const shownRequest = ({ entry, by, reason, resolved, answers }) => ({
  entry,
  by: by.key,
  reason,
  resolved,
  answers: answers.map((answer) => ({ user: answer.user.key, reason: answer.reason }))
});
