import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLE = 'Engineering Lead';
const wiki = new Wiki();
let author;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
});

test.afterAll(async () => {
  await author.leave();
  await wiki.remove();
});

function newRfc(title, summary) {
  return author.createPage(title, rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }, summary));
}

async function open(person, id) {
  await person.open(`/pages/viewpage.action?pageId=${id}`);
}

test('one can approve and take it back with the keyboard alone', async ({ browser }) => {
  const id = await newRfc('Keyboard');
  const lead = await Person.logIn(browser, wiki, 'lead');
  await open(lead, id);
  await tabTo(lead.page, 'Approve');
  await lead.page.keyboard.press('Enter');
  await expect(lead.approval(ROLE)).toContainText('Lead approved');
  const focused = lead.page.locator(':focus');
  await expect(focused).toHaveText(`Withdraw ${ROLE}`);
  await focused.press('Enter');
  await expect(lead.approval(ROLE)).toContainText('Waiting');
  await lead.leave();
});

test('a refused click says why and leaves the page as it was', async ({ browser }) => {
  const id = await newRfc('Refused');
  const lead = await Person.logIn(browser, wiki, 'lead');
  await open(lead, id);
  await author.editPage(id, rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }, 'We do something else.'));
  await lead.withoutReload(async () => {
    await lead.approve(ROLE).click();
    await expect(lead.approval(ROLE).getByRole('alert')).toContainText('The page changed');
    await expect(lead.approval(ROLE).getByRole('link', { name: /Compare/ })).toHaveAttribute('href', /selectedPageVersions=1&selectedPageVersions=2$/);
  });
  await expect(lead.approval(ROLE)).toContainText('Waiting');
  await expect(lead.approve(ROLE)).toBeEnabled();
  lead.forgive();
  await lead.leave();
});

test('requested changes say what is missing, and hold the role until they are resolved', async ({ browser }) => {
  const id = await newRfc('Changes');
  const lead = await Person.logIn(browser, wiki, 'lead');
  await open(lead, id);
  const card = lead.approval(ROLE);
  await card.getByRole('button', { name: 'Request changes' }).first().click();
  await card.getByLabel('Which changes are needed?').fill('Say what it <b>costs</b>.');
  await card.getByRole('button', { name: 'Request changes' }).last().click();
  await expect(card).toContainText('Lead requested changes');
  await expect(card).toContainText('Say what it <b>costs</b>.');

  await author.editPage(id, rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }, 'We do it for free.'));
  await open(lead, id);
  await expect(card).toContainText('Changes requested');
  await expect(card).toContainText('The page has changed since, in version 2 by Author');
  await expect(card.getByRole('link', { name: /Compare/ })).toBeVisible();
  await card.getByRole('button', { name: 'Mark as resolved' }).click();
  await expect(card).toContainText('now resolved');
  await expect(lead.approve(ROLE)).toBeVisible();
  await lead.leave();
});

test('each concern is answered and resolved by itself', async ({ browser }) => {
  const id = await newRfc('Concerns');
  const lead = await Person.logIn(browser, wiki, 'lead');
  await open(lead, id);
  const card = lead.approval(ROLE);
  await card.getByRole('button', { name: 'Request changes' }).first().click();
  await card.getByLabel('Which changes are needed?').fill('Say what it costs.');
  await card.getByRole('button', { name: 'Request changes' }).last().click();
  await card.getByRole('button', { name: 'Raise another concern' }).click();
  await card.getByLabel('What else is to be changed?').fill('Name who runs it.');
  await card.getByRole('button', { name: 'Raise another concern' }).last().click();
  await expect(card).toContainText('Lead raised another concern');
  await expect(card.getByRole('button', { name: 'Mark as resolved' })).toHaveCount(2);

  await open(author, id);
  const seen = author.approval(ROLE);
  await seen.getByRole('button', { name: 'Answer' }).first().press('Enter');
  await seen.getByLabel('What do you answer?').fill('Two servers, see below.');
  await seen.getByRole('button', { name: 'Answer' }).nth(1).click();
  await expect(seen).toContainText('Author answered');
  await expect(seen.getByLabel('What do you answer?')).toBeHidden();
  await expectAccessible(author.page, 'concerns and an answer');
  await glance(author.page, 'concerns');

  await open(lead, id);
  await card.getByRole('button', { name: 'Mark as resolved' }).first().click();
  await expect(card.getByText('Resolved', { exact: true })).toBeVisible();
  await expect(card).toContainText('Changes requested');
  await card.getByRole('button', { name: 'Mark as resolved' }).click();
  await expect(card).toContainText('now resolved');
  await lead.leave();
});

test('an outdated approval says who changed the text, and one click confirms it', async ({ browser }) => {
  const id = await newRfc('Outdated');
  const lead = await Person.logIn(browser, wiki, 'lead');
  await open(lead, id);
  await lead.approve(ROLE).click();
  await expect(lead.approval(ROLE)).toContainText('Lead approved');

  await author.editPage(id, rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }, 'We do it twice.'));
  await open(lead, id);
  await expect(lead.approval(ROLE)).toContainText('Author changed the page in version 2');
  await lead.approval(ROLE).getByRole('link', { name: 'Compare with the current text' }).click();
  await expect(lead.page.locator('body')).toContainText('twice');
  await open(lead, id);
  await lead.withoutReload(async () => {
    await lead.approval(ROLE).getByRole('button', { name: 'Approve the new version' }).click();
    await expect(lead.approval(ROLE)).toContainText('1 of 1');
  });
  await lead.leave();
});

test('conditions are shown until they are resolved, also once accepted', async ({ browser }) => {
  const id = await author.createPage('Conditions', rfcText({ [ROLE]: 'lead' }));
  const lead = await Person.logIn(browser, wiki, 'lead');
  await open(lead, id);
  const card = lead.approval(ROLE);
  await lead.withoutReload(async () => {
    await card.getByRole('button', { name: 'Approve with conditions' }).first().click();
    await card.getByLabel('Which conditions?').fill('Encrypt it.');
    await card.getByRole('button', { name: 'Approve with conditions' }).last().click();
    await expect(card).toContainText('Lead approved with conditions');
    await expect(card).toContainText('Encrypt it.');
    await expect(lead.status).toContainText('Accepted');
    await card.getByRole('button', { name: 'Mark as resolved' }).click();
    await expect(card).toContainText('the conditions are resolved');
    await expect(card).not.toContainText('Encrypt it.');
  });
  await lead.leave();
});

test('who may edit the page changes its status there', async () => {
  const id = await newRfc('Status');
  await open(author, id);
  await author.withoutReload(async () => {
    await author.status.getByRole('button', { name: /Proposed/ }).click();
    await author.status.getByRole('button', { name: 'Rejected' }).click();
    await author.status.getByLabel('Why is it rejected?').fill('Too early.');
    await author.status.getByRole('button', { name: 'Reject', exact: true }).click();
    await expect(author.status.getByRole('button', { name: /Rejected/ }).first()).toBeVisible();
  });
});

test('a space administrator accepts without all approvals, which stays on the page and in the report', async ({ browser }) => {
  const id = await newRfc('Bypass');
  await open(author, id);
  await author.status.getByRole('button', { name: /Proposed/ }).click();
  await expect(author.status.getByRole('button', { name: 'Rejected' })).toBeVisible();
  await expect(author.status.getByRole('button', { name: /without all/ })).toHaveCount(0);

  const admin = await Person.logIn(browser, wiki, 'admin');
  await open(admin, id);
  await admin.withoutReload(async () => {
    await admin.status.getByRole('button', { name: /Proposed/ }).click();
    await admin.status.getByRole('button', { name: 'Accept without all approvals …' }).click();
    await admin.status.getByLabel('Why is it accepted without all approvals?').fill('It <b>burns</b>.');
    await admin.status.getByRole('button', { name: 'Accept without all approvals', exact: true }).click();
    await expect(admin.status).toContainText('Accepted without all approvals by Admin');
  });
  await expect(admin.status).toContainText('It <b>burns</b>.');
  await expect(admin.status.getByRole('button', { name: /Accepted/ }).first()).toBeVisible();
  await glance(admin.page, 'bypass');

  const report = await author.createPage('All of them', '<ac:structured-macro ac:name="rfc-report" />');
  await open(author, report);
  await expect(author.report.getByRole('row', { name: /Bypass/ })).toContainText('Accepted without all approvals');
  await author.filters.click();
  await author.withoutReload(() => author.report.getByLabel('Accepted without all approvals').check());
  await expect(author.listed).toHaveCount(1);
  await author.page.reload();
  await expect(author.report.getByLabel('Accepted without all approvals')).toBeChecked();
  await expect(author.listed).toHaveCount(1);
  await admin.leave();
});

test('who may edit the page changes who is asked there, with the keyboard alone', async ({ browser }) => {
  const id = await newRfc('Approvers');
  await open(author, id);
  const card = author.approval(ROLE);
  const keyboard = author.page.keyboard;
  await author.withoutReload(async () => {
    await tabTo(author.page, `More actions for ${ROLE}`);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(card.getByRole('combobox')).toBeFocused();
    await keyboard.type('secu');
    await expect(card.getByRole('option', { name: 'Security', exact: true })).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(card.getByRole('button', { name: 'Remove: Security', exact: true })).toBeVisible();
    await glance(author.page, 'approvers');
    await card.getByRole('button', { name: 'Remove: Lead', exact: true }).press('Enter');
    await card.getByRole('combobox').fill('security-t');
    await card.getByRole('option', { name: 'security-team (group)' }).click();
    await card.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(card.locator('.rfc-person .rfc-name')).toHaveText(['Security', 'anyone in security-team']);
    await expect(author.page.locator(':focus')).toHaveText(`More actions for ${ROLE}`);
    await choose(card, 'Edit approvers');
    await card.getByRole('button', { name: 'Remove: Security', exact: true }).click();
    await card.getByRole('button', { name: 'Cancel' }).click();
    await choose(card, 'Edit approvers');
    await expect(card.getByRole('button', { name: 'Remove: Security', exact: true })).toBeVisible();
    await card.getByRole('button', { name: 'Remove: security-team (group)' }).click();
    await card.getByRole('button', { name: 'Save' }).click();
    await expect(card.locator('.rfc-person .rfc-name')).toHaveText(['Security']);
  });
  const reader = await Person.logIn(browser, wiki, 'reader');
  await open(reader, id);
  await expect(reader.approval(ROLE).locator('.rfc-person')).toContainText('Security');
  await expect(reader.approval(ROLE).getByRole('button', { name: /^More actions/ })).toHaveCount(0);
  await reader.leave();
});

test('it can be read in the dark', async ({ browser }) => {
  const id = await newRfc('Dark');
  const lead = await Person.logIn(browser, wiki, 'lead', { colorScheme: 'dark' });
  await open(lead, id);
  await expect(lead.approve(ROLE)).toBeVisible();
  await glance(lead.page, 'dark');
  await lead.leave();
});

async function tabTo(page, name) {
  const button = page.getByRole('button', { name, exact: true }).first();
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  throw new Error(`"${name}" cannot be reached with the Tab key`);
}
