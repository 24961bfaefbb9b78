import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Editor } from './editor.js';
import { Person } from './person.js';
import { pictures } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';
import { Wizard } from './wizard.js';

const wiki = new Wiki();
let admin;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  admin = await Person.logIn(browser, wiki, 'admin');
});

test.afterAll(async () => {
  await admin.leave();
  await wiki.remove();
});

test('an administrator of the space says with the keyboard alone how its RFCs are handled, and a new page asks whom it should', async () => {
  const { page } = admin;
  await admin.open('/spaces/spaceadmin.action?key=DEMO');
  await page.getByRole('link', { name: 'RFC settings' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'RFC settings' })).toBeVisible();
  await expectAccessible(page, 'the settings of a space');

  await page.getByLabel('Number prefix').fill('ADR');
  await page.getByLabel('When all approvals are in', { exact: true }).selectOption('Let an editor of the page accept it');
  await addRole('Security Team', 'nobody', '', '1');
  const save = page.getByRole('button', { name: 'Save' });
  await save.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('“Security Team”: There is no user “nobody”. Name somebody else.');
  await expect(page.locator('.rfc-role').first().getByLabel('People')).toBeFocused();
  await expect(page.getByLabel('Number prefix')).toHaveValue('ADR');
  admin.forgive();

  await page.locator('.rfc-role').first().getByLabel('People').fill('security, lead');
  await page.locator('.rfc-role').first().getByLabel('Needed').fill('all');
  await addRole('Board', 'product', '', '2');
  await addRole('Legal', 'reader', '', '1');
  await page.locator('.rfc-role:not([hidden])').last().getByLabel('Involvement').selectOption('Consulted');
  await save.press('Enter');
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await expect(page.locator('.rfc-changes li')).toContainText('changed the settings of the space');
  await expectAccessible(page, 'settings that were chosen');
  await pictures(page.locator('form.rfc-settings'), 'settings');

  const wizard = new Wizard(page);
  await wizard.open();
  await page.keyboard.type('As the space wants it');
  await expect(wizard.role('Security Team').locator('.rfc-chip-name')).toHaveText(['Security', 'Lead']);
  await expect(wizard.role('Security Team').getByRole('combobox', { name: 'Approvals needed' })).toHaveValue('all');
  await expect(wizard.role('Legal').getByRole('combobox')).toHaveCount(1);
  await wizard.create();
  await new Editor(page).save();
  await expect(admin.status.locator('.rfc-number')).toHaveText(/^ADR-\d+$/);
  await expect(admin.approval('Security Team')).toContainText('Lead');
  await expect(admin.approval('Board')).toContainText('Security Team');
  await expect(admin.approval('Legal')).toContainText('Consulted');
  await expect(page.locator('.rfc-approval')).toHaveCount(3);
});

test('what is refused is named as on the screen, and found by the focus; what was typed comes back after a reload', async () => {
  const { page } = admin;
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  const rows = page.locator('.rfc-role:not([hidden])');
  const there = await rows.count();
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link')).toHaveText(['Demo space', 'RFCs']);
  await page.getByLabel('Number prefix').fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('“Number prefix” has a value that does not work');
  await expect(page.getByLabel('Number prefix')).toBeFocused();
  await expect(page.getByLabel('Number prefix')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'settings refused', '.rfc-settings');

  await page.getByLabel('Number prefix').fill('NEW');
  await addRole('One', 'lead', '', '1');
  await addRole('Two', 'security, nobody', '', '1');
  const fields = {
    [`roles[${there + 1}].users[1]`]: ['People', 'nobody'],
    [`roles[${there + 1}].stage`]: ['Stage', ''],
    [`roles[${there}].name`]: ['Role', ''],
    'bypassers.groups[0]': ['Members of these groups', '']
  };
  for (const [field, [label, selected]] of Object.entries(fields)) {
    await page.route('**/settings', (route) => route.fulfill({ status: 400, json: { code: 'value-invalid', message: `“${field}” is wrong.`, field } }));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toHaveText(`“${label}” is wrong.`);
    const row = /\d+/.exec(field);
    await expect((field.startsWith('roles') ? rows.nth(Number(row[0])) : page).getByLabel(label)).toBeFocused();
    if (selected) {
      expect(await page.evaluate(() => getSelection().toString())).toBe(selected);
    }
    await page.unroute('**/settings');
  }

  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeVisible();
  await expect(page.getByLabel('Number prefix')).toHaveValue('NEW');
  await expect(rows).toHaveCount(there + 2);
  await expect(rows.last().getByLabel('People')).toHaveValue('security, nobody');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(rows).toHaveCount(there);
  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeHidden();
  await expect(page.getByLabel('Number prefix')).not.toHaveValue('NEW');
  admin.forgive();
});

test('a role that the space requires is below the card of a page that has no macro for it, and its people approve there', async ({ browser }) => {
  const { page } = admin;
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  const rows = page.locator('.rfc-role:not([hidden])');
  const required = rows.last().getByLabel('Required');
  await addRole('Data Protection', 'lead', '', '1');
  await required.press('Space');
  await page.getByLabel('How many people must approve an RFC, over all roles').selectOption('At least 2 people');
  await page.reload();
  await expect(required).toBeChecked();
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await expect(required).toBeChecked();

  const id = await admin.createPage('RFC: Without its macro', rfcText({ 'Security Team': 'security' }));
  const lead = await Person.logIn(browser, wiki, 'lead');
  await lead.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(lead.page.locator('.rfc-status + .rfc-approval')).toContainText('Required by the space.');
  await expect(lead.approval('Security Team')).not.toContainText('Required');
  await expectAccessible(lead.page, 'a required role below the card');
  await pictures(lead.page.locator('#content, main').first(), 'approval-required');
  await lead.withoutReload(async () => {
    await lead.approve('Data Protection').click();
    await expect(lead.approval('Data Protection')).toContainText('Lead approved');
    await expect(lead.status).toContainText('1 of 2; people: 1 of at least 2');
  });
  await lead.leave();
});

async function addRole(name, people, groups, stage) {
  await admin.page.getByRole('button', { name: 'Add a role' }).press('Enter');
  const row = admin.page.locator('.rfc-role:not([hidden])').last();
  await expect(row.getByLabel('Role')).toBeFocused();
  await row.getByLabel('Role').fill(name);
  await row.getByLabel('People').fill(people);
  await row.getByLabel('Groups').fill(groups);
  await row.getByLabel('Stage').fill(stage);
}

test('an administrator of Confluence locks what spaces could choose, and the page of a space shows that', async () => {
  const { page } = admin;
  await admin.open('/admin/users.action');
  await page.getByRole('link', { name: 'RFC Desk', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'RFC Desk', exact: true })).toBeVisible();
  const select = (name) => page.getByRole('combobox', { name, exact: true });
  const policy = select('When all approvals are in');
  const lock = page.getByRole('checkbox', { name: 'Lock for all spaces When all approvals are in', exact: true });
  await expectAccessible(page, 'the settings of the site');

  await select('Authors can approve their own RFCs').selectOption('Yes');
  await policy.selectOption('Accept automatically');
  await lock.press('Space');
  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeVisible();
  await expect(lock).toBeChecked();
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await expect(page.locator('.rfc-changes li li')).toHaveText([
    'Authors can approve their own RFCs: No → Yes',
    'When all approvals are in: Accept automatically → Accept automatically, locked'
  ]);
  await expect(lock).toBeChecked();
  await expectAccessible(page, 'settings of the site that were chosen');

  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(policy).toBeDisabled();
  await expect(policy).toHaveAccessibleDescription(/Chosen for all spaces by an administrator of Confluence/);
  await expect(select('Authors can approve their own RFCs').locator('option')).toHaveText(['Site’s default (Yes)', 'No', 'Yes']);
  await expectAccessible(page, 'settings of a space that the site locked');
  await select('Authors can accept their own RFCs when all approvals are in').selectOption('No');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');

  await admin.open('/plugins/servlet/rfc-desk/site-settings');
  await lock.press('Space');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(policy).toBeEnabled();
});

test('a role that the site requires is on the RFCs of a space, whose settings list it and switch it off', async () => {
  const { page } = admin;
  await admin.open('/plugins/servlet/rfc-desk/site-settings');
  const role = page.locator('.rfc-role:not([hidden])').last();
  const saved = page.locator('.rfc-saved');
  const save = page.getByRole('button', { name: 'Save' });
  await addRole('Compliance', 'nobody', '', '1');
  await save.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('“Compliance”: There is no user “nobody”. Name somebody else.');
  await expect(role.getByLabel('People')).toBeFocused();
  admin.forgive();
  await role.getByLabel('People').fill('product');
  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeVisible();
  await expect(role.getByLabel('People')).toHaveValue('product');
  await save.press('Enter');
  await expect(saved).toContainText('Saved.');
  await expect(page.locator('.rfc-changes > li').first().locator('li')).toHaveText(/^Required role “Compliance”: Not required → /);
  await expectAccessible(page, 'roles of the site');
  await pictures(page.locator('form.rfc-settings'), 'site-settings');

  const id = await admin.createPage('RFC: As the site wants it', rfcText({ 'Security Team': 'security' }));
  await admin.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(admin.approval('Compliance')).toContainText('Required by the site. The settings of the site say who is asked.');

  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(page.getByRole('heading', { name: 'Required by the site' })).toBeVisible();
  await expect(page.locator('.rfc-site-roles li')).toHaveText(/^Compliance Approver: /);
  await expectAccessible(page, 'settings of a space that list roles of the site');
  await page.getByRole('combobox', { name: 'Roles that the site requires count' }).selectOption('No');
  await save.press('Enter');
  await expect(saved).toContainText('Saved.');
  await expect(page.getByText('These roles do not count in this space.')).toBeVisible();
  await admin.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(admin.status).toBeVisible();
  await expect(admin.approval('Compliance')).toHaveCount(0);
});

test('others neither find the settings nor get them', async ({ browser }) => {
  const author = await Person.logIn(browser, wiki, 'reader');
  await author.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(author.page.getByText('Only administrators of the space can change how its RFCs are handled.')).toBeVisible();
  await author.open('/plugins/servlet/rfc-desk/site-settings');
  await expect(author.page.getByText('Only administrators of Confluence can change what holds in all spaces.')).toBeVisible();
  author.forgive();
  await author.leave();
});
