import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const MACROS = '.rfc-desk';
const MINE = '/plugins/servlet/rfc-desk/my-rfcs';
const ROLE = 'Engineering Lead';
const wiki = new Wiki();
let author;
let lead;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  lead = await Person.logIn(browser, wiki, 'lead');
});

test.afterAll(async () => {
  await Promise.all([author.leave(), lead.leave()]);
  await wiki.remove();
});

const open = (person, id) => person.open(`/pages/viewpage.action?pageId=${id}`);

const waiting = (title) => lead.listed.filter({ hasText: title });

test('the author asks some of those whose decision is missing, who find who asked and why', async () => {
  const id = await author.createPage('Asked', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await open(author, id);
  const { status } = author;
  await status.getByRole('button', { name: 'Ask for approval' }).press('Enter');
  const first = status.getByRole('checkbox', { name: 'Lead as Engineering Lead' });
  await expect(first).toBeFocused();
  await expect(first).toBeChecked();
  await status.getByRole('checkbox', { name: 'Security as Security Team' }).press('Space');
  await status.getByLabel('What do you want to say to them?').fill('Please read <section> 2.');
  await expectAccessible(author.page, 'asking', MACROS);
  await glance(author.page, 'ask');
  await author.withoutReload(async () => {
    await status.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await expect(status.getByRole('checkbox')).toHaveCount(0);
    await expect(author.page.locator(':focus')).toHaveText('Ask for approval');
  });

  await lead.open(MINE);
  await expect(waiting('Asked')).toContainText(/asked by Author on .+: “Please read <section> 2\.”/);
  await choose(status, 'Record');
  const newest = author.page.getByRole('dialog').getByRole('listitem').first();
  await expect(newest).toContainText('Author asked for decisions: Lead');
  await expect(newest.locator('blockquote')).toHaveText('Please read <section> 2.');
});

test('who requested changes is asked again after the edit', async () => {
  const id = await author.createPage('Once more', rfcText({ [ROLE]: 'lead' }));
  await decide(id, 'CHANGES_REQUESTED', 'Say how long.');
  await open(author, id);
  await expect(author.approval(ROLE)).toContainText('requested changes');
  await expect(author.status.getByRole('button', { name: /^Ask/ })).toHaveCount(0);
  await author.editPage(id, rfcText({ [ROLE]: 'lead' }, 'We do it for a year.'));
  await open(author, id);
  await author.status.getByRole('button', { name: 'Ask again' }).click();
  await expect(author.status.locator('.rfc-ask')).toContainText('Lead as Engineering Lead decided on an earlier text');
  await author.status.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(author.status.locator('.rfc-ask')).toHaveCount(0);

  await lead.open(MINE);
  await expect(waiting('Once more')).toContainText('asked again after changes by Author on');
});

test('a group is asked again after an edit under the decision of a member', async ({ browser }) => {
  const id = await author.createPage('Group', rfcText({ [ROLE]: { approvers: ['lead'], groups: 'security-team', needed: '2' } }));
  const security = await Person.logIn(browser, wiki, 'security');
  await open(security, id);
  await security.approve(ROLE).press('Enter');
  await expect(security.approval(ROLE)).toContainText('Security approved');
  await security.leave();
  await author.editPage(id, rfcText({ [ROLE]: { approvers: ['lead'], groups: 'security-team', needed: '2' } }, 'We do it otherwise.'));

  await open(author, id);
  await author.status.getByRole('button', { name: 'Ask again' }).click();
  await expect(author.status.locator('.rfc-ask-line')).toHaveText(['Lead as Engineering Lead', 'security-team (group) as Engineering Lead members decided on an earlier text']);
});

test('whom one unticked stays unticked when the list is another one after a reload', async () => {
  const id = await author.createPage('Unticked', rfcText({ [ROLE]: 'lead', 'Security Team': 'security', 'Product Manager': 'product' }));
  await open(author, id);
  const { status } = author;
  await status.getByRole('button', { name: 'Ask for approval' }).click();
  await status.getByRole('checkbox', { name: /^Security/ }).uncheck();
  await decide(id, 'APPROVED');
  await author.page.reload();
  await status.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(status.getByRole('checkbox', { name: /^Security/ })).not.toBeChecked();
  await expect(status.getByRole('checkbox', { name: /^Product/ })).toBeChecked();
  await expect(status.getByRole('checkbox')).toHaveCount(2);
});

test('nobody who was unticked is asked, and a reader is offered nothing', async ({ browser }) => {
  const id = await author.createPage('Nobody', rfcText({ [ROLE]: 'lead' }));
  await open(author, id);
  await author.status.getByRole('button', { name: 'Ask for approval' }).click();
  await author.status.getByRole('checkbox').uncheck();
  await author.status.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(author.status.getByRole('alert')).toHaveText('Choose somebody whom you want to ask.');
  author.forgive();

  const reader = await Person.logIn(browser, wiki, 'reader');
  await open(reader, id);
  await expect(reader.status).toContainText('Proposed');
  await expect(reader.status.getByRole('button', { name: /^Ask/ })).toHaveCount(0);
  await reader.leave();
});

/** By REST, as the lead, for the first role. */
async function decide(id, choice, reason) {
  const answer = await lead.page.request.post(`${wiki.url}/rest/rfc/1.0/pages/${id}/decisions`, {
    data: { role: ROLE, choice, reason, pageVersion: 1 }
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
