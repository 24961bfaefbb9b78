import { expect } from '@playwright/test';

/** The editor's preview runs no scripts, not even those that Playwright brings along. */
const OF_THE_PREVIEW = /^Blocked script execution in 'about:(blank|srcdoc)'/;

/** Opens the menu of further actions of a macro, and chooses one of them, with the keyboard alone. */
export async function choose(macro, action) {
  await macro.getByRole('button', { name: /^More actions/ }).press('Enter');
  await macro.getByRole('button', { name: action, exact: true }).first().press('Enter');
}

/** Somebody of the demo, logged in, in a browser window of their own. */
export class Person {
  #problems = [];

  constructor(wiki, page) {
    this.wiki = wiki;
    this.page = page;
    page.on('pageerror', (error) => this.#problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !OF_THE_PREVIEW.test(message.text())) {
        this.#problems.push(message.text());
      }
    });
  }

  static async logIn(browser, wiki, name, options = {}) {
    const context = await browser.newContext(options);
    const person = new Person(wiki, await context.newPage());
    await person.logIn(name);
    return person;
  }

  /** In the same window. */
  async logIn(name) {
    await this.open('/login.action');
    await this.page.getByLabel('User name').fill(name);
    await this.page.getByLabel('Password').fill(name);
    await this.page.getByRole('button', { name: 'Log in' }).click();
    await expect(this.page.locator('#user-menu-link')).toHaveAttribute('data-username', name);
  }

  /** Gives the password again where a page of the administration asks for it. */
  async confirm(name) {
    await this.page.getByLabel('Password').fill(name);
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  async open(path) {
    await this.page.goto(this.wiki.url + path);
  }

  /** The status macro of the page. */
  get status() {
    return this.page.locator('.rfc-status');
  }

  /** The report of the page. */
  get report() {
    return this.page.locator('.rfc-report');
  }

  /** What opens the filters of the report. */
  get filters() {
    return this.report.locator('.rfc-narrowing > summary');
  }

  /** The RFCs that the report lists. */
  get listed() {
    return this.report.locator('.rfc-table tbody').getByRole('row');
  }

  /** The approval macro of a role. */
  approval(role) {
    return this.page.locator('.rfc-approval', { has: this.page.getByText(role, { exact: true }) });
  }

  approve(role) {
    return this.approval(role).getByRole('button', { name: /^Approve( the new version)?$/ });
  }

  /** Does something, and makes sure that the page was not loaded again for it. */
  async withoutReload(action) {
    await this.page.evaluate(() => (window.sameDocument = true));
    await action();
    expect(await this.page.evaluate(() => window.sameDocument)).toBe(true);
  }

  /** Makes a page by REST, unless something else is said in the demo space. @return its id */
  async createPage(title, storage, key = 'DEMO') {
    const answer = await this.page.request.post(this.wiki.url + '/rest/api/content', {
      headers: { 'X-Atlassian-Token': 'no-check' },
      data: { type: 'page', title, space: { key }, body: { storage: { value: storage, representation: 'storage' } } }
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()).id;
  }

  /** Makes a space, which this one administers. */
  async createSpace(key) {
    await this.open('/spaces/createspace.action');
    await this.page.getByLabel('Name').fill(key);
    await this.page.getByLabel('Key').fill(key);
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(this.page).toHaveURL(new RegExp(`/${key}`));
  }

  /** Changes the status of an RFC that is proposed, by REST. */
  async changeStatus(id, status, reason) {
    const answer = await this.page.request.put(`${this.wiki.url}/rest/rfc/1.0/pages/${id}/status`, {
      data: { status, from: 'PROPOSED', reason }
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** Has somebody decide for this one from today until a week from now, by REST. */
  async delegateTo(name) {
    const [from, until] = [0, 7].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().substring(0, 10));
    const answer = await this.page.request.post(`${this.wiki.url}/rest/rfc/1.0/delegations`, {
      data: { delegate: name, from, until }
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** Saves a new text of a page by REST. */
  async editPage(id, storage) {
    const address = `${this.wiki.url}/rest/api/content/${id}`;
    const now = await (await this.page.request.get(address + '?expand=version')).json();
    const answer = await this.page.request.put(address, {
      headers: { 'X-Atlassian-Token': 'no-check' },
      data: {
        type: 'page',
        title: now.title,
        version: { number: now.version.number + 1 },
        body: { storage: { value: storage, representation: 'storage' } }
      }
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** Closes the window; whatever its console complained about, such as a refused script, fails the test. */
  async leave() {
    await this.page.context().close();
    expect(this.#problems).toEqual([]);
  }

  /** Forgets what the console complained about, after something that was meant to be refused. */
  forgive() {
    this.#problems.length = 0;
  }
}
