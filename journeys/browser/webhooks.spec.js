import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.js';
import { Person } from './person.js';
import { glance } from './picture.js';
import { Wiki } from './wiki.js';

const wiki = new Wiki();
let admin;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await wiki.start();
  admin = await Person.logIn(browser, wiki, 'admin');
});

test.afterAll(async () => {
  await admin.leave();
  await wiki.remove();
});

const webhook = (name) => admin.page.getByRole('region', { name });

test('an administrator of a space adds a webhook, tries it, changes it and removes it', async () => {
  const { page } = admin;
  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await expect(page.getByRole('heading', { name: 'Webhooks', level: 1 })).toBeVisible();
  await expectAccessible(page, 'a space without webhooks');

  const blank = webhook('New webhook');
  await blank.getByLabel('Name').fill('Archive');
  await blank.getByLabel('Address').fill('ftp://example.org');
  await blank.getByLabel('Secret').fill('a-secret-of-25-characters');
  await blank.getByRole('button', { name: 'Add webhook' }).click();
  await expect(blank.getByRole('alert')).toContainText('This is no address for a webhook');
  await expect(blank.getByLabel('Address')).toBeFocused();
  await expect(blank.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  admin.forgive();
  await blank.getByLabel('Address').fill('https://example.org/hook');
  await blank.getByRole('checkbox', { name: 'Rejected' }).press('Space');
  await blank.getByRole('button', { name: 'Add webhook' }).press('Enter');

  const archive = webhook('Archive');
  await expect(archive.getByLabel('Address')).toHaveValue('https://example.org/hook');
  await expect(archive.getByLabel('Secret')).toHaveValue('');
  await expect(archive.getByLabel('Secret')).toHaveAttribute('placeholder', /^Set/);
  await expect(archive.getByRole('checkbox', { name: 'Rejected' })).not.toBeChecked();
  await expect(webhook('New webhook').getByLabel('Name')).toHaveValue('');

  await archive.getByRole('button', { name: 'Send a test' }).click();
  await expect(archive.getByRole('row', { name: /Test/ })).toBeVisible();
  await expectAccessible(page, 'a webhook that was tried');
  await glance(page, 'webhooks');

  await archive.getByLabel('Name').fill('Attic');
  await archive.getByRole('button', { name: 'Save' }).click();
  const attic = webhook('Attic');
  await expect(attic.getByLabel('Secret')).toHaveAttribute('placeholder', /^Set/);
  page.once('dialog', (dialog) => dialog.accept());
  await attic.getByRole('button', { name: 'Remove' }).click();
  await expect(attic).toHaveCount(0);

  await admin.open('/plugins/servlet/rfc-desk/settings?key=DEMO');
  await expect(page.locator('.rfc-changes')).toContainText('removed the webhook “Attic”, which told example.org');
});
