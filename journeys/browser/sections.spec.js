import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLE = 'Security Team';
const KEYS = '<h2>Security</h2><p>Keys are kept apart.</p>';
const COST = '<h2>Cost &amp; time</h2><p>Two weeks.</p>';

const wiki = new Wiki();
let author;
let security;
let id;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  security = await Person.logIn(browser, wiki, 'security');
  id = await author.createPage('Keys of tenants', `${rfcText({ [ROLE]: 'security' })}${KEYS}${COST}`);
});

test.afterAll(async () => {
  await Promise.all([author.leave(), security.leave()]);
  await wiki.remove();
});

const form = () => author.approval(ROLE).locator('form.rfc-people');

/** Changes a part of the page, as its storage is by now. */
async function edit(before, after) {
  const answer = await author.page.request.get(`${wiki.url}/rest/api/content/${id}?expand=body.storage`);
  const text = (await answer.json()).body.storage.value;
  expect(text).toContain(before);
  await author.editPage(id, text.replace(before, after));
}

test('the author chooses with the keyboard what a role stands for', async () => {
  const { page } = author;
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  await choose(author.approval(ROLE), 'Edit approvers');
  await form().locator('summary', { hasText: 'Sections' }).press('Enter');
  await form().getByRole('checkbox', { name: 'Security' }).press('Space');
  await expectAccessible(page, 'sections to choose from', '.rfc-people');
  await glance(page, 'sections-form');
  await form().getByRole('button', { name: 'Save' }).press('Enter');

  await expect(author.approval(ROLE)).toContainText('Stands for: Security');
  await glance(page, 'sections-chosen');
});

test('an edit elsewhere leaves the approval, and one within outdates it', async () => {
  await security.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(security.approval(ROLE)).toContainText('Stands for: Security');
  await security.approve(ROLE).click();
  await expect(security.approval(ROLE)).toContainText('Approved');

  await edit('Two weeks.', 'Three weeks.');
  await security.page.reload();
  await expect(security.approval(ROLE)).toContainText('Approved');
  await expect(security.approve(ROLE)).toHaveCount(0);

  await edit('Keys are kept apart.', 'Keys are kept together.');
  await security.page.reload();
  await expect(security.approval(ROLE)).toContainText('Outdated');
  await security.approve(ROLE).click();
  await expect(security.approval(ROLE)).toContainText('Approved');
});
