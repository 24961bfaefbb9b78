import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance } from './picture.js';
import { Wiki } from './wiki.js';

const MINE = '/plugins/servlet/rfc-desk/notifications';
const MESSAGES = '/plugins/servlet/rfc-desk/messages';

const wiki = new Wiki();
let lead;

const everywhere = () => lead.page.getByLabel('In all spaces');
const row = (name) => lead.page.getByRole('group', { name, exact: true });
const save = () => lead.page.getByRole('button', { name: 'Save' });
const beyond = (page, part) => page.locator(`${part} *:visible`).evaluateAll((all) => all.filter((each) => !each.closest('.table-wrap') && each.getBoundingClientRect().right > 321).map((each) => each.outerHTML));

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  lead = await Person.logIn(browser, wiki, 'lead');
});

test.afterAll(async () => {
  await lead.leave();
  await wiki.remove();
});

test('people choose with the keyboard alone what they are told, in all spaces and in one', async () => {
  const { page } = lead;
  await lead.open('/users/editmyprofile.action');
  await page.getByRole('link', { name: 'RFC notifications' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'RFC notifications' })).toBeVisible();
  await expect(everywhere()).toHaveValue('AT_ONCE');
  await expectAccessible(page, 'nothing chosen yet');
  await glance(page, 'notifications-none');

  await everywhere().selectOption('Once a day, at 8 in the morning');
  await page.getByRole('button', { name: 'Add a space' }).press('Enter');
  await expect(row('Another space').getByLabel('Key of the space')).toBeFocused();
  await page.keyboard.type('demo');
  await row('demo').getByLabel('Mails').selectOption('Nothing');
  await save().press('Enter');
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await expect(everywhere()).toHaveValue('DAILY');
  await expect(row('DEMO').getByLabel('Mails')).toHaveValue('NOTHING');
  await expectAccessible(page, 'what was chosen');
  await glance(page, 'notifications-chosen');

  await page.getByRole('button', { name: 'Remove: DEMO' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add a space' })).toBeFocused();
  const reloaded = page.waitForEvent('load');
  await save().press('Enter');
  await reloaded;
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await expect(row('DEMO')).toHaveCount(0);
});

test('a space that does not exist is refused beside its field, and what was typed stays', async () => {
  const { page } = lead;
  await lead.open(MINE);
  const before = await everywhere().inputValue();
  await everywhere().selectOption('Nothing');
  await page.getByRole('button', { name: 'Add a space' }).click();
  const key = page.getByLabel('Key of the space');
  await key.fill('NONE');
  await save().click();
  await expect(key).toHaveAttribute('aria-invalid', 'true');
  await expect(key).toBeFocused();
  await expect(key).toHaveAccessibleDescription(/There is no space “NONE”/);
  await expect(everywhere()).toHaveValue('NOTHING');
  await expectAccessible(page, 'a refused space');
  await glance(page, 'notifications-refused');
  lead.forgive();

  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeVisible();
  await expect(key).toHaveValue('NONE');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(key).toHaveCount(0);
  await expect(everywhere()).toHaveValue(before);
});

test('the choices fit a narrow screen, and My RFCs leads to them', async ({ browser }) => {
  const phone = await Person.logIn(browser, wiki, 'security', { viewport: { width: 320, height: 700 } });
  await phone.open('/plugins/servlet/rfc-desk/my-rfcs');
  await phone.page.getByRole('link', { name: 'Choose what you get by mail' }).click();
  await phone.page.getByRole('button', { name: 'Add a space' }).click();
  expect(await beyond(phone.page, '.rfc-settings')).toEqual([]);
  await glance(phone.page, 'notifications-320');
  await phone.leave();
});

test('only administrators of Confluence see which mails were not sent', async ({ browser }) => {
  await lead.open(MESSAGES);
  await expect(lead.page.getByText('Only administrators of Confluence can see')).toBeVisible();
  lead.forgive();
  const admin = await Person.logIn(browser, wiki, 'admin', { viewport: { width: 320, height: 700 } });
  await admin.open(MESSAGES);
  await admin.confirm('admin');
  await expect(admin.page.getByRole('link', { name: 'RFC Desk messages' })).toBeVisible();
  await expect(admin.page.locator('.rfc-messages')).toContainText('Nothing waits, and nothing was given up.');
  await expectAccessible(admin.page, 'no mail that was not sent', '.rfc-messages');
  expect(await beyond(admin.page, '.rfc-messages')).toEqual([]);
  await glance(admin.page, 'messages-320');
  await admin.leave();
});
