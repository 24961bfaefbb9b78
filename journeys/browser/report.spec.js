import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const REPORT = '<ac:structured-macro ac:name="rfc-report"><ac:parameter ac:name="columns">number,status,author,missing,waiting_for,decide_by</ac:parameter></ac:structured-macro>';

let wiki;
let author;
let report;

const dated = (day) => rfcText({ Lead: 'lead' }).replace('<ac:structured-macro ac:name="rfc-status" />', `<ac:structured-macro ac:name="rfc-status"><ac:parameter ac:name="decideBy">${day}</ac:parameter></ac:structured-macro>`);

test.beforeAll(async ({ browser }) => {
  wiki = await new Wiki().start();
  author = await Person.logIn(browser, wiki, 'author');
  await author.createPage('Late', dated('2024-02-29'));
  await author.createPage('In time', dated('2999-12-31'));
  await author.changeStatus(await author.createPage('Rejected one', rfcText({ Security: 'security' })), 'REJECTED', 'Too early.');
  report = `/pages/viewpage.action?pageId=${await author.createPage('All of them', REPORT)}`;
});

test.afterAll(async () => {
  await author.leave();
  await wiki.remove();
});

test('a report tells what is missing, who is waited for, and what is late', async () => {
  await author.open(report);
  await expect(author.report.getByRole('row', { name: 'Late' })).toContainText('Lead (0 of 1)');
  await expect(author.report.getByRole('row', { name: 'Late' })).toContainText('Feb 29, 2024 Overdue');
  await expect(author.report.getByRole('row', { name: 'In time' })).not.toContainText('Overdue');
  await expect(author.report.getByRole('button', { name: '1 Rejected' })).toBeVisible();
  await expect(author.report.getByRole('link', { name: 'My RFCs' })).toBeVisible();
  await expect(author.report.locator('.rfc-totals')).toContainText('Oldest open RFC (days)');
  await expectAccessible(author.page, 'totals and columns', '.rfc-report');
  await glance(author.page, 'report-columns');
});

test('what is chosen is in the address, so that others see the same', async ({ browser }) => {
  await author.open(report);
  await author.withoutReload(async () => {
    await author.report.getByText('Columns and grouping').click();
    await author.report.getByLabel('Age in days').check();
    await author.report.getByLabel('Grouped by').selectOption('Status');
    await author.report.locator('details[open]').getByRole('button', { name: 'Apply' }).press('Enter');
    await expect(author.report.getByRole('columnheader', { name: 'Age in days' })).toBeVisible();
    await expect(author.page.locator(':focus')).toHaveText('Columns and grouping');
    await author.filters.click();
    await author.report.getByLabel('Role', { exact: true }).fill('lead');
    await author.report.locator('details[open]').getByRole('button', { name: 'Apply' }).click();
    await expect(author.listed).toHaveCount(3); // with the group's name
    await expect(author.filters).toHaveText('Filters (1)');
    await author.report.getByRole('button', { name: 'Overdue', exact: true }).press('Enter');
    await expect(author.listed).toHaveCount(2);
    await expect(author.report.getByRole('button', { name: 'Overdue', exact: true })).toBeFocused();
  });
  await expectAccessible(author.page, 'grouped and filtered', '.rfc-report');
  const reader = await Person.logIn(browser, wiki, 'reader');
  await reader.page.goto(author.page.url());
  await expect(reader.listed).toHaveCount(2);
  await expect(reader.report.getByRole('columnheader', { name: 'Age in days' })).toBeVisible();
  await expect(reader.report.getByRole('rowheader', { name: /Proposed \(1\)/ })).toBeVisible();
  await expect(reader.report.getByLabel('Role', { exact: true })).toHaveValue('lead');
  await glance(reader.page, 'report-filtered');
  await reader.leave();
});

test('the numbers filter by a click, and another one shows all again', async () => {
  await author.open(report);
  const rejected = author.report.getByRole('button', { name: '1 Rejected' });
  await author.withoutReload(() => rejected.press('Enter'));
  await expect(author.listed).toHaveCount(1);
  await expect(rejected).toHaveAttribute('aria-pressed', 'true');
  await expect(author.report.getByRole('button', { name: '2 Proposed' }), 'the others keep their numbers').toBeEnabled();
  await expectAccessible(author.page, 'filtered by a number', '.rfc-report');
  await rejected.press('Enter');
  await expect(author.listed).toHaveCount(3);
  await author.report.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(author.listed).toHaveCount(2);
  await expect(author.filters).toHaveText('Filters');
  await author.report.getByRole('button', { name: 'All', exact: true }).click();
  await expect(author.listed).toHaveCount(3);
});

test('people are picked by name, and who does not exist is named', async () => {
  await author.open(report);
  await author.filters.click();
  const approver = author.report.getByLabel('Approver', { exact: true }).first();
  await approver.fill('sec');
  await author.report.getByRole('option', { name: 'Security' }).click();
  await expect(author.report.locator('.rfc-chip-name').filter({ visible: true })).toHaveText('Security');
  await author.report.locator('.rfc-narrowing').getByRole('button', { name: 'Apply' }).click();
  await expect(author.listed).toHaveCount(1);
  await expect(author.filters).toHaveText('Filters (1)');
  await author.filters.click();
  await expectAccessible(author.page, 'somebody picked', '.rfc-report');
  await glance(author.page, 'report-people');
  await author.report.getByRole('button', { name: 'Remove: Security' }).click();
  await author.report.getByLabel('Author', { exact: true }).first().fill('nobdy');
  await author.report.getByLabel('Author', { exact: true }).first().press('Enter');
  await expect(author.report.getByRole('alert')).toContainText('There is no user “nobdy”.');
  await expect(author.report.getByLabel('Author', { exact: true }).first()).toBeFocused();
  await expect(author.listed).toHaveCount(1);
  await author.report.getByLabel('Author', { exact: true }).first().fill('');
  await author.report.locator('.rfc-narrowing').getByRole('button', { name: 'Apply' }).click();
  await expect(author.listed).toHaveCount(3);
  author.forgive();
});

/** What the editor's dialog for wiki markup makes of a macro without special characters. */
function asInserted(markup) {
  const [, name, parameters] = /^\{([\w-]+):(.+)\}$/.exec(markup);
  const inner = parameters.split('|').map((each) => each.replace(/^(\w+)=(.*)$/, '<ac:parameter ac:name="$1">$2</ac:parameter>'));
  return `<ac:structured-macro ac:name="${name}">${inner.join('')}</ac:structured-macro>`;
}

test('a view is saved as a macro', async () => {
  await author.open(report);
  await author.report.getByRole('button', { name: '1 Rejected' }).click();
  await expect(author.listed).toHaveCount(1);
  await author.report.getByText('Save this view').click();
  const macro = await author.report.getByLabel(/begins with this view/).inputValue();
  await expectAccessible(author.page, 'a view to save', '.rfc-report');
  await glance(author.page, 'report-save');
  await author.report.getByRole('button', { name: 'Copy' }).click();
  await author.open(`/pages/viewpage.action?pageId=${await author.createPage('Rejected ones', asInserted(macro))}`);
  await expect(author.listed).toHaveCount(1);
  await expect(author.report.getByRole('button', { name: '1 Rejected' })).toHaveAttribute('aria-pressed', 'true');
});

test('groups fold, and say how many they have', async () => {
  await author.open(report);
  await author.report.getByText('Columns and grouping').click();
  await author.report.getByLabel('Grouped by').selectOption('Status');
  await author.report.locator('details[open]').getByRole('button', { name: 'Apply' }).click();
  const group = author.report.getByRole('button', { name: 'Proposed (2)' });
  await group.press('Enter');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(author.report.getByRole('link', { name: 'In time' })).toBeHidden();
  await expectAccessible(author.page, 'a folded group', '.rfc-report');
  await glance(author.page, 'report-folded');
  await group.click();
  await expect(author.report.getByRole('link', { name: 'In time' })).toBeVisible();
});

test('the chart is folded where it has no room, unless one opens it', async ({ browser }) => {
  const phone = await Person.logIn(browser, wiki, 'lead', { viewport: { width: 600, height: 900 } });
  await phone.open(report);
  await expect(phone.report.getByRole('img', { name: /per month/ })).toBeHidden();
  await expect(phone.report.getByRole('link', { name: 'My RFCs' })).toContainText('2 waiting for me');
  await phone.report.locator('.rfc-chart > summary').click();
  await expect(phone.report.getByRole('img', { name: /per month/ })).toBeVisible();
  await phone.report.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(phone.listed).toHaveCount(2);
  await expect(phone.report.getByRole('img', { name: /per month/ })).toBeVisible();
  await glance(phone.page, 'report-600');
  await phone.leave();
});

test('a value that makes no sense is explained, and nothing is lost', async () => {
  await author.open(report);
  await author.filters.click();
  await author.report.getByLabel('No activity for (days)').fill('0');
  await author.report.locator('details[open]').getByRole('button', { name: 'Apply' }).click();
  await expect(author.report.getByRole('alert')).toContainText('“No activity for (days)”');
  await expect(author.report.getByLabel('No activity for (days)')).toBeFocused();
  await expect(author.listed).toHaveCount(3);
  author.forgive();
});

test('what waits is counted, and more of it shown on demand', async ({ browser }) => {
  const few = '<ac:structured-macro ac:name="rfc-report"><ac:parameter ac:name="waitingForMe">true</ac:parameter><ac:parameter ac:name="limit">1</ac:parameter></ac:structured-macro>';
  const id = await author.createPage('Few that wait', few);
  const lead = await Person.logIn(browser, wiki, 'lead');
  await lead.open(`/pages/viewpage.action?pageId=${id}`);
  await expect(lead.listed).toHaveCount(1);
  await expect(lead.report).toContainText('Showing 1 of 2');
  await expectAccessible(lead.page, 'some of what waits', '.rfc-report');
  await lead.withoutReload(() => lead.report.getByRole('button', { name: 'Show more' }).press('Enter'));
  await expect(lead.listed).toHaveCount(2);
  await expect(lead.listed.nth(1).getByRole('link').first()).toBeFocused();
  await expect(lead.report).not.toContainText('Showing');
  await lead.leave();
});

test('what a list is refused for is said where one looks, and the focus stays', async () => {
  await author.open(report);
  const size = author.page.viewportSize();
  await author.page.setViewportSize({ ...size, height: 500 });
  await author.page.route('**/rfcs/fragment?*', (route) => route.fulfill({ status: 400, json: { code: 'too-many-to-sort', message: 'Filter them first.' } }));
  for (const name of ['Missing', 'Waiting for']) {
    const head = author.report.getByRole('button', { name, exact: true });
    await head.press('Enter');
    await expect(author.report.getByRole('alert')).toHaveText('Filter them first.');
    await expect(author.report.getByRole('alert')).toBeInViewport();
    await expect(head).toBeFocused();
  }
  await author.page.unroute('**/rfcs/fragment?*');
  await author.report.getByRole('button', { name: 'Missing' }).press('Enter');
  await expect(author.report.getByRole('columnheader', { name: 'Missing' })).toHaveAttribute('aria-sort', /ending/);
  await expect(author.report.getByRole('alert')).toBeEmpty();
  await author.page.setViewportSize(size);
  author.forgive();
});

test('a file has what fits, and tells how far it is', async () => {
  await author.open(report);
  await author.report.getByRole('button', { name: '1 Rejected' }).click();
  await expect(author.listed).toHaveCount(1);
  const [download] = await Promise.all([author.page.waitForEvent('download'), author.report.getByRole('link', { name: 'CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('RFCs-DEMO.csv');
  expect(readFileSync(await download.path(), 'utf8').split('\r\n')).toEqual([expect.stringContaining('"space","number"'), expect.stringContaining('Rejected one'), '']);
  await expect(author.report.locator('.rfc-written')).toHaveText('Saved RFCs-DEMO.csv');
});

test('the status says by when it is to be decided, and what is no day', async () => {
  await author.open(`/pages/viewpage.action?pageId=${await author.createPage('Soon', dated('soon'))}`);
  await expect(author.status).toContainText('“soon” is no day by which it can be decided');
  await author.open(`/pages/viewpage.action?pageId=${await author.createPage('Also late', dated('2024-02-29'))}`);
  await expect(author.status).toContainText('Feb 29, 2024 Overdue');
  await expectAccessible(author.page, 'overdue', '.rfc-status');
});
