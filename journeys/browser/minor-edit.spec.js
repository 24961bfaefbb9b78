import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLE = 'Engineering Lead';
const ROLES = { [ROLE]: 'lead', 'Security Team': 'security' };
const MACROS = '.rfc-desk';
const DECLARE = 'Declare: no change of substance';
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
async function declare(id, reason) {
  await open(author, id);
  const { keyboard } = author.page;
  await author.status.getByRole('button', { name: DECLARE }).press('Enter');
  await expect(author.status.getByLabel('What did you correct')).toBeFocused();
  await keyboard.type(reason);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
}

test('whoever saved a correction declares it, and the approvals carry over', async () => {
  const id = await corrected('Declared');
  await open(author, id);
  await expect(author.approval(ROLE)).toContainText('Outdated');
  await expect(author.status).toContainText('You saved version 2, which changed the text. Decisions that no longer count: 1.');
  await expectAccessible(author.page, 'a version that can be declared', MACROS);

  const button = author.status.getByRole('button', { name: DECLARE });
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(author.page, 'the form of a declaration', MACROS);
  await author.page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await declare(id, 'Two letters were <b>swapped</b>.');
  await expect(author.approval(ROLE)).toContainText('Carried over to version 2: nothing of substance changed, says Author');
  await expect(author.approval(ROLE)).toContainText('Two letters were <b>swapped</b>.');
  await expect(author.approval(ROLE)).not.toContainText('Outdated');
  await expect(author.status).not.toContainText('You saved version 2');
  await expect(author.status.locator('.rfc-card')).toBeFocused();
  await expect(author.page.getByRole('button', { name: 'Object' })).toHaveCount(0);
  await expectAccessible(author.page, 'declared', MACROS);
});

test('an approver objects by one click, and the page says so to everybody', async () => {
  const id = await corrected('Objected');
  await declare(id, 'A typo');
  await expect(author.approval(ROLE)).toContainText('Carried over');

  await open(lead, id);
  const card = lead.approval(ROLE);
  await expectAccessible(lead.page, 'an approval that is carried over', MACROS);
  await lead.withoutReload(async () => {
    await card.getByRole('button', { name: 'Object' }).press('Enter');
    await expect(card).toContainText('Lead objected to the declaration that nothing of substance changed');
  });
  await expect(card).toContainText('Outdated');
  await expect(card.locator('.rfc-card')).toBeFocused();
  await expectAccessible(lead.page, 'objected', MACROS);

  await open(author, id);
  await expect(author.status).toContainText('Lead objected to the declaration that nothing of substance changed');
  await expect(author.status.getByRole('button', { name: DECLARE })).toHaveCount(0);
  await expectAccessible(author.page, 'an objection to what one declared', MACROS);
});

test('an approver makes an approval that is carried over his own again', async () => {
  const id = await corrected('Confirmed');
  await declare(id, 'A typo');
  await expect(author.approval(ROLE)).toContainText('Carried over');

  await open(lead, id);
  await lead.approval(ROLE).getByRole('button', { name: 'Approve this version too' }).press('Enter');
  await expect(lead.approval(ROLE)).not.toContainText('Carried over');
  await expect(lead.approval(ROLE)).toContainText('Approvals: 1 of 1');
});

test('a declaration accepts nothing, but says that an editor can', async ({ browser }) => {
  const id = await corrected('Complete');
  const security = await Person.logIn(browser, wiki, 'security');
  await open(security, id);
  await security.approve('Security Team').press('Enter');
  await expect(security.approval('Security Team')).toContainText('Security approved');
  await security.leave();

  await declare(id, 'A typo');
  await expect(author.status).toContainText('Every role has approved. Whoever may edit the page can accept it now.');
  await expect(author.status.locator('.rfc-head')).toContainText('Proposed');
  await expectAccessible(author.page, 'complete and not accepted', MACROS);
  await author.status.getByRole('button', { name: /Change status/ }).press('Enter');
  await author.status.getByRole('button', { name: 'Accepted' }).press('Enter');
  await expect(author.status.locator('.rfc-head')).toContainText('Accepted');

  await author.editPage(id, rfcText(ROLES, 'We do it!'));
  await open(author, id);
  await expect(author.status).toContainText('Reopened: version 3 by Author changed the text');
  await declare(id, 'Punctuation');
  await expect(author.approval(ROLE)).toContainText('Carried over to version 3');
  await expect(author.status).toContainText('Accepted again: nothing of substance changed, says Author');
});
