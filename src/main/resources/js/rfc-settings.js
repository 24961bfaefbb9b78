/* Saves how a space handles its RFCs, or what the site says about that; what is wrong is said where it was typed, and nothing that was typed is lost. */
(function () {
  'use strict';

  const SAVED = '#saved';
  const FORM = '.rfc-settings';
  const ROLE = '.rfc-role:not([data-rfc-blank])';
  const { call, attempt, tell, addPart, keep, restore, forget } = window.RfcDesk;

  const list = (text) => text.split(',').map((each) => each.trim()).filter(Boolean);
  const rowsOf = (form) => [...form.querySelectorAll(ROLE)];
  const inputsOf = (row) => [...row.querySelectorAll('input, select')];
  const typed = (input) => (input.type === 'checkbox' ? input.checked : input.value);
  const given = (input) => (input.type === 'checkbox' ? input.defaultChecked : input.options ? [...input.options].find((each) => each.defaultSelected)?.value : input.defaultValue);
  const written = (form, of = typed) => rowsOf(form).map((row) => inputsOf(row).map(of));
  let served;

  function settingsOf(form) {
    const { elements } = form;
    if (form.dataset.rfcSite) {
      return {
        policies: policiesOf(form, (name, value) => ({ value, locked: elements[name + '-locked'].checked })),
        requiredRoles: rowsOf(form).map(roleOf)
      };
    }
    return {
      prefix: elements.prefix.value,
      policies: policiesOf(form),
      bypassers: { administrators: elements.administrators.checked, groups: list(elements.bypassers.value) },
      roles: rowsOf(form).map(roleOf)
    };
  }

  const plain = (value) => ({ true: true, false: false })[value] ?? (/^\d+$/.test(value) ? Number(value) : value);

  /** Yes and no are booleans, numbers are numbers. */
  function policiesOf(form, answer = (name, value) => value) {
    const answers = [...form.querySelectorAll('[data-rfc-policy]')].map(({ name, value }) => [name, answer(name, plain(value))]);
    return Object.fromEntries(answers);
  }

  function roleOf(row) {
    const value = (name) => row.querySelector('[name=' + name + ']').value.trim();
    return {
      name: value('name'),
      users: list(value('users')),
      groups: list(value('groups')),
      needed: value('needed'),
      stage: value('stage') === '' ? null : Number(value('stage')),
      kind: value('kind'),
      required: row.querySelector('[name=required]')?.checked
    };
  }

  function save(form) {
    const settings = settingsOf(form);
    return attempt(
      form,
      async () => {
        await call('PUT', form.dataset.rfcSettings, settings);
        forget(form);
        location.hash = SAVED;
        location.reload();
      },
      form,
      controlOf
    );
  }

  /** @param field such as prefix, policies.acceptance, bypassers.groups[0], roles[1].users[0] or requiredRoles[1].name */
  function controlOf(form, field) {
    const [, name, row, ofRole, index] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+)(?:\[(\d+)\])?)?/.exec(field) || [];
    if (!['roles', 'requiredRoles'].includes(name)) {
      return form.querySelector('[name="' + (name === 'policies' || ofRole === 'administrators' ? ofRole : name) + '"]');
    }
    const role = rowsOf(form)[row || 0];
    const control = role && role.querySelector('[name="' + (ofRole || 'name') + '"]');
    if (control && index) {
      pickOut(control, index);
    }
    return control;
  }

  /** Selects one of several that are separated by commas. */
  function pickOut(control, index) {
    const each = control.value.split(',').map((text, place, all) => ({ text, start: all.slice(0, place).join(',').length + (place ? 1 : 0) }));
    const { text, start } = each.filter(({ text: one }) => one.trim())[index] || {};
    if (text) {
      control.setSelectionRange(start + text.length - text.trimStart().length, start + text.trimEnd().length);
    }
  }

  function addRole(form, values = []) {
    const blank = form.querySelector('[data-rfc-blank]');
    const row = blank.cloneNode(true);
    delete row.dataset.rfcBlank;
    row.hidden = false;
    inputsOf(row).forEach((input, index) => write(input, values[index]));
    blank.before(row);
    return row;
  }

  function write(input, value) {
    if (input.type === 'checkbox') {
      input.checked = value ?? false;
    } else {
      input.value = value ?? input.value;
    }
  }

  function removeRole(row) {
    const form = row.closest('form');
    row.remove();
    form.querySelector('[data-rfc-add]').focus();
  }

  function writeRoles(form, rows) {
    if (rows) {
      rowsOf(form).forEach((row) => row.remove());
      rows.forEach((values) => addRole(form, values));
    }
  }

  function clicked(form, target) {
    if (target.closest('[data-rfc-add]')) {
      addRole(form).querySelector('input').focus();
      keep(form);
    } else if (target.closest('[data-rfc-remove]')) {
      removeRole(target.closest('.rfc-role'));
      keep(form);
    } else if (target.closest('[data-rfc-discard]')) {
      forget(form);
      form.reset();
      writeRoles(form, served);
      tell(form, '');
      form.querySelector('.rfc-restored').hidden = true;
    }
  }

  AJS.toInit(() => {
    const form = document.querySelector(FORM);
    if (!form) {
      return;
    }
    served = written(form, given);
    addPart(FORM, () => (JSON.stringify(written(form)) === JSON.stringify(served) ? undefined : written(form)), writeRoles);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      save(form);
    });
    form.addEventListener('click', (event) => clicked(form, event.target));
    if (location.hash === SAVED) {
      history.replaceState(history.state, '', location.pathname + location.search);
      form.querySelector('.rfc-saved').textContent = AJS.I18n.getText("rfc-desk.js.settings-saved");
    }
    form.querySelector('.rfc-restored').hidden = !restore(form);
  });
})();
