import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { pictures } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const LEAD = 'Engineering Lead';
const SECURITY = 'Security Team';
const PRODUCT = 'Product Manager';
const ROLES = { [LEAD]: 'lead', [SECURITY]: 'security', [PRODUCT]: 'product' };
const EVERYBODY = 'confluence-users';
const MOST_STOPS = 10;
const LEAST_TARGET = 24;
const EDGES = '.rfc-status :is(.aui-lozenge, .aui-button, .rfc-status-button, .rfc-avatar, .rfc-call, .rfc-outdated-by-edit, .rfc-warning, .rfc-part):visible';

const wiki = new Wiki();
const people = {};

/** For each state: who looks at it, how it comes about, and what the card says then. */
const states = {
  'card-reader': { by: 'reader', make: () => proposed(LEAD), says: ['Proposed', '1 of 3', 'Lead approved', 'Product waiting'] },
  'card-proposed': { by: 'author', make: () => proposed(LEAD), says: ['Proposed', '1 of 3', 'Ask for approval'] },
  'card-group': { by: 'lead', make: group, says: ['Your approval is requested: Engineering Lead', `anyone in ${EVERYBODY}: 2 needed, 1 approved`, 'Security approved', 'and others in the group'] },
  'card-outdated': { by: 'author', make: outdated, says: ['Proposed', '0 of 3', 'Your edit (version 2) outdated 2 approvals', 'Ask again', 'outdated: the page changed since'] },
  'card-complete': { by: 'author', make: () => proposed(LEAD, SECURITY, PRODUCT), says: ['Proposed', '3 of 3', 'All approvals are in.', 'Accept'] },
  'card-accepted': { by: 'reader', make: accepted, says: ['Accepted', '3 of 3', 'Accepted by Author'] },
  'card-changed': { by: 'author', make: changed, says: ['Accepted', 'changed since'] },
  'card-rejected': { by: 'reader', make: () => closed('REJECTED', 'Too expensive: four more servers for a hundred searches a day.'), says: ['Rejected', 'Too expensive', 'no decision'] },
  'card-implemented': { by: 'reader', make: implemented, says: ['Implemented', 'https://ci.example.com/search/7'] }
};

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  for (const name of ['author', 'lead', 'security', 'product', 'reader']) {
    people[name] = await Person.logIn(browser, wiki, name);
  }
  const admin = await Person.logIn(browser, wiki, 'admin');
  await rest(admin, 'PUT', '/spaces/DEMO/settings', { policies: { acceptance: 'BY_HAND', changeOfAccepted: 'MARK' } });
  await admin.leave();
  for (const state of Object.values(states)) {
    state.id = await state.make();
  }
});

test.afterAll(async () => {
  for (const person of Object.values(people)) {
    await person.leave();
  }
  await wiki.remove();
});

async function rest(person, method, path, data) {
  const answer = await person.page.request.fetch(`${wiki.url}/rest/rfc/1.0${path}`, { method, data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

let made = 0;

async function proposed(...approved) {
  const id = await people.author.createPage(`RFC: One search index (${++made})`, rfcText(ROLES, 'All spaces share one index.'));
  for (const role of approved) {
    await rest(people[ROLES[role]], 'POST', `/pages/${id}/decisions`, { role, choice: 'APPROVED', pageVersion: 1 });
  }
  return id;
}

async function group() {
  const id = await people.author.createPage('RFC: Anybody of us', rfcText({ [LEAD]: { groups: EVERYBODY, needed: '2' } }));
  await rest(people.security, 'POST', `/pages/${id}/decisions`, { role: LEAD, choice: 'APPROVED', pageVersion: 1 });
  return id;
}

async function outdated() {
  const id = await proposed(LEAD, SECURITY);
  await people.author.editPage(id, rfcText(ROLES, 'All spaces share two indexes.'));
  return id;
}

async function accepted() {
  const id = await proposed(LEAD, SECURITY, PRODUCT);
  await people.author.changeStatus(id, 'ACCEPTED');
  return id;
}

async function changed() {
  const id = await accepted();
  await people.author.editPage(id, rfcText(ROLES, 'All spaces share two indexes.'));
  return id;
}

async function closed(status, reason) {
  const id = await proposed(LEAD);
  await people.author.changeStatus(id, status, reason);
  return id;
}

async function implemented() {
  const id = await accepted();
  await rest(people.author, 'PUT', `/pages/${id}/status`, { status: 'IMPLEMENTED', from: 'ACCEPTED', reason: 'https://ci.example.com/search/7' });
  return id;
}

async function open({ by, id }) {
  const person = people[by];
  await person.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(person.status).toBeVisible();
  return person;
}

async function onEach(look) {
  for (const [name, state] of Object.entries(states)) {
    await test.step(name, async () => look(await open(state), name, state));
  }
}

test('each state says what it is, in the light and in the dark', async () => {
  await onEach(async (person, name, { says }) => {
    for (const words of says) {
      await expect(person.status, name).toContainText(words);
    }
    await expectAccessible(person.page, name, '.rfc-status');
    await pictures(person.status, name);
  });
});

test('pictures of people are there, and others have their initials', async () => {
  const { status } = await open(states['card-reader']);
  const picture = status.locator('.rfc-person', { hasText: 'Lead' }).locator('img');
  await expect(picture).toHaveAttribute('alt', '');
  expect(await picture.evaluate((image) => image.decode().then(() => [image.clientWidth, image.clientHeight, image.naturalWidth > 0]))).toEqual([24, 24, true]);
  await expect(status.locator('.rfc-person', { hasText: 'Security' }).locator('.rfc-avatar')).toHaveText('S');
});

test('with forced colours every part of the card has an edge, and every state a drawing and a word', async () => {
  await onEach(async ({ page, status }, name) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const edgeless = await page.locator(EDGES).evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).borderTopStyle !== 'solid').map((part) => part.outerHTML.substring(0, 100)));
    expect(edgeless, name).toEqual([]);
    const rows = status.locator('.rfc-person:visible .rfc-state');
    expect(await rows.evaluateAll((all) => all.filter((state) => !state.querySelector('svg') || !state.textContent.trim()).length), name).toBe(0);
    await page.emulateMedia({ forcedColors: null });
  });
});

test('on paper the card has its states and rows, and nothing to click', async () => {
  await onEach(async ({ page, status }, name) => {
    const rows = await status.locator('.rfc-person:visible .rfc-name').allTextContents();
    await page.emulateMedia({ media: 'print' });
    await expect(status.locator(':is(button, form, .rfc-call, .rfc-actions):visible'), name).toHaveCount(0);
    await expect(status.locator('.rfc-head .aui-lozenge:visible'), name).toHaveCount(1);
    await expect(status.locator('.rfc-count'), name).toBeVisible();
    expect(await status.locator('.rfc-person:visible .rfc-name').allTextContents(), name).toEqual(rows);
    await page.emulateMedia({ media: null });
  });
});

test('an approver approves by Tab and Enter alone, from the page as it is loaded', async () => {
  const id = await proposed();
  const { page, status } = await open({ by: 'lead', id });
  const focused = () => page.evaluate(() => ({ words: document.activeElement.textContent.trim(), content: Boolean(document.activeElement.closest('#main-content')) }));
  await page.keyboard.press('Tab');
  expect((await focused()).words).toBe('Skip to content');
  await page.keyboard.press('Enter');
  let stops = 0; // in what the page says; those before it are the wiki's
  for (let tabs = 1, now; now?.words !== 'Approve' && tabs <= 3 * MOST_STOPS; tabs++) {
    await page.keyboard.press('Tab');
    now = await focused();
    stops += now.content ? 1 : 0;
  }
  expect((await focused()).words).toBe('Approve');
  expect(stops).toBeLessThanOrEqual(MOST_STOPS);
  await page.keyboard.press('Enter');
  await expect(status.locator('.rfc-person', { hasText: 'Lead' })).toContainText('approved');
  await expect(status.locator('.rfc-call')).toHaveCount(0);
  await expect(status.locator(':focus')).toBeVisible();
});

test('on a phone the card needs no scrolling to the side, and can be hit with a finger', async () => {
  await onEach(async ({ page, status }, name) => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await status.locator('*:visible').evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.substring(0, 100)));
    expect(wide, name).toEqual([]);
    const small = await status
      .locator(':is(button, summary, .aui-button):visible')
      .evaluateAll((targets, least) => targets.filter((target) => target.getBoundingClientRect().height < least).map((target) => target.outerHTML.substring(0, 100)), LEAST_TARGET);
    expect(small, name).toEqual([]);
    await page.setViewportSize(size);
  });
});
