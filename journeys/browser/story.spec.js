import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Editor } from './editor.js';
import { Person } from './person.js';
import { glance, picture } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';
import { Wizard } from './wizard.js';

const TITLE = 'RFC: Faster search';
const ROLES = [
  { name: 'lead', person: 'Lead', role: 'Engineering Lead' },
  { name: 'security', person: 'Security', role: 'Security Team' },
  { name: 'product', person: 'Product', role: 'Product Manager' }
];

test.describe.configure({ mode: 'serial' });

const wiki = new Wiki();
let rfc;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await wiki.start();
});

test.afterAll(() => wiki.remove());

test('the author creates an RFC from the template', async ({ browser }) => {
  const author = await Person.logIn(browser, wiki, 'author');
  const { page } = author;
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.title.fill(TITLE);
  await wizard.ask(ROLES[0].role, ROLES[0].name, ROLES[0].person);
  await wizard.create();

  const editor = new Editor(page);
  await editor.fillInEveryPrompt();
  for (const { name, role } of ROLES.slice(1)) {
    await editor.askFor(role, name);
  }
  await editor.save();

  await expect(page.locator('#title-text')).toHaveText(TITLE);
  await expect(author.status).toContainText('RFC-1');
  await expect(author.status).toContainText('Proposed');
  await expect(author.status).toContainText('Author');
  await expect(author.status).toContainText('0 of 3');
  await expect(author.approve('Engineering Lead')).toHaveCount(0);
  rfc = new URL(page.url()).pathname.replace('/confluence', '');
  await author.leave();
});

test('a reader sees how it stands and may not decide', async ({ browser }) => {
  const reader = await Person.logIn(browser, wiki, 'reader');
  await reader.open(rfc);
  await expect(reader.approval('Engineering Lead')).toContainText('Waiting');
  await expect(reader.page.locator('.rfc-desk').getByRole('button')).toHaveText(['More actions']);
  const id = await reader.status.getAttribute('data-rfc-page');
  const answer = await reader.page.request.post(`${wiki.url}/rest/rfc/1.0/pages/${id}/decisions`, {
    data: { role: 'Engineering Lead', choice: 'APPROVED', pageVersion: 1 }
  });
  expect(answer.status()).toBe(403);
  expect((await answer.json()).code).toBe('not-asked');
  await reader.leave();
});

for (const [index, { name, person, role }] of ROLES.entries()) {
  test(`${name} approves by a click`, async ({ browser }) => {
    const approver = await Person.logIn(browser, wiki, name);
    await approver.open(rfc);
    if (name === 'product') {
      await approver.approval('Engineering Lead').scrollIntoViewIfNeeded();
      await picture(approver.page, 'approval');
    }
    await approver.withoutReload(async () => {
      await approver.approve(role).click();
      await expect(approver.approval(role)).toContainText(`${person} approved`);
    });
    await expect(approver.approval(role).locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
    await expect(approver.approve(role)).toHaveCount(0);
    await expect(approver.status).toContainText(`${index + 1} of 3`);
    await approver.leave();
  });
}

test('with the last approval the RFC is accepted', async ({ browser }) => {
  const author = await Person.logIn(browser, wiki, 'author');
  await author.open(rfc);
  await expect(author.status).toContainText('Accepted');
  await picture(author.page, 'rfc-page');
  await author.leave();
});

test('the report shows it and filters', async ({ browser }) => {
  const author = await Person.logIn(browser, wiki, 'author');
  await author.createPage('RFC: One log format', rfcText({ 'Engineering Lead': 'lead', 'Security Team': 'security' }));
  const late = await author.createPage('RFC: Nightly builds', rfcText({ 'Engineering Lead': 'lead' }));
  await author.changeStatus(late, 'REJECTED', 'Every change is built by now.');
  const reader = await Person.logIn(browser, wiki, 'reader');
  await reader.open('/display/DEMO');
  await reader.page.getByRole('navigation', { name: 'Space' }).getByRole('link', { name: 'RFCs' }).first().click();
  const row = reader.report.getByRole('row', { name: 'Faster search' });
  await expect(row).toContainText('RFC-1');
  await expect(row).toContainText('Accepted');
  await expect(row.getByRole('listitem')).toHaveText([/: Approved$/, /: Approved$/, /: Approved$/]);
  await glance(reader.page, 'report-story');
  await reader.withoutReload(async () => {
    await reader.filters.click();
    await reader.report.getByLabel('Proposed', { exact: true }).check();
    await expect(row).toHaveCount(0);
    await expect(reader.report).toContainText('One log format');
    await reader.report.getByLabel('Proposed', { exact: true }).uncheck();
    await reader.report.getByLabel('Accepted', { exact: true }).check();
    await expect(row).toBeVisible();
    await expect(reader.report).not.toContainText('One log format');
    await reader.report.getByRole('button', { name: 'Clear filters' }).click();
    await expect(reader.report.getByLabel('Accepted', { exact: true })).not.toBeChecked();
    await reader.report.getByLabel('Title contains').fill('LOG');
    await reader.report.getByLabel('Title contains').press('Enter');
    await expect(row).toHaveCount(0);
    await expect(reader.report).toContainText('One log format');
  });
  const [download] = await Promise.all([reader.page.waitForEvent('download'), reader.report.getByRole('link', { name: 'CSV' }).click()]);
  expect(readFileSync(await download.path(), 'utf8').split('\r\n')).toEqual([
    expect.stringContaining('"space","number","title"'),
    expect.stringContaining('One log format'),
    ''
  ]);
  await author.leave();
  await reader.leave();
});

test('an approver finds what waits in all spaces on one page', async ({ browser }) => {
  const lead = await Person.logIn(browser, wiki, 'lead');
  const macro = '<ac:structured-macro ac:name="rfc-report"><ac:parameter ac:name="waitingForMe">true</ac:parameter></ac:structured-macro>';
  const id = await lead.createPage('My reviews', macro);
  await lead.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(lead.report.getByRole('row')).toHaveCount(2);
  await expect(lead.report.getByRole('row', { name: 'One log format' })).toContainText('Engineering Lead');
  await expectAccessible(lead.page, 'what waits for the reader', '.rfc-report');
  await glance(lead.page, 'waiting');
  await lead.leave();
});

test('after a restart all of it is still there', async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.stop();
  await wiki.start();
  const reader = await Person.logIn(browser, wiki, 'reader');
  await reader.open(rfc);
  await expect(reader.status).toContainText('RFC-1');
  await expect(reader.status).toContainText('Accepted');
  await expect(reader.status).toContainText('3 of 3');
  for (const { person, role } of ROLES) {
    await expect(reader.approval(role)).toContainText(`${person} approved`);
  }
  await reader.leave();
  test.info().annotations.push({ type: 'restart', description: `${wiki.startTime} ms` });
});
