import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance } from './picture.js';
import { Wiki } from './wiki.js';

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

const parameter = (name, value) => `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;

/** Opens the page in the editor, and the dialog of its only macro. */
async function edit(title, macro, parameters) {
  const id = await author.createPage(title, `<ac:structured-macro ac:name="${macro}">${parameters}</ac:structured-macro>`);
  await author.open(`/pages/editpage.action?pageId=${id}`);
  await author.page.getByTitle('Edit this macro').click();
  await expect(author.page.getByRole('dialog')).toBeVisible();
  return author.page.getByRole('dialog');
}

const text = () => author.page.evaluate(() => document.querySelector('.CodeMirror').CodeMirror.getValue());

test('an older macro opens with its number in the field of its own, and can be changed there', async () => {
  for (const [needed, kind, number] of [['2', 'number', '2'], ['all but 1', 'all-but', '1'], ['majority', 'majority', '']]) {
    await test.step(needed, async () => {
      const dialog = await edit(`Needs ${needed}`, 'rfc-approval', parameter('role', 'Lead') + parameter('needed', needed));
      await expect(dialog.getByLabel('Approvals needed')).toHaveValue(kind);
      await expect(dialog.getByLabel('Number')).toHaveValue(number);
      await dialog.getByRole('button', { name: 'Save' }).click();
      expect(await text()).toContain(parameter('needed', kind) + (number && parameter('number', number)));
    });
  }
  const dialog = await edit('Needs one', 'rfc-approval', parameter('role', 'Lead') + parameter('groups', 'rfc-desk-users'));
  await dialog.getByLabel('Approvals needed').selectOption('number');
  await dialog.getByLabel('Number').fill('3');
  await expectAccessible(author.page, 'dialog of the approval macro', '#macro-browser');
  await glance(dialog, 'macro-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await author.page.getByRole('button', { name: 'Update' }).click();
  await expect(author.approval('Lead')).toContainText('3');
});

test('the dialog of the report has eight fields, and keeps what it does not show', async () => {
  const dialog = await edit('A report', 'rfc-report', parameter('staleDays', '30') + parameter('limit', '5'));
  await expect(dialog.locator('#macro-fields :is(input, select)')).toHaveCount(8);
  await dialog.getByLabel('Label').fill('urgent');
  await glance(dialog, 'macro-dialog-report');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect(await text()).toContain(parameter('staleDays', '30'));
  expect(await text()).toContain(parameter('label', 'urgent'));
});
