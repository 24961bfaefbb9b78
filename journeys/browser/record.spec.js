import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { pictures } from './picture.js';
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

test('the record tells what happened, newest first, in a dialog for keyboard and eyes', async () => {
  const id = await author.createPage('Recorded', rfcText({ [ROLE]: 'lead' }, 'We begin.'));
  await author.editPage(id, rfcText({ [ROLE]: 'lead' }, 'We go on.'));
  await author.changeStatus(id, 'REJECTED', 'Not this year.');
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  const more = author.status.getByRole('button', { name: 'More actions' });
  await choose(author.status, 'Record');

  const dialog = author.page.getByRole('dialog', { name: /Record of RFC-\d+/ });
  await expect(dialog).toContainText('Verified: 3 entries, none altered');
  const entries = dialog.getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText('Author changed the status from Proposed to Rejected');
  await expect(entries.nth(0).locator('blockquote')).toHaveText('Not this year.');
  await expect(entries.nth(1)).toContainText('Author saved version 2');
  await expect(entries.nth(1).getByRole('link')).toHaveAttribute('href', /selectedPageVersions=1&selectedPageVersions=2$/);
  await expect(entries.nth(2)).toContainText(/Author created DEMO RFC-\d+/);
  await expectAccessible(author.page, 'the record', '.rfc-record');
  await pictures(dialog, 'record');

  await author.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();
});

test('older entries follow on demand, where one was reading', async () => {
  const id = await author.createPage('Long recorded', rfcText({ [ROLE]: 'lead' }, 'Version 1.'));
  for (let version = 2; version <= 22; version++) {
    await author.editPage(id, rfcText({ [ROLE]: 'lead' }, `Version ${version}.`));
  }
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  await choose(author.status, 'Record');
  const dialog = author.page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(20);
  await dialog.getByRole('button', { name: 'Older' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(22);
  await expect(dialog.getByRole('listitem').nth(20)).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Older' })).toHaveCount(0);

  const [download] = await Promise.all([
    author.page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Download as CSV' }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/^RFC-\d+\.csv$/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});
