import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance, pictures } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const ROLE = 'Engineering Lead';
const wiki = new Wiki();
let author;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  const admin = await Person.logIn(browser, wiki, 'admin');
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await admin.page.getByLabel(/^RFCs begin as drafts/).selectOption('Yes');
  await admin.page.getByRole('button', { name: 'Save' }).click();
  await expect(admin.page.locator('.rfc-saved')).toContainText('Saved.');
  await admin.leave();
});

test.afterAll(async () => {
  await author.leave();
  await wiki.remove();
});

test('nobody is asked about a draft before its author proposes it', async ({ browser }) => {
  const id = await author.createPage('RFC: Drafted', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  const address = `/pages/viewpage.action?pageId=${id}`;
  const lead = await Person.logIn(browser, wiki, 'lead');
  await lead.open(address);
  await expect(lead.status.locator('.rfc-head')).toContainText('Draft');
  await expect(lead.status.getByText('This RFC is a draft: nobody is asked before it is proposed.')).toBeVisible();
  await expect(lead.approval(ROLE)).toContainText('Not asked yet');
  await expect(lead.approve(ROLE)).toHaveCount(0);

  await author.open(address);
  const propose = author.status.getByRole('button', { name: 'Propose' });
  await expectAccessible(author.page, 'a draft');
  await pictures(author.status, 'status-draft');
  await glance(author.page, 'draft');
  await author.withoutReload(async () => {
    await propose.press('Enter');
    await expect(author.status.locator('.rfc-head')).toContainText('Proposed');
    await expect(author.approval(ROLE)).toContainText('Waiting');
  });
  await expect(author.status).toContainText('Proposed by Author');
  await glance(author.page, 'draft-proposed');

  await lead.page.reload();
  await lead.approve(ROLE).click();
  await expect(lead.approval(ROLE)).toContainText('Lead approved');
  await lead.leave();
});

test('a draft is listed only when one asks for drafts, and a proposed RFC becomes one again with a reason', async () => {
  const id = await author.createPage('RFC: Taken back', rfcText({ [ROLE]: 'lead' }));
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  await author.status.getByRole('button', { name: 'Propose' }).click();
  await author.status.getByRole('button', { name: /Proposed/ }).click();
  await author.status.getByRole('button', { name: 'Draft' }).click();
  await author.status.getByLabel('Why is it a draft again?').fill('The numbers are wrong.');
  await glance(author.page, 'draft-again-form');
  await author.status.getByRole('button', { name: 'Back to draft' }).click();
  await expect(author.status).toContainText('Made a draft again by Author');
  await expect(author.status).toContainText('The numbers are wrong.');
  await glance(author.page, 'draft-again');
  await choose(author.status, 'Record');
  await expect(author.status.getByRole('dialog')).toContainText('Author created DEMO RFC-');
  await expect(author.status.getByRole('dialog')).toContainText('as a draft');
  await glance(author.page, 'draft-record');

  const report = await author.createPage('All RFCs', '<ac:structured-macro ac:name="rfc-report"/>');
  await author.open(`/pages/viewpage.action?pageId=${report}`);
  await expect(author.report).toBeVisible();
  await expect(author.report.getByRole('link', { name: /Taken back/ })).toHaveCount(0);
  await author.filters.click();
  await author.report.getByLabel('Draft').check();
  await expect(author.report.getByRole('link', { name: /Taken back/ })).toBeVisible();
  await glance(author.page, 'draft-report');
});
