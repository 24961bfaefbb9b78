import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { choose, Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const MACROS = '.rfc-desk';
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

test('the day to decide by is set on the card, and taken away', async () => {
  const id = await author.createPage('Dated', rfcText({ 'Engineering Lead': 'lead' }));
  await author.open(`/pages/viewpage.action?pageId=${id}`);
  const card = author.status;
  await author.withoutReload(async () => {
    await choose(card, 'Change decide by …');
    await card.getByLabel('Decide by').fill('2100-12-01');
    await expectAccessible(author.page, 'day to decide by', MACROS);
    await glance(author.page, 'decide-by-form');
    await card.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(card.locator('.rfc-decide-by')).toContainText('Dec 1, 2100');

    await choose(card, 'Change decide by …');
    await card.getByLabel('Decide by').fill('');
    await card.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(card.locator('.rfc-decide-by')).toHaveCount(0);
  });
  await choose(card, 'Record');
  await expect(author.page.getByRole('dialog')).toContainText('Author removed decide by, which was Dec 1, 2100');
});
