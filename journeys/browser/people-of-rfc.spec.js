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

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  lead = await Person.logIn(browser, wiki, 'lead');
});

test.afterAll(async () => {
  await author.leave();
  await lead.leave();
  await wiki.remove();
});

async function open(person, id) {
  await person.open(`/pages/viewpage.action?pageId=${id}`);
}

test('an approver leaves a role, and an editor names them anew', async () => {
  const id = await author.createPage('Leaving', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await open(lead, id);
  const card = lead.approval(ROLE);
  await lead.withoutReload(async () => {
    await choose(card, 'Leave this role');
    await expect(card.getByLabel('Why do you leave this role?')).toBeFocused();
    await lead.page.keyboard.type('Not my subject any more.');
    await glance(lead.page, 'leave-form');
    await card.getByRole('button', { name: 'Leave this role' }).last().press('Enter');
    await expect(card).toContainText('Lead left the role');
  });
  await expect(card).toContainText('Not my subject any more.');
  await expect(card.locator('[data-rfc-toggle=leave]')).toHaveCount(0);
  await expect(card).toContainText('Blocked');
  await expect(lead.status).toContainText(`Lead left the role ${ROLE}`);
  await expectAccessible(lead.page, 'left a role', MACROS);
  await glance(lead.page, 'left-a-role');

  await open(author, id);
  const edited = author.approval(ROLE);
  await choose(edited, 'Add approvers');
  await edited.getByRole('combobox').fill('lead');
  await expect(edited.getByRole('option')).toHaveText(['Lead']);
  await author.page.keyboard.press('ArrowDown');
  await author.page.keyboard.press('Enter');
  await edited.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(edited).not.toContainText('left the role');
  await expect(edited.locator('.rfc-person .rfc-name')).toHaveText('Lead');
});

test('the author hands an RFC over, and the page names co-authors', async () => {
  const id = await author.createPage('Handed over', rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }));
  await lead.editPage(id, rfcText({ [ROLE]: 'lead', 'Security Team': 'security' }, 'We do it twice.'));
  await open(author, id);
  await expect(author.status).toContainText('Author, with Lead (version 2)');
  await author.withoutReload(async () => {
    await author.status.getByRole('button', { name: 'Change status' }).click();
    await glance(author.page, 'hand-over-menu');
    await author.status.getByRole('button', { name: 'Hand over to another author …' }).click();
    await author.status.getByRole('combobox').fill('product');
    await expect(author.status.getByRole('option')).toHaveCount(1);
    await author.page.keyboard.press('ArrowDown');
    await author.page.keyboard.press('Enter');
    await author.status.getByLabel('Why? (optional)').fill('I change teams.');
    await expectAccessible(author.page, 'handing over', MACROS);
    await glance(author.page, 'hand-over-form');
    await author.status.getByRole('button', { name: 'Hand over', exact: true }).click();
    await expect(author.status.getByRole('combobox')).toHaveCount(0);
    await expect(author.status).toContainText('Product');
  });
  await glance(author.page, 'handed-over');
  await choose(author.status, 'Record');
  await expect(author.page.getByRole('dialog')).toContainText('Author made Product');
  await expect(author.page.getByRole('dialog')).toContainText('I change teams.');
});

test('who is not asked raises a concern where the space takes it, and resolves it', async ({ browser }) => {
  const admin = await Person.logIn(browser, wiki, 'admin');
  await admin.page.request.put(`${wiki.url}/rest/rfc/1.0/spaces/DEMO/settings`, { data: { policies: { othersMayRaiseConcerns: true } } });
  await admin.leave();
  const id = await author.createPage('Too slow', rfcText({ [ROLE]: 'lead' }));
  const reader = await Person.logIn(browser, wiki, 'reader');
  await open(reader, id);
  await choose(reader.status, 'Raise a concern');
  await reader.status.getByLabel('What is to be changed?').fill('The archive has 4 million pages.');
  await reader.page.keyboard.press('Control+Enter');
  await expect(reader.status).toContainText('Reader raised a concern');

  await open(author, id);
  await author.status.getByRole('button', { name: 'Answer' }).press('Enter');
  await author.status.getByLabel('What do you answer?').fill('It is left out.');
  await author.page.keyboard.press('Control+Enter');
  await expect(author.status).toContainText('Author answered');
  await expectAccessible(author.page, 'a concern of somebody who is not asked', MACROS);

  await open(lead, id);
  await lead.approve(ROLE).click();
  await expect(lead.status).toContainText('Accepted');
  await expect(lead.status).toContainText('Reader raised a concern');
  await open(reader, id);
  await reader.status.getByRole('button', { name: 'Mark as resolved' }).click();
  await expect(reader.status).not.toContainText('raised a concern');
  await reader.leave();
});
