import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance, picture, pictures } from './picture.js';
import { Wiki } from './wiki.js';

const wiki = new Wiki({ story: true });
let lead;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  lead = await Person.logIn(browser, wiki, 'lead');
});

test.afterAll(async () => {
  await lead.leave();
  await wiki.remove();
});

test('the home page says what there is to see, and reports the last year', async () => {
  await lead.open('/display/DEMO');
  await expect(lead.page.getByText('two RFCs wait for each')).toBeVisible();
  await expect(lead.report.getByRole('button', { name: '2 Accepted' })).toBeVisible();
  await expect(lead.report.getByRole('link', { name: 'My RFCs' })).toContainText('(2 waiting for me)');
  await expectAccessible(lead.page, 'the demo', '.rfc-report');
  await glance(lead.page, 'demo');
  await pictures(lead.report, 'totals');
  await lead.report.evaluate((report) => report.scrollIntoView());
  await picture(lead.page, 'report');
});

test('what waits for somebody is in their own list', async () => {
  await lead.open('/plugins/servlet/rfc-desk/my-rfcs');
  await expect(lead.listed).toHaveCount(2);
  await pictures(lead.page.locator('.rfc-mine'), 'my-rfcs');
  await lead.page.getByRole('link', { name: 'Decided by me' }).click();
  await expect(lead.listed).toHaveCount(6);
  await glance(lead.page, 'my-rfcs-decided');
});

test('an administrator reads the mails that people got', async ({ browser }) => {
  const admin = await Person.logIn(browser, wiki, 'admin', { viewport: { width: 720, height: 860 } });
  await admin.open('/admin/scheduledjobs.action');
  await admin.page.getByRole('row', { name: /tell people what happened/ }).getByRole('button').click();
  await admin.open('/admin/mails.action');
  await glance(admin.page, 'mails');
  const toSecurity = admin.page.getByRole('row', { name: /security@example.com.*Passkeys for all accounts/ });
  await toSecurity.getByRole('link').click();
  const mail = admin.page.frameLocator('iframe.mail').locator('body');
  await expect(mail).toContainText('Author changed the page, so your decision is outdated: Security Team.');
  await expect(mail.getByRole('link', { name: 'Review and decide' })).toHaveAttribute('href', /Passkeys/);
  await picture(mail, 'mail');
  await admin.leave();
});
