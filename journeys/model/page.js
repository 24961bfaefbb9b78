import assert from 'node:assert/strict';
import { missing } from './deserved.js';
import { recomputed, shown, shownDecisions } from './recomputed.js';

/** An RFC's page in the wiki. */
export class Page {
  #id;
  #title;
  #now;

  constructor(wiki, id, title) {
    this.wiki = wiki;
    this.#id = id;
    this.#title = title;
  }

  async send(user, method, path, body) {
    const answer = await this.wiki.send(user, method, `/rest/rfc/1.0/pages/${this.#id}${path}`, body);
    this.#now = answer.status === 200 ? answer.json : null;
    return answer;
  }

  edit(user, version, text) {
    return this.wiki.send(user, 'PUT', `/rest/api/content/${this.#id}`, {
      type: 'page',
      title: this.#title,
      version: { number: version },
      body: { storage: { value: text, representation: 'storage' } }
    });
  }

  trash(user) {
    return this.wiki.send(user, 'DELETE', `/rest/api/content/${this.#id}`);
  }

  restore(user) {
    return this.wiki.send(user, 'PUT', `/rest/api/content/${this.#id}`, { type: 'page', title: this.#title, status: 'current' });
  }

  /** What is shown of the RFC is what its record amounts to, which nobody has changed. */
  async matchesItsRecord() {
    const { json: rfc } = await this.send('reader', 'GET', '');
    const { rfc: told, decisions } = recomputed(await this.#record());
    assert.deepEqual(shown(rfc), told);
    const asked = rfc.roles.map((role) => role.id);
    const byEntry = (one, other) => one.entry - other.entry;
    assert.deepEqual(rfc.roles.flatMap(shownDecisions).sort(byEntry), decisions.filter(({ role }) => asked.includes(role)).sort(byEntry));
    assert.equal((await this.send('reader', 'GET', '/record/check')).json.intact, true);
    this.#now = null;
  }

  /** An acceptance without mark has what everybody who saw the RFC thinks that it has. */
  async isDeserved({ authorsCouldApprove, required, minimum }) {
    const { json: rfc } = await this.send('reader', 'GET', '');
    if (rfc.status === 'ACCEPTED' && !rfc.bypass && !rfc.loosened) {
      const author = authorsCouldApprove ? undefined : rfc.author.key;
      const { members } = this.wiki;
      const wanted = required.map((role) => ({ ...role, users: role.users.map((user) => this.wiki.keyOf(user)) }));
      assert.deepEqual(missing(await this.#record(), { author, members, required: wanted, minimum }), []);
    }
    this.#now = null;
  }

  /** @return all entries, oldest first */
  async #record() {
    const entries = [];
    for (let before = '', more = true; more; before = entries.at(-1).sequence) {
      const { json } = await this.send('reader', 'GET', `/record?limit=200&before=${before}`);
      entries.push(...json.entries);
      more = json.hasOlder;
    }
    return entries.reverse();
  }

  /** @return what a reader is shown, in the model's words; null when there is no such page to see */
  async shown() {
    const rfc = this.#now ?? (await this.send('reader', 'GET', '')).json;
    this.#now = null;
    return rfc.code ? null : this.#words(rfc);
  }

  #request({ entry, by, resolved, answers }) {
    return { entry, by: this.wiki.nameOf(by), resolved, answers: answers.length };
  }

  #asked(asked) {
    return asked && { by: this.wiki.nameOf(asked.by), note: asked.note, again: asked.again };
  }

  #awaited({ people, groups }) {
    return {
      people: people.map(({ user, delegate, decided, asked }) => ({
        user: this.wiki.nameOf(user),
        delegate: delegate && this.wiki.nameOf(delegate),
        decided,
        asked: this.#asked(asked)
      })),
      groups: groups.map(({ name, asked }) => ({ name, asked: this.#asked(asked) }))
    };
  }

  #words(rfc) {
    return {
      status: rfc.status,
      pageVersion: rfc.pageVersion,
      bypassed: rfc.bypass !== null,
      loosened: rfc.loosened,
      author: this.wiki.nameOf(rfc.author),
      commented: rfc.commentPeriod !== null,
      roles: rfc.roles.map(({ name, kind, approvals, needed, met, blocked, waitsFor, decisions, awaited }) => ({
        name,
        kind,
        approvals,
        needed,
        met,
        blocked,
        waitsFor,
        awaited: this.#awaited(awaited),
        decisions: decisions.map(({ entry, user, by, choice, pageVersion, requests, validity, carriedOverBy }) => ({
          entry,
          user: this.wiki.nameOf(user),
          by: this.wiki.nameOf(by),
          choice,
          pageVersion,
          requests: requests.map((each) => this.#request(each)),
          validity,
          carriedOverBy
        }))
      })),
      concerns: rfc.concerns.map((each) => this.#request(each)),
      minorEdits: rfc.minorEdits.map(({ entry, pageVersion, user, objection }) => ({
        entry,
        pageVersion,
        user: this.wiki.nameOf(user),
        objector: objection && this.wiki.nameOf(objection.user)
      }))
    };
  }
}
