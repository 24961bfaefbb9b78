import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Editor } from './editor.js';
import { Person } from './person.js';
import { glance, pictures } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';
import { Wizard } from './wizard.js';

/** What fields are that are no text boxes. */
const ROLES = { 'People and groups': 'combobox', 'Members of these groups': 'combobox', Stage: 'spinbutton', 'Approvals needed': 'combobox' };

const wiki = new Wiki();
let admin;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  admin = await Person.logIn(browser, wiki, 'admin');
  await admin.open('/plugins/servlet/rfc-desk/site-settings');
  await admin.confirm('admin');
  await expect(admin.page.getByRole('heading', { name: 'RFC Desk', exact: true })).toBeVisible();
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
  const wayBack = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link');
  await expect(wayBack).toHaveText('Demo space');
  await expectAccessible(page, 'the settings of a space');

  await page.getByLabel('Number prefix').fill('ADR');
  await page.getByLabel('When all approvals are in', { exact: true }).selectOption('Let an editor of the page accept it');
  await addRole('Security Team', '1', 'Security', 'Lead');
  const security = role('Security Team');
  await expect(security.locator('.rfc-chip-name')).toHaveText(['Security', 'Lead']);
  await security.getByLabel('Approvals needed').selectOption('A number');
  await expect(security.getByLabel('How many')).toHaveValue('2');
  await security.getByLabel('How many').fill('3');
  const save = page.getByRole('button', { name: 'Save' });
  await save.press('Enter');
  await expectWrong(security.getByLabel('How many'), /“Security Team”/);
  await expect(page.getByLabel('Number prefix')).toHaveValue('ADR');
  await expectAccessible(page, 'a refused role');
  await glance(page, 'settings-refused');
  admin.forgive();

  await security.getByLabel('Approvals needed').selectOption('All');
  await expect(security.getByLabel('How many')).toBeHidden();
  await addRole('Board', '2', 'Product');
  await addRole('Legal', '1', 'Reader');
  await expect(role('Legal').getByLabel('Approvals needed')).toBeVisible();
  await role('Legal').getByLabel('Involvement').selectOption('Consulted');
  await expect(role('Legal').getByLabel('Approvals needed')).toBeHidden();
  await ask(page.locator('[data-rfc-part=bypassers]'), 'security-team (group)');
  await save.press('Enter');
  await expect(page.locator('.rfc-saved')).toContainText('Saved.');
  await expect(page.locator('.rfc-changes li')).toContainText('changed the settings of the space');
  await expectAccessible(page, 'settings that were chosen');
  await expect(security.getByLabel('Approvals needed')).toHaveValue('all');
  await expect(role('Legal').getByLabel('Approvals needed')).toBeHidden();
  await expect(page.locator('[data-rfc-part=bypassers] .rfc-chip-name')).toHaveText(['security-team (group)']);
  await pictures(page.locator('.rfc-roles'), 'settings-roles');
  await pictures(page, 'settings');

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

  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(wayBack).toHaveText(['Demo space', 'RFCs']);
  await wayBack.last().click();
  await expect(admin.report).toContainText('As the space wants it');
});

test('what is refused is named beside its field, which has the focus', async () => {
  const { page } = admin;
  await openWithRoles();
  const save = page.getByRole('button', { name: 'Save' });
  await page.getByLabel('Number prefix').fill('1');
  await save.click();
  await expectWrong(page.getByLabel('Number prefix'), /“Number prefix” has a value that does not work/);
  await expect(page.getByLabel('Number prefix')).toHaveAccessibleDescription(/RFC gives RFC-12/);
  await expectAccessible(page, 'settings refused', '.rfc-settings');

  await page.getByLabel('Number prefix').fill('NEW');
  const [first, second] = [role('Security Team'), role('Board')];
  const fields = {
    'roles[1].users[0]': [second, 'People and groups'],
    'roles[0].groups': [first, 'People and groups'],
    'roles[1].stage': [second, 'Stage'],
    'roles[0].needed': [first, 'Approvals needed'],
    'roles[0].name': [first, 'Role'],
    'bypassers.groups[0]': [page, 'Members of these groups'],
    'policies.acceptance': [page, 'When all approvals are in']
  };
  for (const [field, [part, label]] of Object.entries(fields)) {
    await page.route('**/settings', (route) => route.fulfill({ status: 400, json: { code: 'value-invalid', message: `“${field}” is wrong.`, field } }));
    await save.click();
    await expectWrong(label.startsWith('When') ? page.getByRole('combobox', { name: label, exact: true }) : part.getByRole(ROLES[label] || 'textbox', { name: label }), `“${label}” is wrong.`);
    await expect(page.locator('[aria-invalid]')).toHaveCount(1);
    await page.unroute('**/settings');
  }
  admin.forgive();
});

test('what was typed and chosen comes back after a reload, until it is discarded', async () => {
  const { page } = admin;
  await openWithRoles();
  const there = await roles().count();
  const bypassers = page.locator('[data-rfc-part=bypassers] .rfc-chip-name');
  await page.getByLabel('Number prefix').fill('NEW');
  await addRole('One', '1', 'Lead', 'security-team (group)');
  await role('One').getByLabel('Approvals needed').selectOption('All but …');
  await role('Board').getByRole('button', { name: 'Remove: Product' }).press('Enter');
  await page.getByRole('button', { name: 'Remove: security-team (group)' }).first().press('Enter');
  await role('Board').getByRole('combobox', { name: 'People and groups' }).pressSequentially('some');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectWrong(role('Board').getByRole('combobox', { name: 'People and groups' }), 'Choose one of the suggestions for “some”, or clear the field.');

  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeVisible();
  await expect(page.getByLabel('Number prefix')).toHaveValue('NEW');
  await expect(roles()).toHaveCount(there + 1);
  await expect(role('One').locator('.rfc-chip-name')).toHaveText(['Lead', 'security-team (group)']);
  await expect(role('One').getByLabel('How many')).toHaveValue('1');
  await expect(role('Board').locator('.rfc-chip-name')).toHaveCount(0);
  await expect(role('Board').getByRole('combobox', { name: 'People and groups' })).toHaveValue('some');
  await expect(bypassers).toHaveCount(0);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(roles()).toHaveCount(there);
  await expect(role('Board').locator('.rfc-chip-name')).toHaveText(['Product']);
  await expect(bypassers).toHaveCount(1);
  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeHidden();
  await expect(page.getByLabel('Number prefix')).not.toHaveValue('NEW');
});

test('a role that the space requires is below the card of a page that has no macro for it, and its people approve there', async ({ browser }) => {
  const { page } = admin;
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  const required = role('Data Protection').getByLabel('Required');
  await addRole('Data Protection', '1', 'Lead');
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
  await expect(lead.page.locator('.rfc-status ~ .rfc-approval').first()).toContainText('Required by the space.');
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

/** Opens the settings of the space with two default roles and a group that can accept without all approvals. */
async function openWithRoles() {
  const answer = await admin.page.request.put(`${wiki.url}/rest/rfc/1.0/spaces/DEMO/settings`, {
    data: {
      bypassers: { groups: ['security-team'] },
      roles: [
        { name: 'Security Team', users: ['security', 'lead'] },
        { name: 'Board', users: ['product'] }
      ]
    }
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
}

const roles = () => admin.page.locator('.rfc-role');
const role = (name) => admin.page.getByRole('group', { name, exact: true });

/** @param people names of people and groups, as they are suggested */
async function addRole(name, stage, ...people) {
  await admin.page.getByRole('button', { name: 'Add a role' }).press('Enter');
  await expect(roles().last().getByLabel('Role', { exact: true })).toBeFocused();
  await admin.page.keyboard.type(name);
  await role(name).getByLabel('Stage').fill(stage);
  await ask(role(name), ...people);
}

/** With the keyboard alone. */
async function ask(part, ...people) {
  const field = part.locator('.rfc-combobox').first(); // a role's second one is for its contact
  for (const name of people) {
    await field.pressSequentially(name.split(' ')[0]);
    await expect(part.locator('.rfc-found [role=option]').first()).toHaveText(name);
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(part.locator('.rfc-chip-name').last()).toHaveText(name);
  }
}

async function expectWrong(field, message) {
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAttribute('aria-describedby', /rfc-field-problem/);
  await expect(admin.page.locator('#rfc-field-problem')).toHaveText(message);
  await expect(admin.page.locator('#rfc-field-problem')).toBeInViewport();
  await expect(admin.page.getByRole('alert')).toBeEmpty();
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
  const saved = page.locator('.rfc-saved');
  const save = page.getByRole('button', { name: 'Save' });
  await addRole('Compliance', '1000');
  await save.press('Enter');
  await expectWrong(role('Compliance').getByLabel('Stage'), /“Stage” has a value that does not work/);
  admin.forgive();
  await role('Compliance').getByLabel('Stage').fill('1');
  await ask(role('Compliance'), 'Product');
  await page.reload();
  await expect(page.getByText('What you typed before is back.')).toBeVisible();
  await expect(role('Compliance').locator('.rfc-chip-name')).toHaveText(['Product']);
  await save.press('Enter');
  await expect(saved).toContainText('Saved.');
  await expect(page.locator('.rfc-changes > li').first().locator('li')).toHaveText(/^Required role “Compliance”: Not required → /);
  await expectAccessible(page, 'roles of the site');
  await pictures(page, 'site-settings');

  const id = await admin.createPage('RFC: As the site wants it', rfcText({ 'Security Team': 'security' }));
  await admin.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(admin.approval('Compliance')).toContainText('Required by the site. The settings of the site say who is asked.');

  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(page.getByRole('heading', { name: 'Required by the site' })).toBeVisible();
  await expect(page.locator('.rfc-site-roles li')).toHaveText(/^Compliance Product/);
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
