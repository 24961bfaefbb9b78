/* Shows the record of an RFC in a dialog, one part after the other. The server renders all the HTML. */
(function () {
  'use strict';

  const PART = '.rfc-record-part';

  async function open(button) {
    const dialog = button.closest('.rfc-card').querySelector('.rfc-record');
    const body = dialog.querySelector('.rfc-record-body');
    body.replaceChildren();
    dialog.showModal();
    body.focus();
    const part = await load(dialog, button.dataset.rfcRecord);
    if (part) {
      dialog.dataset.rfcRecord = button.dataset.rfcRecord;
      body.replaceChildren(part);
    }
  }

  async function older(button) {
    const dialog = button.closest('.rfc-record');
    const part = await load(dialog, dialog.dataset.rfcRecord + '?before=' + button.dataset.rfcBefore);
    if (part) {
      const entries = [...part.querySelectorAll('.rfc-entry')];
      dialog.querySelector('.rfc-entries').append(...entries);
      button.replaceWith(...part.querySelectorAll('.rfc-older'));
      entries[0].focus();
    }
  }

  /** @return nothing when it cannot be read; then the dialog says why */
  async function load(dialog, path) {
    const error = dialog.querySelector('.rfc-record-error');
    error.textContent = '';
    dialog.setAttribute('aria-busy', 'true');
    try {
      return parse((await window.RfcDesk.call('GET', path)).record);
    } catch (problem) {
      error.textContent = problem.message;
      return undefined;
    } finally {
      dialog.removeAttribute('aria-busy');
    }
  }

  function parse(html) {
    return new DOMParser().parseFromString(html, 'text/html').querySelector(PART);
  }

  AJS.toInit(() => {
    document.addEventListener('click', (event) => {
      const button = event.target.closest('.rfc-desk button');
      if (button && button.dataset.rfcRecord) {
        open(button);
      } else if (button && button.dataset.rfcBefore) {
        older(button);
      }
    });
    // The host's own script may keep the browser from closing it.
    document.addEventListener(
      'keydown',
      (event) => {
        const dialog = event.key === 'Escape' && document.querySelector('.rfc-record[open]');
        if (dialog) {
          event.preventDefault();
          dialog.close();
        }
      },
      true
    );
  });
})();
