import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance, pictures } from './picture.js';
import { Wiki } from './wiki.js';
import { Wizard } from './wizard.js';

const ASKED = [
  ['Engineering Lead', 'Lead'],
  ['Security Team', 'Security'],
  ['Product Manager', 'Product']
];
const MOST_CLICKS = 12;

const wiki = new Wiki();
let author;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
});

test.beforeEach(() => author.open('/display/DEMO'));

test.afterAll(async () => {
  await author.leave();
  await wiki.remove();
});

test('an author asks three people with few clicks, and the page is born with them', async () => {
  const { page } = author;
  const wizard = new Wizard(page);
  await wizard.open();
  await page.keyboard.type('Cache pages');
  for (const [role, person] of ASKED) {
    await wizard.ask(role, person.substring(0, 3).toLowerCase(), person);
  }
  await pictures(wizard.dialog, 'wizard');
  await wizard.create();
  await expect(page.locator('#content-title')).toHaveValue('RFC: Cache pages');
  await wizard.click(page.getByRole('button', { name: 'Publish' }));
  for (const [role, person] of ASKED) {
    await expect(author.approval(role)).toContainText(person);
  }
  expect(wizard.clicks).toBeLessThanOrEqual(MOST_CLICKS);
  await expect(page.locator('.page-metadata')).toContainText('version 1');
});

test('sections and quorums are chosen, nobody twice, and the keyboard will do', async () => {
  const { page } = author;
  const { keyboard } = page;
  const wizard = new Wizard(page);
  await wizard.open();
  await keyboard.type('RFC: Say it once');
  await keyboard.press('Tab');
  await keyboard.type('12312030');
  await wizard.role('Engineering Lead').getByRole('combobox').first().focus();
  for (const typed of ['lead', 'security']) {
    await keyboard.type(typed);
    await expect(wizard.role('Engineering Lead').locator('.rfc-found [role=option]').first()).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }
  await expect(wizard.role('Engineering Lead').locator('.rfc-chip-name')).toHaveText(['Lead', 'Security']);
  await keyboard.type('rea');
  await expect(wizard.role('Engineering Lead').locator('.rfc-found [role=option]').first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(wizard.role('Engineering Lead').locator('.rfc-found')).toBeHidden();
  await expect(wizard.dialog).toBeVisible();
  await wizard.create();
  await expect(wizard.dialog.getByRole('alert')).toHaveText('Choose one of the suggestions for \u201crea\u201d, or clear the field.');
  await expect(wizard.role('Engineering Lead').getByRole('combobox').first()).toBeFocused();
  await keyboard.press('Control+A');
  await keyboard.press('Delete');
  await wizard.role('Engineering Lead').getByRole('button', { name: 'Remove: Lead' }).press('Enter');
  await wizard.role('Engineering Lead').getByLabel('Approvals needed').selectOption('All');
  await wizard.dialog.getByText('Sections').press('Enter');
  await wizard.dialog.getByLabel('Appendix').uncheck();
  await wizard.dialog.getByLabel('Rollout Plan').uncheck();
  await expect(wizard.dialog.locator('summary')).toContainText('(12 of 14)');
  await glance(wizard.dialog, 'wizard-sections');
  await wizard.create();
  await page.getByRole('button', { name: 'Publish' }).click();

  await expect(page.locator('#title-text')).toHaveText('RFC: Say it once');
  await expect(author.status).toContainText('Decide by');
  await expect(author.approval('Engineering Lead')).toContainText('Security');
  await expect(author.approval('Engineering Lead')).not.toContainText('Lead and');
  await expect(page.locator('#main-content h2')).not.toContainText(['Appendix']);
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rollout Plan' })).toHaveCount(0);
});

test('a wizard refuses what cannot be a title, and keeps what was typed', async () => {
  const { page } = author;
  await author.createPage('RFC: Taken', '<p>Here.</p>');
  const wizard = new Wizard(page);
  await wizard.open();
  await wizard.create();
  await expect(wizard.dialog.getByRole('alert')).toHaveText('Please type a title.');
  await expect(wizard.title).toBeFocused();
  await page.keyboard.type('Taken');
  await wizard.create();
  await expect(wizard.dialog.getByRole('alert')).toHaveText('The space already has a page with this title.');
  await expect(wizard.title).toHaveValue('Taken');
  await glance(wizard.dialog, 'wizard-refused');
});

test('without its templates, its script, or an answer of the server, a page is made with what the space has by default', async () => {
  const { page } = author;
  for (const [missing, title] of [['rfc-wizard.soy.js', ''], ['rfc-wizard.js', 'No script'], ['new-rfc', 'No answer']]) {
    await test.step(missing, async () => {
      const pattern = new RegExp(missing.replaceAll('.', '\\.') + '$');
      await page.route(pattern, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await author.open('/display/DEMO');
      const wizard = new Wizard(page);
      await wizard.choose();
      if (title) {
        await wizard.title.fill(title);
        await expect(wizard.dialog).toContainText('Name approvers in the editor');
        await wizard.create();
      }
      await expect(page.locator('#content-title')).toHaveValue('RFC: ' + title);
      const text = await page.evaluate(() => document.querySelector('.CodeMirror').CodeMirror.getValue());
      expect(text).toContain('<h2>Appendix');
      expect(text).toContain('Product Manager');
      await page.unroute(pattern);
    });
  }
});

test('a German author has a German wizard', async ({ browser }) => {
  const german = await Person.logIn(browser, wiki, 'product', { locale: 'de-DE' });
  const { page } = german;
  await german.open('/users/editmyprofile.action');
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await page.getByRole('button', { name: 'Save' }).click();
  await german.open('/display/DEMO');
  await new Wizard(page).choose();
  await expect(page.getByRole('dialog')).toContainText('Wer wird gefragt?');
  await page.getByText('Abschnitte').click();
  await expectAccessible(page, 'German wizard', '#create-dialog');
  await glance(page.getByRole('dialog'), 'wizard-german');
  await german.leave();
});

test('a page becomes an RFC from its menu, and nothing else on it changes', async () => {
  const { page } = author;
  const text = '<h2>An idea</h2><p title="a &gt; b">Caf&eacute;&nbsp;<em>first</em></p>\n<ul><li>One</li></ul>';
  const id = await author.createPage('An idea', text);
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  await page.locator('#action-menu-link').press('Enter');
  await page.getByRole('link', { name: 'Make this page an RFC' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Security Team' })).toBeVisible();
  await expectAccessible(page, 'making an RFC');
  await glance(page, 'conversion');
  await page.getByRole('button', { name: 'Make it an RFC' }).press('Enter');

  await expect(page.locator('#title-text')).toHaveText('An idea');
  await expect(author.status).toContainText('Proposed');
  await expect(author.approval('Product Manager')).toBeVisible();
  await expect(page.locator('.page-metadata')).toContainText('version 2');
  const saved = await (await page.request.get(`${wiki.url}/rest/api/content/${id}?expand=body.storage`)).json();
  const [before, behind] = saved.body.storage.value.split(text);
  expect(before).toMatch(/^<ac:structured-macro ac:name="rfc-status"[^>]*\/>$/);
  expect(behind.match(/<ac:structured-macro /g)).toHaveLength(3);
  await page.locator('#action-menu-link').click();
  await expect(page.getByRole('link', { name: 'Make this page an RFC' })).toHaveCount(0);
});
