import { expect } from '@playwright/test';

const ANSWERS = {
  'Brief one-paragraph summary of the RFC.': 'Search answers within 200 milliseconds, for every reader, on every page.',
  'Why is this change needed?': 'Readers wait two seconds for each search, and half of them give up.',
  'What problems does it solve?': 'Slow answers, and an index that is rebuilt every night.',
  'What are the use cases?': 'Finding a page by its words while typing.',
  'Current state of the system': 'One index for all spaces, on one disk.'
};

/** What a heading says of whether its section may go. */
const ABOUT_SECTION = /^\((essential|optional)/;

/** The wiki's page editor, used as a person would: by its buttons and the keyboard. */
export class Editor {
  constructor(page) {
    this.page = page;
    this.nextPrompt = page.locator('#next-prompt');
  }

  /** Once the text has taken the focus, which it does when the editor is ready. */
  async call(title) {
    await expect(this.page.locator('.CodeMirror')).toBeVisible();
    await this.page.getByLabel('Title', { exact: true }).fill(title);
  }

  /** Jumps from prompt to prompt and types over each. */
  async fillInEveryPrompt() {
    await expect(this.nextPrompt).toContainText(/\d+/);
    const prompts = Number(/\d+/.exec(await this.nextPrompt.textContent())[0]);
    expect(prompts).toBeGreaterThan(0);
    for (let filled = 0; filled < prompts; filled++) {
      await (filled === 0 ? this.nextPrompt.click() : this.page.keyboard.press('Control+Shift+ArrowDown'));
      const prompt = await this.#selection();
      expect(prompt).toMatch(/^<ac:placeholder.*<\/ac:placeholder>$/s);
      await (ABOUT_SECTION.test(text(prompt)) ? this.page.keyboard.press('Delete') : this.page.keyboard.insertText(ANSWERS[text(prompt)] ?? 'See the appendix'));
    }
    await expect(this.nextPrompt).toBeHidden();
  }

  /** Opens the approval macro of a role in the macro browser and names who is asked. */
  async askFor(role, userName) {
    await this.page.getByTitle('Edit this macro').filter({ hasText: role }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByLabel('Role')).toHaveValue(role);
    await dialog.getByLabel('Approvers').fill(userName);
    await dialog.getByRole('option', { name: `(${userName})` }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }

  async save() {
    await this.page.getByRole('button', { name: /^(Publish|Update)$/ }).click();
    await expect(this.page.locator('#main-content')).toBeVisible();
  }

  #selection() {
    return this.page.evaluate(() => document.querySelector('.CodeMirror').CodeMirror.getSelection());
  }
}

function text(placeholder) {
  return placeholder.replace(/<[^>]*>/g, '').trim();
}
