import { storage } from './roles.js';

let pages = 0;

/** An RFC's page in the wiki, as its users reach it by REST. */
export class Page {
  #client;
  #names;
  #keys;
  #id;
  #title;
  #now;
  #counts;

  constructor(client, keys, counts, id, title) {
    this.#counts = counts;
    this.#client = client;
    this.#keys = keys;
    this.#names = new Map([...keys].map(([name, key]) => [key, name]));
    this.#id = id;
    this.#title = title;
  }

  /** @return user keys by user names */
  static async keys(client, users) {
    const found = await Promise.all(users.map((user) => client.send(user, 'GET', '/rest/api/user/current')));
    return new Map(users.map((user, index) => [user, found[index].json.userKey]));
  }

  static async create(client, keys, counts, roles, text) {
    const title = `Model ${process.pid} ${++pages}`;
    const answer = await client.send('author', 'POST', '/rest/api/content', {
      type: 'page',
      title,
      space: { key: 'DEMO' },
      body: { storage: { value: storage(roles, text, ''), representation: 'storage' } }
    });
    return new Page(client, keys, counts, answer.json.id, title);
  }

  count(name, succeeded) {
    const count = this.#counts[name] ?? (this.#counts[name] = { done: 0, refused: 0 });
    count[succeeded ? 'done' : 'refused']++;
  }

  keyOf(user) {
    return this.#keys.get(user);
  }

  async send(user, method, path, body) {
    const answer = await this.#client.send(user, method, `/rest/rfc/1.0/pages/${this.#id}${path}`, body);
    this.#now = answer.status === 200 ? answer.json : null;
    return answer;
  }

  async edit(user, version, text) {
    this.#now = null;
    return this.#client.send(user, 'PUT', `/rest/api/content/${this.#id}`, {
      type: 'page',
      title: this.#title,
      version: { number: version },
      body: { storage: { value: text, representation: 'storage' } }
    });
  }

  async trash(user) {
    this.#now = null;
    return this.#client.send(user, 'DELETE', `/rest/api/content/${this.#id}`);
  }

  async restore(user) {
    return this.#client.send(user, 'PUT', `/rest/api/content/${this.#id}`, { type: 'page', title: this.#title, status: 'current' });
  }

  /** @return what a reader is shown, in the model's words; null when there is no such page to see */
  async shown() {
    const rfc = this.#now ?? (await this.send('reader', 'GET', '')).json;
    this.#now = null;
    return rfc.code ? null : this.#words(rfc);
  }

  #words(rfc) {
    return {
      status: rfc.status,
      pageVersion: rfc.pageVersion,
      bypassed: rfc.bypass !== null,
      roles: rfc.roles.map(({ name, approvals, needed, met, waitsFor, decisions }) => ({
        name,
        approvals,
        needed,
        met,
        waitsFor,
        decisions: decisions.map(({ entry, user, choice, pageVersion, lifted, standing }) => ({
          entry,
          user: this.#names.get(user.key),
          choice,
          pageVersion,
          lifted,
          standing
        }))
      }))
    };
  }
}
