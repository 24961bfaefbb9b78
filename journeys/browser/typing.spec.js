import { expect, test } from '@playwright/test';
import { choose, Person } from './person.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const LEAD = 'Engineering Lead';
const OPS = 'Operations';
const ROLES = { [LEAD]: 'lead', [OPS]: 'lead', 'Security Team': 'security' };
const LOST = 'You are not logged in any more.';

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

const click = (part, name) => part.getByRole('button', { name, exact: true }).first().click();
const field = (card) => card.getByLabel('Which changes are needed?');

/** Whatever is asked of an address waits until it is let go. */
async function hold(page, address) {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    const answered = page.waitForResponse(address);
    letGo();
    await answered;
    await page.unroute(address);
  };
}

/** Answers of a server that does not know any more who is asking. */
const LOST_SESSIONS = {
  'a program\u2019s answer': { status: 401, json: { message: 'Client must be authenticated to access this resource.' } },
  'a refusal': { status: 403, json: { code: 'login-required', message: 'Log in to do this.' } },
  'the form to log in': { status: 200, contentType: 'text/html', body: '<html><form action="/dologin.action"></form></html>' }
};

async function loseSession(page, answer) {
  await page.route('**/rest/rfc/1.0/**', (route) => (route.request().method() === 'GET' ? route.continue() : route.fulfill(answer)));
}

test('what one begins to type while another answer comes stays, with its selection, and so does an error', async () => {
  const id = await author.createPage('Meanwhile', rfcText(ROLES));
  await open(lead, id);
  const { page } = lead;
  const letGo = await hold(page, '**/decisions?*');
  await lead.approve(LEAD).click();
  const card = lead.approval(OPS);
  await click(card, 'Request changes');
  await expect(field(card)).toBeFocused();
  await page.keyboard.type('Say what it costs, please.');
  await field(card).evaluate((area) => area.setSelectionRange(4, 8));
  await letGo();
  await expect(lead.approval(LEAD)).toContainText('Lead approved');
  await expect(field(card)).toBeFocused();
  await expect(field(card)).toHaveValue('Say what it costs, please.');
  expect(await field(card).evaluate((area) => [area.selectionStart, area.selectionEnd])).toEqual([4, 8]);
  await page.keyboard.type('how much');
  await expect(field(card)).toHaveValue('Say how much it costs, please.');

  await page.route('**/decisions?*', (route) => route.fulfill({ status: 409, json: { code: 'lost-race', message: 'Somebody else was faster.' } }));
  await page.keyboard.press('Control+Enter');
  await expect(card.getByRole('alert')).toHaveText('Somebody else was faster.');
  await page.unroute('**/decisions?*');
  await click(lead.approval(LEAD), 'Withdraw');
  await expect(lead.approve(LEAD)).toBeVisible();
  await expect(card.getByRole('alert')).toHaveText('Somebody else was faster.');
  await expect(field(card)).toHaveValue('Say how much it costs, please.');

  await field(card).press('Control+Enter');
  await expect(card).toContainText('Lead requested changes');
  await click(card, 'Request changes');
  await expect(field(card)).toHaveValue('');
  lead.forgive();
});

test('what is typed outlives a lost session and a reload, and Cancel gives it up', async () => {
  const id = await author.createPage('Lost', rfcText(ROLES));
  const { page } = lead;
  for (const [kind, answer] of Object.entries(LOST_SESSIONS)) {
    await open(lead, id);
    await loseSession(page, answer);
    const card = lead.approval(OPS);
    await click(card, 'Approve with conditions');
    await card.getByLabel('Which conditions?').fill(kind);
    await card.getByLabel('Which conditions?').press('Control+Enter');
    await expect(card.getByRole('alert')).toContainText(LOST);
    await expect(card.getByRole('alert').getByRole('link', { name: 'Log in' })).toHaveAttribute('href', new RegExp(`/login\\.action\\?os_destination=.*${id}`));
    await expect(card.getByLabel('Which conditions?')).toHaveValue(kind);
    await page.unroute('**/rest/rfc/1.0/**');
    await page.reload();
    await click(card, 'Approve with conditions');
    await expect(card.getByLabel('Which conditions?')).toHaveValue(kind);
    await page.keyboard.press('Escape');
    await click(card, 'Request changes');
    await expect(field(card)).toHaveValue('');
    await click(card, 'Approve with conditions');
    await expect(card.getByLabel('Which conditions?')).toHaveValue(kind);
  }
  await page.context().clearCookies();
  await lead.logIn('author');
  await open(lead, id);
  expect(await page.locator('.rfc-desk textarea').evaluateAll((areas) => areas.map(({ value }) => value).join(''))).toBe('');
  await page.context().clearCookies();
  await lead.logIn('lead');
  await open(lead, id);
  const card = lead.approval(OPS);
  await click(card, 'Approve with conditions');
  await expect(card.getByLabel('Which conditions?')).toHaveValue(Object.keys(LOST_SESSIONS).at(-1));
  await card.getByRole('button', { name: 'Cancel' }).first().click();
  await page.reload();
  await click(card, 'Approve with conditions');
  await expect(card.getByLabel('Which conditions?')).toHaveValue('');
  lead.forgive();
});

test('every form of the status keeps what was typed, and an error goes with its form', async () => {
  const id = await author.createPage('Forms', rfcText({ [LEAD]: 'lead' }));
  await open(author, id);
  const { page, status } = author;
  const refused = { status: 409, json: { code: 'lost-race', message: 'Somebody else was faster.' } };
  await page.route('**/links?*', (route) => route.fulfill(refused));
  const link = async () => {
    await choose(status, 'Link RFC');
    await expect(status.getByLabel('Relation')).toBeFocused();
  };
  const refuse = async () => {
    await status.getByLabel('Number of the other RFC').press('Enter');
    await expect(status.getByRole('alert')).toContainText('Somebody else was faster.');
  };
  await link();
  await status.getByLabel('Relation').selectOption('Supersedes');
  await status.getByLabel('Number of the other RFC').fill('RFC-77');
  for (const going of [
    () => status.getByLabel('Number of the other RFC').press('Escape'),
    () => choose(status, 'Link RFC'),
    () => status.getByRole('button', { name: /Proposed/ }).first().click()
  ]) {
    await refuse();
    await going();
    await expect(status.getByRole('alert')).toBeEmpty();
    await page.reload();
    await link();
    await expect(status.getByLabel('Relation')).toHaveValue('SUPERSEDES');
    await expect(status.getByLabel('Number of the other RFC')).toHaveValue('RFC-77');
  }
  await refuse();
  await status.getByRole('button', { name: 'Cancel' }).last().click();
  await expect(status.getByRole('alert')).toBeEmpty();
  await link();
  await expect(status.getByLabel('Number of the other RFC')).toHaveValue('');
  await page.unroute('**/links?*');

  await status.getByRole('button', { name: /Proposed/ }).click();
  await click(status, 'Rejected');
  await status.getByLabel('Why is it rejected?').fill('Too early, I think.');
  await author.changeStatus(id, 'REJECTED', 'Too late.');
  await click(status, 'Reject');
  await expect(status.getByRole('alert')).toContainText('Somebody else changed the status');
  await page.reload();
  await expect(status.getByLabel('You were typing this')).toHaveValue('Too early, I think.');
  await click(status, 'Discard');
  await page.reload();
  await expect(status.getByLabel('You were typing this')).toHaveCount(0);
  author.forgive();
});

test('people who were chosen are there again after a reload, beside those whom others added', async () => {
  const id = await author.createPage('Chosen', rfcText({ [LEAD]: 'lead' }));
  await open(author, id);
  const { page } = author;
  const card = author.approval(LEAD);
  const people = card.getByRole('list', { name: 'Approvers' }).getByRole('listitem');
  await choose(card, 'Edit approvers');
  await card.getByRole('combobox').fill('secu');
  await card.getByRole('option', { name: 'Security', exact: true }).click();
  await click(card, 'Remove: Lead');
  await card.getByRole('combobox').fill('prod');
  await author.editPage(id, rfcText({ [LEAD]: ['lead', 'product'] }));
  await page.reload();
  await choose(card, 'Edit approvers');
  await expect(people).toHaveText([/Product/, /Security/]);
  await expect(card.getByRole('combobox')).toHaveValue('prod');
  await click(card, 'Save');
  await expect(card.locator('.rfc-person .rfc-name')).toHaveText(['Product', 'Security']);
  await page.reload();
  await choose(card, 'Edit approvers');
  await expect(card.getByRole('combobox')).toHaveValue('');
  await card.getByRole('button', { name: 'Cancel' }).first().click();

  await open(lead, id);
  await author.editPage(id, rfcText({ [LEAD]: 'lead' }));
  await open(lead, id);
  const own = lead.approval(LEAD);
  await choose(own, 'Name a delegate');
  await own.getByRole('combobox').fill('secu');
  await own.getByRole('option').first().click();
  await own.getByLabel('Last day').fill('2999-01-01');
  await lead.page.reload();
  await choose(own, 'Name a delegate');
  await expect(own.getByRole('button', { name: 'Remove: Security' })).toBeVisible();
  await expect(own.getByLabel('Last day')).toHaveValue('2999-01-01');
  await own.getByRole('button', { name: 'Cancel' }).last().click();
  await choose(own, 'Name a delegate');
  await expect(own.getByRole('button', { name: 'Remove: Security' })).toHaveCount(0);
});

test('of two macros of one role each keeps its own text', async () => {
  const id = await author.createPage('Twice', rfcText({ [LEAD]: 'lead' }).replace(/<ac:structured-macro ac:name="rfc-approval">.*<\/ac:structured-macro>/, '$&$&'));
  await open(lead, id);
  const card = (index) => lead.page.locator('.rfc-approval').nth(index);
  for (const index of [0, 1]) {
    await click(card(index), 'Request changes');
    await field(card(index)).fill(`Number ${index}`);
  }
  await lead.page.reload();
  for (const index of [0, 1]) {
    await click(card(index), 'Request changes');
    await expect(field(card(index))).toHaveValue(`Number ${index}`);
  }
});

test('a report keeps what is typed into its filters, until it is sent or cleared', async () => {
  const id = await author.createPage('Report', '<ac:structured-macro ac:name="rfc-report" />');
  await open(author, id);
  const { page, report } = author;
  const words = report.getByLabel('Title contains');
  await words.fill('Noth');
  await author.filters.click();
  await report.getByLabel('Label').fill('net');
  await report.getByRole('button', { name: 'Title' }).click();
  await expect(report.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(words).toHaveValue('Noth');
  await expect(report.getByLabel('Label')).toHaveValue('net');
  await expect(report.getByLabel('Label')).toBeVisible();

  await page.route('**/rfcs/fragment?*', async (route) => {
    await expect(words).toHaveValue('Nothing here');
    await route.continue();
  });
  await report.getByLabel('Proposed').check();
  await words.press('End');
  await words.pressSequentially('ing here');
  await expect(report.getByRole('button', { name: 'Clear filters' })).toBeVisible();
  await expect(words).toHaveValue('Nothing here');
  await expect(words).toBeFocused();
  await page.unroute('**/rfcs/fragment?*');
  await page.reload();
  await expect(words).toHaveValue('Nothing here');
  await report.getByRole('button', { name: 'Clear filters' }).click();
  await expect(words).toHaveValue('');
  await page.reload();
  await expect(words).toHaveValue('');

  for (const [answer, kept] of [[LOST_SESSIONS['a refusal'], 'Lost'], [{ status: 400, json: { message: 'No.' } }, '']]) {
    await words.fill('Lost');
    await page.route('**/rfcs/fragment?*', (route) => route.fulfill(answer));
    await words.press('Enter');
    await expect(report.getByRole('alert')).not.toBeEmpty();
    await page.unroute('**/rfcs/fragment?*');
    await author.open('/display/DEMO');
    await open(author, id);
    await expect(words).toHaveValue(kept);
  }
  author.forgive();
});
