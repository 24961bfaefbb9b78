import { atOnce } from './measure.js';

const BUILDERS = 4;
const ROLES = ['Lead', 'Security', 'Product', 'Board', 'Legal'];
const TEXT = '<p>We replace the search, since it is slow.</p>'.repeat(40);

export const macros = (roles, user) =>
  '<ac:structured-macro ac:name="rfc-status" />' +
  roles
    .map((role) => `<ac:structured-macro ac:name="rfc-approval"><ac:parameter ac:name="role">${role}</ac:parameter><ac:parameter ac:name="approvers"><ri:user ri:username="${user}" /></ac:parameter></ac:structured-macro>`)
    .join('');

/** Makes what is measured, by REST as anybody could. */
export class Data {
  constructor(client) {
    this.client = client;
  }

  async send(user, method, path, body) {
    const answer = await this.client.send(user, method, path, body);
    if (answer.status >= 400) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.json)}`);
    }
    return answer.json;
  }

  async space(key) {
    const form = await (await this.client.fetch('author', '/spaces/createspace.action')).text();
    const [, token] = /name="atl_token" value="([^"]*)"/.exec(form);
    await this.client.fetch('author', '/spaces/docreatespace.action', {
      method: 'POST',
      body: new URLSearchParams({ key, name: key, description: '', atl_token: token })
    });
  }

  async page(space, title, storage) {
    const made = await this.send('author', 'POST', '/rest/api/content', {
      type: 'page',
      title,
      space: { key: space },
      body: { storage: { value: storage, representation: 'storage' } }
    });
    return made.id;
  }

  /** Each with one role that waits for lead. @return the ids of their pages */
  async rfcs(space, count) {
    const ids = [];
    await atOnce(BUILDERS, Array.from({ length: count }, (nothing, index) => index), async (index) => {
      ids[index] = await this.page(space, `${space} ${index}`, TEXT + macros(['Lead'], 'lead'));
    });
    return ids;
  }

  /** One with five roles and that many entries in its record. @return its page's id */
  async eventful(space, entries) {
    const id = await this.page(space, `${space} with ${entries} entries`, TEXT + macros(ROLES, 'lead'));
    let previous;
    for (let i = 1; i < entries; i++) {
      const body = { role: 'Lead', choice: 'CHANGES_REQUESTED', reason: `Question ${i}`, pageVersion: 1, previous };
      previous = (await this.send('lead', 'POST', `/rest/rfc/1.0/pages/${id}/decisions`, body)).roles[0].decisions[0].entry;
    }
    return id;
  }

  /** The same text with macros of the wiki's own. @return its page's id */
  withHostsMacros(space, count) {
    const info = '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Nothing.</p></ac:rich-text-body></ac:structured-macro>';
    return this.page(space, `${space} with macros of the wiki`, TEXT + info.repeat(count));
  }

  /** The same text without our macros. @return its page's id */
  plain(space) {
    return this.page(space, `${space} plain`, TEXT);
  }
}
