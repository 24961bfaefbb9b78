import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLE = 'Engineering Lead';
const ROLES = { [ROLE]: 'lead', 'Security Team': 'security' };
const MACROS = '.rfc-desk';
const MARK = 'Mark as minor correction';
const wiki = new Wiki();
let author, lead;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  lead = await Person.logIn(browser, wiki, 'lead');
});

test.afterAll(async () => {
  await author.leave();
  await lead.leave();
  await wiki.remove();
});

async function open(person, id) {
  await person.open(`/pages/viewpage.action?pageId=${id}`);
}

/** An RFC that the lead approved, and whose author then corrected a word. */
async function corrected(title) {
  const id = await author.createPage(title, rfcText(ROLES, 'We do ti.'));
  await open(lead, id);
  await lead.approve(ROLE).press('Enter');
  await expect(lead.approval(ROLE)).toContainText('Lead approved');
  await author.editPage(id, rfcText(ROLES, 'We do it.'));
  return id;
}

/** By the keyboard alone. */
async function markMinor(id, reason) {
  await open(author, id);
  const { keyboard } = author.page;
  await author.status.getByRole('button', { name: MARK }).press('Enter');
  await expect(author.status.getByLabel('What did you correct')).toBeFocused();
  await keyboard.type(reason);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
}

test('authors mark their own save as a minor correction, and the approvals carry over', async () => {
  const id = await corrected('Marked');
  await open(author, id);
  await expect(author.approval(ROLE)).toContainText('Outdated');
  await expect(author.status).toContainText('Your edit (version 2) outdated 1 approval: Lead.');
  await expectAccessible(author.page, 'a version that can be marked as minor', MACROS);

  const button = author.status.getByRole('button', { name: MARK });
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(author.page, 'the form of a minor correction', MACROS);
  await author.page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await markMinor(id, 'Two letters were <b>swapped</b>.');
  await expect(author.approval(ROLE)).toContainText('Carried over to version 2: Author marked it as a minor correction');
  await expect(author.approval(ROLE)).toContainText('Two letters were <b>swapped</b>.');
  await expect(author.approval(ROLE)).not.toContainText('Outdated');
  await expect(author.status).not.toContainText('You saved version 2');
  await expect(author.status.locator('.rfc-card')).toBeFocused();
  await expect(author.page.getByRole('button', { name: 'Object' })).toHaveCount(0);
  await expectAccessible(author.page, 'marked as minor', MACROS);
});

test('an approver objects by one click, and the page says so to everybody', async () => {
  const id = await corrected('Objected');
  await markMinor(id, 'A typo');
  await expect(author.approval(ROLE)).toContainText('Carried over');

  await open(lead, id);
  const card = lead.approval(ROLE);
  await expectAccessible(lead.page, 'an approval that is carried over', MACROS);
  await lead.withoutReload(async () => {
    await card.getByRole('button', { name: 'Object' }).press('Enter');
    await expect(card).toContainText('Lead objected to the minor correction');
  });
  await expect(card).toContainText('Outdated');
  await expect(card.locator('.rfc-card')).toBeFocused();
  await expectAccessible(lead.page, 'objected', MACROS);

  await open(author, id);
  await expect(author.status).toContainText('Lead objected to the minor correction');
  await expect(author.status.getByRole('button', { name: MARK })).toHaveCount(0);
  await expectAccessible(author.page, 'an objection to one\u2019s minor correction', MACROS);
});

test('an approver makes a carried-over approval their own again', async () => {
  const id = await corrected('Confirmed');
  await markMinor(id, 'A typo');
  await expect(author.approval(ROLE)).toContainText('Carried over');

  await open(lead, id);
  await lead.approval(ROLE).getByRole('button', { name: 'Approve the new version' }).press('Enter');
  await expect(lead.approval(ROLE)).not.toContainText('Carried over');
  await expect(lead.approval(ROLE)).toContainText('Approvals: 1 of 1');
});

test('a minor correction accepts nothing, but says that an editor can', async ({ browser }) => {
  const id = await corrected('Complete');
  const security = await Person.logIn(browser, wiki, 'security');
  await open(security, id);
  await security.approve('Security Team').press('Enter');
  await expect(security.approval('Security Team')).toContainText('Security approved');
  await security.leave();

  await markMinor(id, 'A typo');
  await expect(author.status).toContainText('All approvals are in.');
  await expect(author.status.locator('.rfc-head')).toContainText('Proposed');
  await expectAccessible(author.page, 'complete and not accepted', MACROS);
  await author.status.getByRole('button', { name: /Change status/ }).press('Enter');
  await author.status.getByRole('button', { name: 'Accepted' }).press('Enter');
  await expect(author.status.locator('.rfc-head')).toContainText('Accepted');

  await author.editPage(id, rfcText(ROLES, 'We do it!'));
  await open(author, id);
  await expect(author.status).toContainText('Reopened: Author changed the page in version 3');
  await markMinor(id, 'Punctuation');
  await expect(author.approval(ROLE)).toContainText('Carried over to version 3');
  await expect(author.status).toContainText('Accepted again: Author marked the edit as a minor correction');
});
