import { Client } from './client.js';
import { Page } from './page.js';
import { MEMBERS, storage } from './roles.js';
import { DEFAULTS, SPACES } from './site.js';

const USERS = ['author', 'lead', 'security', 'product', 'reader', 'admin'];
const DAY = 24 * 60 * 60 * 1000;

let pages = 0;

/** The wiki as its users reach it by REST, and what outlives a run there. */
export class Wiki {
  counts = {};
  #client;
  #names;
  #givers = new Set(USERS);

  constructor(client, keys) {
    this.#client = client;
    this.#names = new Map(keys);
  }

  static async open(url) {
    const client = new Client(url);
    await Promise.all(USERS.map((user) => client.logIn(user)));
    await client.submit('admin', '/spaces/docreatespace.action', { key: SPACES[1], name: SPACES[1] });
    const answers = await Promise.all(USERS.map((user) => client.send(user, 'GET', '/rest/api/user/current')));
    return new Wiki(client, answers.map((answer, index) => [answer.json.userKey, USERS[index]]));
  }

  nameOf(person) {
    return this.#names.get(person.key);
  }

  /** @return user keys of the members of each group */
  get members() {
    return Object.fromEntries(Object.entries(MEMBERS).map(([group, users]) => [group, users.map((user) => this.keyOf(user))]));
  }

  keyOf(user) {
    return [...this.#names].find(([, name]) => name === user)[0];
  }

  get steps() {
    return Object.values(this.counts).reduce((sum, count) => sum + count.done + count.refused, 0);
  }

  count(name, succeeded) {
    const count = this.counts[name] ?? (this.counts[name] = { done: 0, refused: 0 });
    count[succeeded ? 'done' : 'refused']++;
  }

  send(user, method, path, body) {
    return this.#client.send(user, method, path, body);
  }

  nameDelegate({ user, delegate, period: [from, until], by, space }) {
    this.#givers.add(user);
    const others = by === user ? {} : { onBehalfOf: user, reason: 'Away.' };
    return this.send(by, 'POST', '/rest/rfc/1.0/delegations', { delegate, from: day(from), until: day(until - 1), spaceKey: space, ...others });
  }

  /** @return what a user gave and was given */
  async delegations(user) {
    return (await this.send(user, 'GET', '/rest/rfc/1.0/delegations')).json;
  }

  endDelegation(user, id) {
    return this.send(user, 'DELETE', `/rest/rfc/1.0/delegations/${id}`);
  }

  /** @param policies of the space, with their answers */
  choose(user, policies) {
    return this.send(user, 'PUT', '/rest/rfc/1.0/spaces/DEMO/settings', { policies });
  }

  /** Ends all delegations, and has the space handle RFCs as if it had chosen nothing. */
  async reset() {
    for (const user of this.#givers) {
      const { given } = await this.delegations(user);
      await Promise.all(given.map(({ id }) => this.endDelegation(user, id)));
    }
    this.#givers.clear();
    await this.want({});
  }

  /** @param wants what the space and the site want of RFCs; all else is as by default */
  async want({ policies, ofSpace = [], ofSite = [], locked = [], minimum = 0, commentDays = 0 }) {
    const site = '/rest/rfc/1.0/settings';
    await this.send('admin', 'PUT', site, { policies: { siteRoles: { value: true, locked: false } }, requiredRoles: ofSite });
    await this.send('admin', 'PUT', '/rest/rfc/1.0/spaces/DEMO/settings', {
      policies: { ...DEFAULTS, ...policies, minimumApprovals: minimum, commentDays },
      roles: ofSpace.map((role) => ({ ...role, required: true }))
    });
    await this.send('admin', 'PUT', site, { policies: Object.fromEntries(locked.map((policy) => [policy, { locked: true }])) });
  }

  async createPage(roles, text) {
    const title = `Model ${process.pid} ${++pages}`;
    const answer = await this.send('author', 'POST', '/rest/api/content', {
      type: 'page',
      title,
      space: { key: 'DEMO' },
      body: { storage: { value: storage(roles, text, ''), representation: 'storage' } }
    });
    const page = new Page(this, answer.json.id, title);
    await page.shown(); // by then it is an RFC, under the settings of now
    return page;
  }
}

const day = (fromToday) => new Date(Date.now() + fromToday * DAY).toISOString().slice(0, 10);
