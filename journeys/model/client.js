/** Users of a wiki, who talk to it over HTTP; the password of an account is its name. */
export class Client {
  #url;
  #sessions = new Map();

  constructor(url) {
    this.#url = url;
  }

  async logIn(user) {
    const form = await fetch(this.#url + '/login.action');
    const [, token] = /name="atl_token" value="([^"]*)"/.exec(await form.text());
    const answer = await fetch(this.#url + '/dologin.action', {
      method: 'POST',
      headers: { Cookie: cookies(form) },
      body: new URLSearchParams({ os_username: user, os_password: user, atl_token: token }),
      redirect: 'manual'
    });
    if (answer.headers.get('X-Seraph-LoginReason') !== 'OK') {
      throw new Error(`${user} cannot log in: ${answer.status}`);
    }
    this.#sessions.set(user, cookies(answer) || cookies(form));
  }

  /** @return what fetch returns */
  fetch(user, path, options = {}) {
    return fetch(this.#url + path, { ...options, headers: { Cookie: this.#sessions.get(user), ...options.headers } });
  }

  /** Sends a form of the wiki, with the token of the session. */
  async submit(user, path, fields) {
    const dashboard = await this.fetch(user, '/dashboard.action');
    const [, token] = /name="ajs-atl-token" content="([^"]*)"/.exec(await dashboard.text());
    const answer = await this.fetch(user, path, { method: 'POST', body: new URLSearchParams({ atl_token: token, ...fields }) });
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status}`);
    }
  }

  /** @return status and JSON, which is null when there is none */
  async send(user, method, path, body) {
    const answer = await this.fetch(user, path, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body && JSON.stringify(body)
    });
    const text = await answer.text();
    return { status: answer.status, json: text.startsWith('{') ? JSON.parse(text) : null };
  }
}

const cookies = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
