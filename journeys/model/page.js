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
        decisions: decisions.map(({ entry, user, by, choice, pageVersion, lifted, standing, carriedBy }) => ({
          entry,
          user: this.wiki.nameOf(user),
          by: this.wiki.nameOf(by),
          choice,
          pageVersion,
          lifted,
          standing,
          carriedBy
        }))
      })),
      declarations: rfc.declarations.map(({ entry, pageVersion, user, objection }) => ({
        entry,
        pageVersion,
        user: this.wiki.nameOf(user),
        objector: objection && this.wiki.nameOf(objection.user)
      }))
    };
  }
}
