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

async function newRfc(title) {
  const id = await author.createPage(title, rfcText({ [ROLE]: 'lead' }, `${title}.`));
  await open(id);
  return { id, number: await author.status.locator('.rfc-number').innerText() };
}

async function open(id) {
  await author.open(`/pages/viewpage.action?pageId=${id}`);
}

async function accepted(title, approver) {
  const rfc = await newRfc(title);
  await approver.open(`/pages/viewpage.action?pageId=${rfc.id}`);
  await approver.approve(ROLE).click();
  await expect(approver.status).toContainText('Accepted');
  return rfc;
}

test('an RFC is superseded with the keyboard alone, and both pages say so', async ({ browser }) => {
  const lead = await Person.logIn(browser, wiki, 'lead');
  const first = await accepted('Search on one server', lead);
  const second = await accepted('Search on two servers', lead);
  const third = await newRfc('Search as a service');
  await lead.leave();
  await supersede(first, second);
  await supersede(second, third);

  await open(first.id);
  const links = author.status.locator('.rfc-relations');
  await expect(links).toContainText(`Superseded by ${second.number}: Search on two servers Deprecated`);
  await expect(links).toContainText(`Latest ${third.number}: Search as a service Proposed`);
  await expect(author.status).toContainText('Deprecated: Author linked the RFC that supersedes it');
  await expectAccessible(author.page, 'a superseded RFC', '.rfc-status');
  await pictures(author.status, 'links');

  await links.getByRole('link', { name: /Search as a service/ }).click();
  await expect(links).toContainText(`Supersedes ${second.number}: Search on two servers Deprecated`);
});

async function supersede(old, young) {
  await open(old.id);
  const { keyboard } = author.page;
  await author.status.getByRole('button', { name: /Change status/ }).focus();
  await keyboard.press('Enter');
  await author.status.getByRole('button', { name: 'Superseded by another RFC' }).focus();
  await keyboard.press('Enter');
  await expect(author.page.locator(':focus')).toHaveAttribute('name', 'rfc');
  await keyboard.type(young.number);
  await keyboard.press('Enter');
  await expect(author.status).toContainText(`Superseded by ${young.number}`);
}

test('the other RFC is found by words of its title, with the keyboard alone', async () => {
  const other = await newRfc('Queues between services');
  await newRfc('Retries');
  await choose(author.status, 'Link RFC');
  const { keyboard } = author.page;
  const which = author.status.getByRole('combobox', { name: 'Title or number of the other RFC' });
  await which.pressSequentially('between serv');
  await expect(author.status.locator('[role=option]')).toHaveText([`${other.number}: Queues between services`]);
  await expectAccessible(author.page, 'suggested RFCs', '.rfc-status');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(which).toHaveValue(other.number);
  await expect(author.status.locator('[role=option]')).toHaveCount(0);
  await keyboard.press('Enter');
  await expect(author.status.locator('.rfc-relations')).toContainText(`Related to ${other.number}: Queues between services`);
});

test('a link that is refused says why and keeps what was typed; one that is made can be taken back', async () => {
  const one = await newRfc('One');
  const other = await newRfc('Other');
  await choose(author.status, 'Link RFC');
  const number = author.status.getByLabel('Number of the other RFC');
  await number.fill('RFC-999');
  const link = author.status.locator('[data-rfc-panel=link]').getByRole('button', { name: 'Link' });
  await link.click();
  await expect(author.status.getByRole('alert')).toContainText('There is no RFC “RFC-999”');
  await expect(number).toHaveValue('RFC-999');
  await expectAccessible(author.page, 'the form for links', '.rfc-status');

  await number.fill(one.number);
  await link.click();
  await expect(author.status.locator('.rfc-relations')).toContainText(`Related to ${one.number}: One`);

  await author.status.getByRole('button', { name: `Remove the link to ${one.number}` }).click();
  await expect(author.status.locator('.rfc-relations')).toHaveCount(0);
  await open(one.id);
  await expect(author.status).not.toContainText(other.number);
  author.forgive();
});
