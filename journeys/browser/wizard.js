import { expect } from '@playwright/test';

/** The wizard behind Create → RFC, used as a person would; it counts the clicks. */
export class Wizard {
  clicks = 0;

  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.title = this.dialog.getByLabel('Title');
  }

  async open() {
    await this.choose();
    await expect(this.title).toBeFocused();
    await expect(this.dialog.getByText('Who is asked?')).toBeVisible();
  }

  /** Goes as far as to where the wizard should come. */
  async choose() {
    await this.click(this.page.getByRole('link', { name: 'Create', exact: true }));
    await this.click(this.page.locator('.template').filter({ hasText: 'RFC' }));
    await this.create();
  }

  role(name) {
    return this.dialog.getByRole('group', { name });
  }

  /** Types a part of a name, and takes the person who is suggested. */
  async ask(role, typed, person) {
    const box = this.role(role).getByRole('combobox').first();
    await this.click(box);
    await box.pressSequentially(typed);
    await this.click(this.role(role).getByRole('option', { name: person, exact: true }));
  }

  async create() {
    await this.click(this.page.getByRole('button', { name: 'Create', exact: true }));
  }

  async click(target) {
    this.clicks++;
    await target.click();
  }
}
