import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';
import { Wizard } from './wizard.js';

const MACROS = '.rfc-desk';
const ROLE = 'Engineering Lead';
const ROLES = { [ROLE]: 'lead', 'Security Team': 'security' };

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
  await author.leave();
  await lead.leave();
  await wiki.remove();
});

async function open(person, id) {
  await person.open(`/pages/viewpage.action?pageId=${id}`);
}

test('a report without and with RFCs', async () => {
  const id = await author.createPage('A report', '<ac:structured-macro ac:name="rfc-report" />');
  await open(author, id);
  await expect(author.report).toContainText('No RFCs yet');
  await expectAccessible(author.page, 'empty');

  await author.createPage('Listed', rfcText(ROLES));
  await author.changeStatus(await author.createPage('Listed too', rfcText(ROLES)), 'REJECTED', 'Too early.');
  await open(author, id);
  await expect(author.listed).toHaveCount(2);
  await expectAccessible(author.page, 'with rows', MACROS);

  await author.report.getByRole('button', { name: 'Title' }).press('Enter');
  await expect(author.report.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(author.page.locator(':focus')).toHaveText('Title');
  await author.filters.click();
  await author.report.getByLabel('Rejected').check();
  await expect(author.listed).toHaveCount(1);
  await expectAccessible(author.page, 'filtered', MACROS);
});

test('the status, its menu, and its reason', async () => {
  const id = await author.createPage('Status', rfcText(ROLES));
  await open(author, id);
  await expectAccessible(author.page, 'proposed');

  const { keyboard } = author.page;
  const status = author.status.getByRole('button', { name: /Proposed/ });
  await status.press('Enter');
  await expect(author.page.locator(':focus')).toHaveText('Rejected');
  await expectAccessible(author.page, 'menu open', MACROS);
  await keyboard.press('Escape');
  await expect(status).toBeFocused();

  await status.press('Enter');
  await keyboard.press('Enter');
  await expect(author.status.getByLabel('Why is it rejected?')).toBeFocused();
  await expectAccessible(author.page, 'reason asked for', MACROS);
  await keyboard.type('Too early.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(author.status.getByRole('button', { name: /Rejected/ }).first()).toBeFocused();
  await expectAccessible(author.page, 'rejected', MACROS);
});

test('a menu is left by Tab, Escape and a click, and gone through by the arrows', async () => {
  const id = await author.createPage('Menu', rfcText({ [ROLE]: 'lead' }));
  await open(lead, id);
  await lead.approve(ROLE).click();
  await expect(lead.status).toContainText('Accepted');
  await open(author, id);
  const { page } = author;
  const { keyboard } = page;
  const opener = author.status.getByRole('button', { name: /Change status/ });
  const menu = author.status.locator('[data-rfc-panel=menu]');
  const items = menu.getByRole('button');
  const begin = async (key) => {
    await opener.press(key);
    await expect(menu).toBeVisible();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
  };
  await begin('ArrowDown');
  const last = (await items.count()) - 1;
  expect(last).toBeGreaterThan(0);
  for (const [key, index] of [['End', last], ['ArrowDown', 0], ['ArrowUp', last], ['Home', 0], ['ArrowDown', 1]]) {
    await keyboard.press(key);
    await expect(items.nth(index)).toBeFocused();
  }
  const left = {
    'by Tab': async () => {
      await items.nth(last).focus();
      await keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveText('More actions');
    },
    'backwards by Tab': async () => {
      await opener.focus();
      await keyboard.press('Shift+Tab');
      await expect(author.status.locator('.rfc-number')).toBeFocused();
    },
    'by Escape': async () => {
      await keyboard.press('Escape');
      await expect(opener).toBeFocused();
    },
    'by Escape on its button': async () => {
      await opener.focus();
      await keyboard.press('Escape');
      await expect(opener).toBeFocused();
    },
    'by a click elsewhere': () => author.status.locator('.rfc-facts').click({ position: { x: 500, y: 5 } }),
    'by its button': () => opener.click()
  };
  for (const [way, leave] of Object.entries(left)) {
    await test.step(way, async () => {
      await begin('ArrowUp');
      await expect(items.nth(last)).toBeFocused();
      await leave();
      await expect(menu).toBeHidden();
      await expect(opener).toHaveAttribute('aria-expanded', 'false');
    });
  }
});

test('why one cannot approve', async ({ browser }) => {
  const id = await author.createPage('Why', rfcText({ [ROLE]: ['lead', 'author'], 'Security Team': 'security' }));
  const why = author.approval(ROLE).locator('details.rfc-why');
  const checks = why.getByRole('list', { name: 'All checks' });
  await open(author, id);
  await expect(why.locator('summary')).toContainText('You wrote this RFC; authors can\u2019t approve their own here.');
  await expect(checks).toBeHidden();
  await expectAccessible(author.page, 'why one cannot approve, closed', MACROS);
  await why.locator('summary').press('Enter');
  await expect(checks.getByRole('listitem').first()).toHaveText('Fulfilled: Logged in.');
  await expectAccessible(author.page, 'why one cannot approve, open', MACROS);
  await expect(author.approval('Security Team').locator('details')).toHaveCount(0);

  const reader = await Person.logIn(browser, wiki, 'reader');
  await open(reader, id);
  await expect(reader.page.locator('.rfc-approval')).toHaveCount(2);
  await expect(reader.page.locator('.rfc-why')).toHaveCount(0);
  await reader.leave();
});

test('an acceptance without all approvals, on its page and in a report', async ({ browser }) => {
  const id = await author.createPage('Bypassed', rfcText(ROLES));
  const admin = await Person.logIn(browser, wiki, 'admin');
  await open(admin, id);

  const { keyboard } = admin.page;
  await admin.status.getByRole('button', { name: /Proposed/ }).press('Enter');
  await admin.status.getByRole('button', { name: /without all/ }).press('Enter');
  await expect(admin.status.getByLabel('Why is it accepted without all approvals?')).toBeFocused();
  await expectAccessible(admin.page, 'reason asked for', MACROS);
  await keyboard.type('It burns.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(admin.status.getByRole('button', { name: /Accepted/ }).first()).toBeFocused();
  await expectAccessible(admin.page, 'accepted without all approvals', MACROS);

  await open(admin, await author.createPage('Another report', '<ac:structured-macro ac:name="rfc-report" />'));
  await expect(admin.report).toContainText('Accepted without all approvals');
  await expectAccessible(admin.page, 'marked in the report', MACROS);
  await admin.leave();
});

test('the approvers and those who are suggested', async () => {
  const id = await author.createPage('Approvers', rfcText(ROLES));
  await open(author, id);
  const card = author.approval(ROLE);
  const more = card.getByRole('button', { name: /^More actions/ });
  await choose(card, 'Edit approvers');
  await expectAccessible(author.page, 'approvers', MACROS);

  const { keyboard } = author.page;
  await keyboard.type('secu');
  await expect(card.getByRole('option')).toHaveCount(2);
  await keyboard.press('ArrowDown');
  await expect(card.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(author.page, 'approvers suggested', MACROS);
  await keyboard.press('Escape');
  await expect(card.getByRole('combobox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('a request for changes that outlives an edit', async () => {
  const id = await author.createPage('Changes', rfcText(ROLES));
  await open(lead, id);
  const card = lead.approval(ROLE);
  await expect(lead.approve(ROLE)).toBeVisible();
  await expectAccessible(lead.page, 'waiting');

  const { keyboard } = lead.page;
  const request = card.getByRole('button', { name: 'Request changes' }).first();
  await request.press('Enter');
  await expect(card.getByLabel('Which changes are needed?')).toBeFocused();
  await expectAccessible(lead.page, 'reason asked for', MACROS);
  await keyboard.press('Escape');
  await expect(request).toBeFocused();

  await request.press('Enter');
  await expect(card.getByLabel('Which changes are needed?')).toBeFocused();
  await keyboard.type('Say what it costs.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(card).toContainText('Lead requested changes');
  await expectAccessible(lead.page, 'changes requested', MACROS);

  await author.editPage(id, rfcText({ ...ROLES, 'Product Manager': 'nobody' }, 'We do it for free.'));
  await open(lead, id);
  await expect(card).toContainText('The page has changed since');
  await expect(lead.approval('Product Manager').locator('.rfc-warning')).not.toHaveCount(0);
  await expectAccessible(lead.page, 'changes requested of another text, and a role with something wrong', MACROS);
});

test('a refused click, and an approval on a page that changes', async () => {
  const id = await author.createPage('Accepted', rfcText({ [ROLE]: 'lead' }));
  await open(lead, id);
  await author.editPage(id, rfcText({ [ROLE]: 'lead' }, 'We do something else.'));
  await lead.approve(ROLE).press('Enter');
  await expect(lead.approval(ROLE).getByRole('alert')).toContainText('The page changed');
  await expectAccessible(lead.page, 'refused', MACROS);
  lead.forgive();

  await open(lead, id);
  await lead.approve(ROLE).press('Enter');
  await expect(lead.status).toContainText('Accepted');
  await expectAccessible(lead.page, 'approved and accepted', MACROS);

  await author.editPage(id, rfcText({ [ROLE]: 'lead' }, 'We do it otherwise.'));
  await open(author, id);
  await expect(author.status).toContainText('Reopened: Author changed the page in version 3');
  await expectAccessible(author.page, 'reopened', MACROS);
});

test('the Create dialog, the wizard, the editor, and its preview', async () => {
  const { page } = author;
  await author.open('/display/DEMO');
  await page.getByRole('link', { name: 'Create', exact: true }).click();
  await page.getByRole('radio', { name: /^RFC/ }).check();
  await expectAccessible(page, 'Create dialog', '#create-dialog');

  const { dialog, title } = new Wizard(page);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(dialog.getByText('Who is asked?')).toBeVisible();
  await dialog.getByText('Sections').press('Enter');
  await page.getByRole('button', { name: 'Create', exact: true }).press('Enter');
  await expect(title).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveText('Please type a title.');
  await expectAccessible(page, 'wizard', '#create-dialog');
  await page.keyboard.type('Created');
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeVisible();
  const template = await page.locator('#preview').getAttribute('srcdoc');

  const short = await author.createPage('Edited', rfcText(ROLES));
  await author.open(`/pages/editpage.action?pageId=${short}`);
  await expect(preview(page)).toBeVisible();
  await expectAccessible(page, 'editor');

  await page.route('**/preview', (route) => route.fulfill({ contentType: 'text/html', body: template }));
  await author.open('/preview');
  await expect(page.locator(MACROS).first()).toBeVisible();
  await expectAccessible(page, 'preview', MACROS);
});

function preview(page) {
  return page.frameLocator('#preview').locator(MACROS).first();
}
