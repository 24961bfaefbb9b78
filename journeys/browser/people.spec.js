import { expect, test } from '@playwright/test';
import { choose, Person } from './person.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLE = 'Engineering Lead';
const OWN = '**/rest/rfc/1.0/people?*';
const DOCUMENTED = '**/rest/api/search?*';
const PROTOTYPE = '**/rest/prototype/**';
/** What a host, or something before it, may answer instead of people. */
const OTHERWISE = {
  'not found': { status: 404, json: { message: 'null for uri' } },
  'not allowed': { status: 403, body: '' },
  'another kind of answer': { json: { size: 0 } },
  'a list of something else': { json: { results: [{ content: {} }], result: null } },
  'a page': { contentType: 'text/html', body: '<html><body>Log in</body></html>' },
  nothing: null
};

const wiki = new Wiki({ without: 'prototype-rest' });
let author;
let id;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  id = await author.createPage('People', rfcText({ [ROLE]: 'lead' }));
});

test.afterAll(async () => {
  await author.leave();
  await wiki.remove();
});

test.beforeEach(async () => {
  await author.page.unrouteAll();
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  await choose(card(), 'Edit approvers');
});

const card = () => author.approval(ROLE);
const options = () => card().getByRole('option');

async function type(words) {
  await card().getByRole('combobox').fill('');
  await card().getByRole('combobox').pressSequentially(words);
}

function answers(address, answer) {
  return author.page.route(address, (route) => (answer ? route.fulfill(answer) : route.abort()));
}

test('the host suggests users by their full names, and groups come from the plugin', async () => {
  await type('secu');
  await expect(options()).toHaveText(['Security', 'security-team (group)']);
  await type('Produ');
  await expect(options().first()).toHaveText('Product');
});

for (const [what, answer] of Object.entries(OTHERWISE)) {
  test(`a whole user name and the beginning of a group's will do where the host answers with ${what}`, async () => {
    await answers(DOCUMENTED, answer);
    await answers(PROTOTYPE, answer);
    await type('security');
    await expect(options()).toHaveText(['Security', 'security-team (group)']);
    await options().first().click();
    await expect(card().getByRole('button', { name: 'Remove: Security', exact: true })).toBeVisible();
    await card().getByRole('button', { name: 'Cancel' }).click();
    author.forgive();
  });

  test(`the host's users are suggested where the plugin answers with ${what}`, async () => {
    await answers(OWN, answer);
    await answers(PROTOTYPE, { json: { result: [{ type: 'group', name: 'security-team', title: 'security-team' }] } });
    await type('secu');
    await expect(options()).toHaveText(['Security', 'security-team (group)']);
    author.forgive();
  });
}

test('an older host suggests both', async () => {
  await answers(DOCUMENTED, OTHERWISE['not found']);
  await answers(OWN, OTHERWISE['not allowed']);
  await answers(PROTOTYPE, {
    json: {
      result: [
        { type: 'user', username: 'security', userKey: 'k', title: 'Security' },
        { type: 'group', name: 'security-team', title: 'security-team' }
      ]
    }
  });
  await type('secu');
  await expect(options()).toHaveText(['Security', 'security-team (group)']);
  author.forgive();
});

test('what stands for something in a query is looked for as it is', async () => {
  for (const words of ['se"', 'se\\', '" or type = page', '*']) {
    const asked = author.page.waitForResponse(DOCUMENTED);
    await card().getByRole('combobox').fill(words);
    expect((await asked).status()).toBe(200);
    await expect(options()).toHaveCount(0);
  }
});
