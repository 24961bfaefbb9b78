import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const MACROS = '.rfc-desk';
const ROLE = 'Engineering Lead';
const wiki = new Wiki();
let author;
let lead;
let security;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  lead = await Person.logIn(browser, wiki, 'lead');
  security = await Person.logIn(browser, wiki, 'security');
});

test.afterAll(async () => {
  await author.leave();
  await lead.leave();
  await security.leave();
  await wiki.remove();
});

test.afterEach(async () => {
  const { given } = await (await lead.page.request.get(delegations())).json();
  for (const { id } of given) {
    await lead.page.request.delete(`${delegations()}/${id}`, { headers: { 'X-Atlassian-Token': 'no-check' } });
  }
});

async function open(person, id) {
  await person.open(`/pages/viewpage.action?pageId=${id}`);
}

test('one names a delegate with the keyboard alone, who decides and says for whom', async () => {
  const id = await author.createPage('Away', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await open(lead, id);
  await nameDelegate(lead, 'secu', 'Security');
  const asked = lead.approval(ROLE).locator('.rfc-person .rfc-name');
  await expect(asked).toHaveText(/^Lead → Security \(until .+\)$/);
  await expect(lead.page.locator(':focus')).toHaveText(`More actions for ${ROLE}`);
  await expectAccessible(lead.page, 'delegate named', MACROS);

  await open(security, id);
  const card = security.approval(ROLE);
  await expect(card.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await expectAccessible(security.page, 'for another', MACROS);
  await security.withoutReload(async () => {
    await card.getByRole('button', { name: 'Request changes for Lead' }).press('Enter');
    await expect(card.getByLabel('Which changes are needed?').last()).toBeFocused();
    await security.page.keyboard.press('Escape');
    await expect(card.getByRole('button', { name: 'Request changes for Lead' }).first()).toBeFocused();
    await card.getByRole('button', { name: 'Approve for Lead' }).press('Enter');
    await expect(card).toContainText('Security for Lead approved');
    await expect(security.page.locator(':focus')).toHaveText('Withdraw');
  });
  await glance(security.page, 'delegate');
  await expectAccessible(security.page, 'decided for another', MACROS);

  const [decision] = (await role(author, id)).decisions;
  expect([decision.by.name, decision.user.name]).toEqual(['Security', 'Lead']);
});

test('an administrator names a delegate for an approver who is away, and the page says why', async ({ browser }) => {
  const id = await author.createPage('Ill', rfcText({ [ROLE]: 'lead' }));
  const admin = await Person.logIn(browser, wiki, 'admin');
  await open(admin, id);
  const card = admin.approval(ROLE);
  await choose(card, 'Name a delegate for somebody who is away');
  await expect(card.getByLabel('Who is away?')).toBeFocused();
  await expect(card.getByLabel('On which RFCs?').locator('option')).toHaveText(['On every RFC', 'Only on the RFCs of this space']);
  await fillIn(card, 'Ill since Monday');
  await expectAccessible(admin.page, 'a delegate for somebody else', MACROS);
  await glance(admin.page, 'delegate-for');
  await card.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(card.locator('.rfc-person')).toContainText('named by Admin: “Ill since Monday”');
  await admin.leave();

  await open(security, id);
  await expect(security.approval(ROLE).getByRole('button', { name: 'Approve for Lead' })).toBeVisible();
});

test('an administrator of a space names a delegate for its RFCs only', async () => {
  await author.createSpace('KEEP');
  const elsewhere = await author.createPage('Not kept', rfcText({ [ROLE]: 'lead' }));
  const id = await author.createPage('Kept', rfcText({ [ROLE]: 'lead' }), 'KEEP');
  await open(author, elsewhere);
  const naming = 'Name a delegate for somebody who is away';
  await expect(author.approval(ROLE)).toBeVisible();
  await expect(author.approval(ROLE).locator('[data-rfc-toggle=delegate-for]')).toHaveCount(0);

  await open(author, id);
  const card = author.approval(ROLE);
  await author.withoutReload(async () => {
    await choose(card, naming);
    await expect(card.getByRole('combobox', { name: 'Who decides instead, on the RFCs of this space?' })).toBeVisible();
    await expect(card.getByLabel('On which RFCs?')).toHaveCount(0);
    await fillIn(card, 'On leave');
    await expectAccessible(author.page, 'a delegate in one space', MACROS);
    await card.getByRole('button', { name: 'Save' }).click();
    await expect(card.locator('.rfc-person')).toContainText('Lead → Security');
  });
  await expect(card.locator('.rfc-person')).toContainText('named by Author: “On leave”');

  await open(security, id);
  await expect(security.approval(ROLE).getByRole('button', { name: 'Approve for Lead' })).toBeVisible();
  await open(security, elsewhere);
  await expect(security.approval(ROLE).locator('.rfc-person .rfc-name')).toHaveText('Lead');
  await expect(security.approval(ROLE).getByRole('button', { name: 'Approve for Lead' })).toHaveCount(0);
});

test('taking it back ends it, and what was decided stands', async () => {
  await lead.delegateTo('security');
  const id = await author.createPage('Back', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await open(security, id);
  await security.approval(ROLE).getByRole('button', { name: 'Approve for Lead' }).click();
  await expect(security.approval(ROLE)).toContainText('Security for Lead approved');

  await open(lead, id);
  const card = lead.approval(ROLE);
  await lead.withoutReload(async () => {
    await choose(card, 'Your delegate: Security');
    await expect(card).toContainText('Security decides for you from');
    await expectAccessible(lead.page, 'delegation shown', MACROS);
    await card.getByRole('button', { name: 'Take back' }).press('Enter');
    await expect(lead.page.locator(':focus')).toHaveText(`More actions for ${ROLE}`);
  });
  await expect(card.locator('.rfc-person')).toHaveCount(0);
  await expect(card).toContainText('Security for Lead approved');

  await open(security, id);
  await expect(security.approval('Security Team').getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await expect(security.approval(ROLE).getByRole('button')).toHaveText([/^More actions/]);
});

test('a delegate declines, and then decides for nobody', async () => {
  await lead.delegateTo('security');
  const id = await author.createPage('Declined', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await open(security, id);
  const card = security.approval(ROLE);
  await card.getByRole('button', { name: 'Decline to decide for Lead' }).press('Enter');
  await expect(card.getByRole('button', { name: 'Approve for Lead' })).toHaveCount(0);
  await expect(card.locator('.rfc-person .rfc-name')).toHaveText('Lead');
});

test('an approver who is also a delegate has buttons for each, and decides once', async () => {
  const id = await author.createPage('Both', rfcText({ [ROLE]: ['lead', 'security'], 'Product Manager': 'product' }));
  await lead.delegateTo('security');
  await open(security, id);
  const card = security.approval(ROLE);
  await expect(card.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await expectAccessible(security.page, 'for oneself and another', MACROS);
  await card.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
  await expect(card).toContainText('Security approved');
  await expect(card.getByRole('button', { name: /for Lead/ })).toHaveCount(0);
});

test('a circle is refused, and says who would be in it', async () => {
  await lead.delegateTo('security');
  const id = await author.createPage('Circle', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await open(security, id);
  await nameDelegate(security, 'lead', 'Lead', 'Security Team');
  const card = security.approval('Security Team');
  await expect(card.getByRole('alert')).toContainText('in a circle: Security, Lead, Security');
  await expect(card.getByLabel('Last day')).toHaveValue(/.+/);
  await expectAccessible(security.page, 'circle refused', MACROS);
  security.forgive();
});

async function fillIn(card, reason) {
  await card.getByRole('combobox', { name: 'Who decides instead' }).fill('secu');
  await card.getByRole('option', { name: /Security/ }).click();
  await card.getByLabel('Last day').fill(dayIn(5).toISOString().slice(0, 10));
  await card.getByLabel('Why do you name somebody for them?').fill(reason);
}

function delegations() {
  return `${wiki.url}/rest/rfc/1.0/delegations`;
}

/** With the keyboard alone: the person, and a last day a week from now. */
async function nameDelegate(person, typed, name, of = ROLE) {
  const { keyboard } = person.page;
  const card = person.approval(of);
  await choose(card, 'Name a delegate');
  await expect(card.getByRole('combobox')).toBeFocused();
  await expectAccessible(person.page, 'delegate asked for', MACROS);
  await keyboard.type(typed);
  await expect(card.getByRole('option')).toHaveText([name]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(card.getByRole('button', { name: `Remove: ${name}` })).toBeVisible();
  await card.getByLabel('Last day').focus();
  await keyboard.type(inAWeek());
  await glance(person.page, 'delegation');
  await card.getByRole('button', { name: 'Save', exact: true }).press('Enter');
}

function dayIn(days) {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000);
}

/** As one types it into an English browser. */
function inAWeek() {
  const day = dayIn(7);
  return [day.getMonth() + 1, day.getDate()].map((each) => String(each).padStart(2, '0')).join('') + day.getFullYear();
}

async function role(person, id) {
  return (await (await person.page.request.get(`${wiki.url}/rest/rfc/1.0/pages/${id}`)).json()).roles[0];
}
