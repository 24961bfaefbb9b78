import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { pictures } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const LEAD = 'Engineering Lead';
const REVIEWERS = 'Reviewers';
const PRODUCT = 'Product Manager';
const ROLES = {
  [LEAD]: { approvers: 'lead' },
  [REVIEWERS]: { groups: 'confluence-users', needed: '2' },
  [PRODUCT]: { approvers: 'product', stage: '2' }
};
const MACROS = '.rfc-desk';
const NAMES = ['author', 'lead', 'security', 'product', 'reader', 'admin'];

test.describe.configure({ mode: 'serial' });

const wiki = new Wiki();
const people = {};
let id;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  for (const name of NAMES) {
    people[name] = await Person.logIn(browser, wiki, name);
  }
  id = await people.author.createPage('RFC: Search in one place', rfcText(ROLES, 'One index for all spaces.'));
});

test.afterAll(async () => {
  await Promise.all(Object.values(people).map((person) => person.leave()));
  await wiki.remove();
});

async function open(name) {
  const person = people[name];
  await person.open(`/pages/viewpage.action?pageId=${id}`);
  return person;
}

/** Everything is done with the keyboard. */
async function press(card, button) {
  await card.getByRole('button', { name: button, exact: true }).press('Enter');
}

async function write(person, card, button, reason) {
  await card.getByRole('button', { name: button, exact: true }).first().press('Enter');
  await expect(card.locator('textarea:focus')).toBeVisible();
  await person.page.keyboard.type(reason);
  await person.page.keyboard.press('Tab');
  await person.page.keyboard.press('Enter');
}

async function approve(name, role) {
  const person = await open(name);
  await person.approve(role).press('Enter');
  await expect(person.approval(role).getByRole('button', { name: 'Withdraw' })).toBeVisible();
  return person;
}

test('the second stage waits for the first', async () => {
  const product = await open('product');
  const card = product.approval(PRODUCT);
  await expect(card).toContainText('Waiting for stage 1');
  await expect(card).toContainText('Opens when these roles have approved: Engineering Lead, Reviewers');
  await expect(product.approve(PRODUCT)).toHaveCount(0);
  await expect(product.approve(REVIEWERS)).toBeVisible();
  await expectAccessible(product.page, 'a stage that is not open', MACROS);
  await pictures(card, 'approval-stage');
});

test('a request for changes outlives the edit that answers it, until it is resolved', async () => {
  let lead = await open('lead');
  await write(lead, lead.approval(LEAD), 'Request changes', 'Say what it costs.');
  await expect(lead.approval(LEAD)).toContainText('Lead requested changes');

  await people.author.editPage(id, rfcText(ROLES, 'One index for all spaces. It costs two servers.'));
  lead = await open('lead');
  const card = lead.approval(LEAD);
  await expect(card).toContainText('The page has changed since, in version 2 by Author');
  await expectAccessible(lead.page, 'changes requested, and made', MACROS);
  await pictures(card, 'approval-changes');

  await press(card, 'Mark as resolved');
  await expect(card).toContainText('Lead requested changes, now resolved');
  await lead.approve(LEAD).press('Enter');
  await expect(card).toContainText('Lead approved');
});

test('as many members of a group as are needed approve, among those who may view the page', async () => {
  const security = await approve('security', REVIEWERS);
  await expect(security.approval(REVIEWERS)).toContainText('Approvals: 1 of 2');
  await expectAccessible(security.page, 'a quorum that is not reached', MACROS);
  await pictures(security.approval(REVIEWERS), 'approval-quorum');

  const reader = await approve('reader', REVIEWERS);
  await expect(reader.approval(REVIEWERS)).toContainText('Approvals: 2 of 2');
  await expect(reader.approval(PRODUCT)).toContainText('Waiting');
});

test('a change of content outdates approvals; a comparison and one click confirm them', async () => {
  await people.author.editPage(id, rfcText(ROLES, 'One index for all spaecs. It costs three servers.'));
  const lead = await open('lead');
  const card = lead.approval(LEAD);
  await expect(card).toContainText('Outdated: Author changed the page in version 3');
  await expectAccessible(lead.page, 'an approval that is outdated', MACROS);
  await pictures(card, 'approval-outdated');

  await card.getByRole('link', { name: 'Compare with the current text' }).press('Enter');
  await expect(lead.page.locator('body')).toContainText('three servers');
  await approve('lead', LEAD);
  await approve('security', REVIEWERS);
  await approve('reader', REVIEWERS);
});

test('a minor correction carries approvals over, until an approver objects', async () => {
  await people.author.editPage(id, rfcText(ROLES, 'One index for all spaces. It costs three servers.'));
  const author = await open('author');
  await expect(author.status).toContainText('Your edit (version 4) outdated 3 approvals: ');
  await expectAccessible(author.page, 'a version that can be marked as minor', MACROS);
  await pictures(author.status, 'status-minor-edit');
  await write(author, author.status, 'Mark as minor correction', 'Two letters were swapped.');
  await expect(author.approval(LEAD)).toContainText('Carried over to version 4');

  const security = await open('security');
  const card = security.approval(REVIEWERS);
  await expect(card.locator('.rfc-head')).toContainText('Approved');
  await expectAccessible(security.page, 'approvals that are carried over', MACROS);
  await pictures(card, 'approval-carried');
  await press(card, 'Object');
  await expect(card).toContainText('Security objected to the minor correction');
  await expect(card.locator('.rfc-head')).toContainText('Outdated');
  await expectAccessible(security.page, 'an objection', MACROS);
  await pictures(card, 'approval-objected');

  const lead = await approve('lead', LEAD);
  await expect(lead.approval(LEAD)).toContainText('Approvals: 1 of 1');
  await approve('security', REVIEWERS);
  await approve('reader', REVIEWERS);
});

test('a delegate decides for somebody who is away, and that accepts it', async () => {
  await people.product.delegateTo('lead');
  const lead = await open('lead');
  const card = lead.approval(PRODUCT);
  await expect(card.locator('.rfc-person')).toContainText(/Product → Lead \(until .+\)/);
  await expectAccessible(lead.page, 'deciding for another', MACROS);
  await pictures(card, 'approval-delegate');
  await press(card, 'Approve for Product');
  await expect(card).toContainText('Lead for Product approved');
  await expect(lead.status).toContainText('Accepted');
  await expect(lead.status).toContainText('3 of 3');
});

test('an administrator of the space accepts it without all approvals, and it shows', async () => {
  await people.author.editPage(id, rfcText(ROLES, 'One index for all spaces. It costs four servers.'));
  const author = await open('author');
  await expect(author.status).toContainText('Reopened: Author changed the page in version 5');
  await expect(author.status).toContainText('0 of 3');

  const admin = await open('admin');
  await admin.status.getByRole('button', { name: /Proposed/ }).press('Enter');
  await write(admin, admin.status, 'Accept without all approvals …', 'The old servers are gone tomorrow.');
  await expect(admin.status).toContainText('Accepted without all approvals by Admin');
  await expect(admin.status).toContainText('The old servers are gone tomorrow.');
  await expectAccessible(admin.page, 'bypassed', MACROS);
  await pictures(admin.status, 'status-bypassed');
});
