import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance } from './picture.js';
import { rfcText } from './rfc-text.js';
import { Wiki } from './wiki.js';

const MINE = '/plugins/servlet/rfc-desk/my-rfcs';
const ROLES = { 'Engineering Lead': 'lead', 'Security Team': 'security' };

const wiki = new Wiki();
let author;
let lead;

const dated = (day, roles) => rfcText(roles).replace('<ac:structured-macro ac:name="rfc-status" />', `<ac:structured-macro ac:name="rfc-status"><ac:parameter ac:name="decideBy">${day}</ac:parameter></ac:structured-macro>`);
const list = (person) => person.page.getByRole('navigation', { name: 'Lists' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  author = await Person.logIn(browser, wiki, 'author');
  lead = await Person.logIn(browser, wiki, 'lead');
  await author.createPage('Keep audit logs for a year', dated('2024-02-29', ROLES));
  await author.createPage('Move the build to containers', dated('2999-12-31', ROLES));
  await author.changeStatus(await author.createPage('One database for each team', rfcText(ROLES)), 'REJECTED', 'Too early.');
});

test.afterAll(async () => {
  await Promise.all([author.leave(), lead.leave()]);
  await wiki.remove();
});

test('from the own page to an approved RFC it takes an approver four clicks at most', async () => {
  const { page } = lead;
  let clicks = 0;
  const click = async (control) => {
    clicks++;
    await control.click();
  };
  await lead.open(MINE);
  await expect(list(lead).getByRole('link', { name: 'Waiting for me' })).toHaveText(/Waiting for me\s*2/);
  await expect(lead.listed.first()).toContainText('Overdue');
  await click(lead.listed.first().getByRole('link', { name: 'Keep audit logs' }));
  await click(lead.approve('Engineering Lead').first());
  await expect(lead.approval('Engineering Lead')).toContainText('Approved');
  expect(clicks).toBeLessThanOrEqual(4);
  await lead.open(MINE);
  await expect(lead.listed).toHaveCount(1);
  await list(lead).getByRole('link', { name: 'Decided by me' }).click();
  await expect(page.getByRole('link', { name: 'Keep audit logs for a year' })).toBeVisible();
});

test('the menu of the user leads there', async () => {
  await author.open('/dashboard.action');
  await author.page.locator('#user-menu-link').click();
  await author.page.getByRole('link', { name: 'My RFCs' }).click();
  await expect(author.page.getByRole('heading', { name: 'My RFCs' })).toBeVisible();
});

test('each list says what it has, or what fills it', async () => {
  await lead.open(MINE);
  await expectAccessible(lead.page, 'what waits', '.rfc-mine');
  await author.open(MINE);
  await expect(author.page.locator('.rfc-empty')).toContainText('Nothing is waiting for you.');
  await expectAccessible(author.page, 'nothing waits', '.rfc-mine');
  await glance(author.page, 'my-rfcs-empty');
  await list(author).getByRole('link', { name: 'Mine' }).click();
  await expect(author.listed).toHaveCount(3);
  await expectAccessible(author.page, 'what one wrote', '.rfc-mine');
  await glance(author.page, 'my-rfcs-mine');
  await author.open(`${MINE}?list=decided`);
  await expect(author.page.locator('.rfc-empty')).toContainText('You have not decided');
});

test('a narrow window scrolls in one direction', async ({ browser }) => {
  for (const [user, shown, rows] of [
    ['security', 'waiting', 2],
    ['author', 'mine', 3]
  ]) {
    const phone = await Person.logIn(browser, wiki, user, { viewport: { width: 320, height: 700 } });
    await phone.open(`${MINE}?list=${shown}`);
    await expect(phone.listed).toHaveCount(rows);
    expect(await phone.page.locator('.rfc-mine *:visible').evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > 321).map((part) => part.outerHTML))).toEqual([]);
    expect(await phone.page.locator('html, .rfc-mine .table-wrap').evaluateAll((parts) => parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))).toEqual([0, 0]);
    await expectAccessible(phone.page, `a narrow window with ${shown}`, '.rfc-mine');
    await glance(phone.page, `my-rfcs-320-${shown}`);
    await phone.leave();
  }
});

test('whoever is not logged in is led to the login, and comes back', async ({ page }) => {
  await page.goto(wiki.url + MINE);
  await page.getByLabel('User name').fill('reader');
  await page.getByLabel('Password').fill('reader');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'My RFCs' })).toBeVisible();
});
