/* Saves how a space handles its RFCs; what is wrong is said where it was typed, and nothing that was typed is lost. */
(function () {
  'use strict';

  const SAVED = '#saved';
  const ROLE = '.rfc-role:not([data-rfc-blank])';

  const list = (text) => text.split(',').map((each) => each.trim()).filter(Boolean);

  function settingsOf(form) {
    const { elements } = form;
    return {
      prefix: elements.prefix.value,
      acceptance: elements.acceptance.value,
      changeOfAccepted: elements.changeOfAccepted.value,
      authorMayApprove: elements.authorMayApprove.checked,
      bypassers: { administrators: elements.administrators.checked, groups: list(elements.bypassers.value) },
      roles: [...form.querySelectorAll(ROLE)].map(roleOf)
    };
  }

  function roleOf(row) {
    const value = (name) => row.querySelector('[name=' + name + ']').value.trim();
    return {
      name: value('name'),
      users: list(value('users')),
      groups: list(value('groups')),
      needed: value('needed'),
      stage: value('stage') === '' ? null : Number(value('stage'))
    };
  }

  async function save(form) {
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    tell(form, '');
    try {
      await send(form);
      location.hash = SAVED;
      location.reload();
    } catch (problem) {
      tell(form, problem.message, problem.field);
    } finally {
      button.disabled = false;
    }
  }

  async function send(form) {
    const answer = await fetch(AJS.contextPath() + '/rest/rfc/1.0' + form.dataset.rfcSettings, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify(settingsOf(form))
    }).catch(() => {
      throw new Error(AJS.I18n.getText("rfc-desk.js.unreachable"));
    });
    if (!answer.ok) {
      const { message, field } = await answer.json().catch(() => ({ message: AJS.I18n.getText("rfc-desk.js.failed") }));
      throw Object.assign(new Error(message), { field });
    }
  }

  /** @param field whose value is wrong; the first role when it is about roles, as the message names which */
  function tell(form, message, field) {
    form.querySelectorAll('[aria-invalid]').forEach((each) => each.removeAttribute('aria-invalid'));
    form.querySelector('.rfc-problem').textContent = message;
    const control = field && form.querySelector(field === 'roles' ? ROLE + ' input' : '[name="' + field + '"]');
    if (control) {
      control.setAttribute('aria-invalid', 'true');
      control.focus();
    }
  }

  function addRole(form) {
    const blank = form.querySelector('[data-rfc-blank]');
    const row = blank.cloneNode(true);
    delete row.dataset.rfcBlank;
    row.hidden = false;
    blank.before(row);
    row.querySelector('input').focus();
  }

  function removeRole(row) {
    const form = row.closest('form');
    row.remove();
    form.querySelector('[data-rfc-add]').focus();
  }

  AJS.toInit(() => {
    const form = document.querySelector('.rfc-settings');
    if (!form) {
      return;
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      save(form);
    });
    form.addEventListener('click', (event) => {
      if (event.target.closest('[data-rfc-add]')) {
        addRole(form);
      } else if (event.target.closest('[data-rfc-remove]')) {
        removeRole(event.target.closest('.rfc-role'));
      }
    });
    if (location.hash === SAVED) {
      history.replaceState(history.state, '', location.pathname + location.search);
      form.querySelector('.rfc-saved').textContent = AJS.I18n.getText("rfc-desk.js.settings-saved");
    }
  });
})();
