import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance, pictures } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLES = { 'Engineering Lead': 'lead', 'Security Team': 'security', 'Product Manager': 'product' };
const MACROS = '.rfc-desk';
const MOST_STOPS = 10;
const MOST_PIXELS = 300;

const wiki = new Wiki();
const people = {};

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  for (const name of ['author', 'lead', 'security', 'product', 'reader']) {
    people[name] = await Person.logIn(browser, wiki, name);
  }
});

test.afterAll(async () => {
  for (const person of Object.values(people)) {
    await person.leave();
  }
  await wiki.remove();
});

async function open(name, id) {
  const person = people[name];
  await person.open(`/pages/viewpage.action?pageId=${id}`);
  return person;
}

const flag = (person) => person.page.locator('.aui-flag[open]');
const call = (person) => person.status.locator('.rfc-call');
const decide = (person, button) => call(person).first().getByRole('button', { name: button, exact: true });

test('an approver is asked where the page begins, and decides there', async () => {
  const id = await people.author.createPage('RFC: Keep logs for a year', rfcText(ROLES));
  const lead = await open('lead', id);
  await expect(call(lead)).toContainText('Your approval is requested: Engineering Lead');
  const approve = decide(lead, 'Approve');
  const title = await lead.page.locator('#title-text').boundingBox();
  const button = await approve.boundingBox();
  expect(button.y + button.height - title.y).toBeLessThan(MOST_PIXELS);
  expect(await stopsTo(lead.page, approve)).toBeLessThanOrEqual(MOST_STOPS);
  await expectAccessible(lead.page, 'asked', MACROS);
  await pictures(lead.status, 'card-approver');

  await lead.withoutReload(async () => {
    await approve.press('Enter');
    await expect(flag(lead)).toContainText('Approved for Engineering Lead.');
    await expect(call(lead)).toHaveCount(0);
    await expect(lead.approval('Engineering Lead')).toContainText('Lead approved');
    await flag(lead).getByRole('button', { name: 'Undo' }).click();
    await expect(call(lead)).toContainText('Your approval is requested: Engineering Lead');
  });
  await expect(lead.approval('Engineering Lead')).toContainText('Waiting');
});

/** @return how often one presses Tab from the beginning of the page's content */
async function stopsTo(page, control) {
  await page.locator('#main-content').evaluate((content) => {
    content.tabIndex = -1;
    content.focus();
  });
  for (let stops = 1; stops <= 3 * MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) {
      return stops;
    }
  }
  return Infinity;
}

test('an approval carries a comment, and a request for changes reaches the author', async () => {
  const id = await people.author.createPage('RFC: Say how long', rfcText(ROLES));
  const lead = await open('lead', id);
  await decide(lead, 'More').press('ArrowDown');
  await expect(call(lead).locator('.rfc-menu')).toBeVisible();
  await glance(lead.page, 'card-more');
  await lead.page.keyboard.press('Enter');
  await lead.status.getByLabel('Comment (optional)').fill('Well thought out.');
  await lead.page.keyboard.press('Control+Enter');
  await expect(lead.approval('Engineering Lead')).toContainText('Well thought out.');

  const security = await open('security', id);
  await decide(security, 'Request changes').press('Enter');
  await security.status.getByLabel('Which changes are needed?').fill('Say how long logs are kept.');
  await glance(security.page, 'card-changes-form');
  await security.page.reload();
  await expect(security.status.getByLabel('Which changes are needed?')).toHaveCount(0);
  await decide(security, 'Request changes').press('Enter');
  await expect(security.status.getByLabel('Which changes are needed?')).toHaveValue('Say how long logs are kept.');
  await security.page.keyboard.press('Control+Enter');
  await expect(flag(security)).toContainText('Changes requested for Security Team.');

  const author = await open('author', id);
  await expect(call(author)).toContainText('Security requested changes: Say how long logs are kept.');
  await expect(call(author).getByRole('link', { name: 'Edit page' })).toHaveAttribute('href', new RegExp(`editpage\\.action\\?pageId=${id}$`));
  await expectAccessible(author.page, 'changes requested', MACROS);
  await pictures(author.status, 'card-author');
  await author.page.emulateMedia({ media: 'print' });
  await expect(call(author)).toBeHidden();
  await author.page.emulateMedia({ media: 'screen' });

  const reader = await open('reader', id);
  await expect(reader.status.locator('.rfc-summary')).toHaveCount(3);
  await expect(call(reader)).toHaveCount(0);
  await glance(reader.page, 'card-reader');
});

test('whoever approves last sees what that caused', async () => {
  const id = await people.author.createPage('RFC: Three of three', rfcText(ROLES));
  for (const name of ['lead', 'security']) {
    await decide(await open(name, id), 'Approve').press('Enter');
    await expect(flag(people[name])).toContainText('Approved for');
  }
  const product = await open('product', id);
  await decide(product, 'Approve').press('Enter');
  await expect(flag(product)).toContainText(/Approved for Product Manager\. RFC-\d+ is now Accepted\./);
  await glance(product.page, 'card-accepted');
});

test('an author adds approvers where there are none, and accepts what is complete', async () => {
  const id = await people.author.createPage('RFC: Nobody yet', rfcText({ Operations: [] }));
  const author = await open('author', id);
  await author.withoutReload(async () => {
    await call(author).getByRole('button', { name: 'Add approvers: Operations' }).press('Enter');
    await author.status.getByRole('combobox').fill('secu');
    await author.status.getByRole('option', { name: 'Security', exact: true }).click();
    await author.status.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(author.status.locator('.rfc-person')).toContainText('Security');
  });
  await expect(author.approval('Operations')).toContainText('Security');
});

test('number, status and next action stay in sight', async () => {
  const text = rfcText(ROLES, 'A line.').replace('<p>A line.</p>', '<p>A line.</p>'.repeat(80));
  const id = await people.author.createPage('RFC: Long', text);
  const lead = await open('lead', id);
  const line = lead.page.locator('.rfc-sticky');
  await expect(line).toBeHidden();
  await lead.approval('Engineering Lead').scrollIntoViewIfNeeded();
  await expect(line).toBeVisible();
  expect((await line.boundingBox()).height).toBeLessThanOrEqual(40);
  await expect(line).toContainText('Your approval is requested: Engineering Lead');
  await glance(lead.page, 'card-line');
  await expectAccessible(lead.page, 'the line', MACROS);
  await line.getByRole('button').press('Enter');
  await expect(decide(lead, 'Approve')).toBeFocused();
  await expect(line).toBeHidden();

  const [status] = /<ac:structured-macro ac:name="rfc-status".*?(?:\/>|<\/ac:structured-macro>)/.exec(text);
  await people.author.editPage(id, text.replace(status, '') + status);
  await open('lead', id);
  await expect(lead.page.locator('.rfc-byline')).toContainText('Proposed');
  await glance(lead.page, 'card-byline');
});

test('twelve roles of thirty people stay a few lines each', async () => {
  const everybody = Array.from({ length: 30 }, (_, i) => (i === 0 ? 'lead' : `nobody-${i}`));
  const id = await people.author.createPage('RFC: Many', rfcText(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Role ${i + 1}`, everybody]))));
  const lead = await open('lead', id);
  await expect(call(lead)).toHaveCount(3);
  await expect(lead.status).toContainText('9 more roles wait for your decision, below.');
  await expect(lead.status.locator('.rfc-summary').first().locator('.rfc-person')).toHaveCount(4);
  await glance(lead.page, 'card-many');
});
