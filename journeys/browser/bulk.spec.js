import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance, pictures } from './picture.js';
import { Wiki } from './wiki.js';

const JOB = 'net.rfcdesk.rfc-desk:rfc-runs';
const wiki = new Wiki();
let admin;
let author;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  admin = await Person.logIn(browser, wiki, 'admin');
  author = await Person.logIn(browser, wiki, 'author');
});

test.afterAll(async () => {
  await admin.leave();
  await author.leave();
  await wiki.remove();
});

test('an administrator of a space previews pages, converts them and takes that back', async () => {
  const { page } = admin;
  await createPages();
  await admin.open('/plugins/servlet/rfc-desk/runs?key=DEMO');
  await expect(page.getByRole('heading', { name: 'Convert pages to RFCs', level: 1 })).toBeVisible();
  await expectAccessible(page, 'a space without runs');

  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('No page was found');
  admin.forgive();
  await page.getByLabel('With one of these labels').fill('old');
  await page.getByLabel('Status by label').fill('adopted');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('not “adopted”');
  await expect(page.getByLabel('Status by label')).toBeFocused();
  await page.getByLabel('Status by label').fill('adopted = accepted\nwontdo = rejected');
  await glance(page, 'bulk-form');
  await page.getByRole('button', { name: 'Preview' }).click();

  await expect(page.getByRole('heading', { name: 'Conversion of pages', level: 1 })).toBeVisible();
  await expect(page.getByRole('row', { name: /Cache pages/ })).toContainText('Accepted, from the label “adopted”');
  await expect(page.getByRole('row', { name: /Torn/ })).toContainText('Left out');
  await expectAccessible(page, 'a preview');
  await pictures(page, 'bulk-preview');

  await page.getByRole('button', { name: 'Convert' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await work();
  await expect(page.getByText('Every page was dealt with.')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'a report');
  await glance(page, 'bulk-report');

  await page.getByRole('link', { name: 'Cache pages' }).click();
  await expect(page.locator('.rfc-status')).toContainText('Accepted without all approvals: Admin brought this status along');
  await glance(page, 'bulk-rfc');
  await page.goBack();

  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undoing')).toBeVisible();
  await work();
  await expect(page.getByText('What could be undone is undone.')).toBeVisible({ timeout: 30_000 });
  await glance(page, 'bulk-undone');
  await page.getByRole('button', { name: 'Remove this report' }).click();
  await expect(page.getByRole('heading', { name: 'Convert pages to RFCs', level: 1 })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

async function createPages() {
  for (const [title, ...labels] of [
    ['Cache pages', 'old', 'adopted'],
    ['Rewrite it all', 'old', 'wontdo'],
    ['Number our hosts', 'old'],
    ['Torn', 'old', 'adopted', 'wontdo']
  ]) {
    const id = await author.createPage(title, '<p>We were going to do it.</p>');
    const answer = await author.page.request.post(`${wiki.url}/rest/api/content/${id}/label`, {
      headers: { 'X-Atlassian-Token': 'no-check' },
      data: labels.map((name) => ({ prefix: 'global', name }))
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}

/** Has the job run now; the page notices by itself. */
async function work() {
  const { request } = admin.page;
  const [, token] = /name="ajs-atl-token" content="(\w+)"/.exec(await (await request.get(wiki.url + '/dashboard.action')).text());
  const answer = await request.post(wiki.url + '/admin/dorunjob.action', { form: { atl_token: token, key: JOB } });
  expect(answer.ok(), await answer.text()).toBe(true);
}
