/* Saves how a space handles its RFCs, what the site says about that, or what somebody wants to be told; what is wrong is said beside its field, and nothing that was typed is lost. */
(function () {
  'use strict';

  const SAVED = '#saved';
  const FORM = '.rfc-settings';
  const ROW = '.rfc-row';
  const ROLE = '.rfc-role';
  const GROUPS = '[data-rfc-only]';
  const CONTACT = 'contact';
  const PICKER = '.rfc-people';
  const COMBOBOX = '.rfc-combobox';
  const FIELD = '.rfc-field, .field-group, .checkbox';
  const PROBLEM = 'rfc-field-problem';
  /** Choices of how many that want a number, with the one that is offered first. */
  const COUNTED = { number: '2', 'all-but': '1' };
  const { call, attempt, tell, addPart, addChip, inWords, keep, restore, forget } = window.RfcDesk;

  const rowsOf = (form) => [...form.querySelectorAll(ROW)];
  const inputsOf = (part) => [...part.querySelectorAll('input:not([type=hidden]), select')];
  const chipsOf = (part) => [...part.querySelectorAll('.rfc-chip:not([hidden])')].map(inWords);
  const chosen = (part, list) => chipsOf(part).filter(({ name }) => name === list).map(({ value }) => value);
  const typed = (input) => (input.type === 'checkbox' ? input.checked : input.value);
  const given = (input) => (input.type === 'checkbox' ? input.defaultChecked : input.options ? [...input.options].find((each) => each.defaultSelected)?.value : input.defaultValue);
  const partIn = (part, of) => ({ fields: inputsOf(part).map(of), chips: chipsOf(part) });
  const written = (form, of = typed) => ({ rows: rowsOf(form).map((row) => partIn(row, of)), others: [...form.querySelectorAll(GROUPS)].map((part) => partIn(part, of)) });
  let served;

  function settingsOf(form) {
    const { elements } = form;
    if (form.dataset.rfcChoices) {
      return {
        everywhere: elements.everywhere.value,
        spaces: rowsOf(form).map((row) => ({ spaceKey: named(row, 'spaceKey').value.trim(), choice: named(row, 'choice').value }))
      };
    }
    if (form.dataset.rfcSite) {
      return {
        policies: policiesOf(form, (name, value) => ({ value, locked: elements[name + '-locked'].checked })),
        requiredRoles: rowsOf(form).map(roleOf),
        privateWebhooks: elements.privateWebhooks.checked
      };
    }
    return {
      prefix: elements.prefix.value,
      policies: policiesOf(form),
      bypassers: { administrators: elements.administrators.checked, groups: chosen(form.querySelector(GROUPS), 'groups') },
      publishers: elements.publishers.value.split('\n').filter((line) => line.trim()).map(publisherOf),
      roles: rowsOf(form).map(roleOf)
    };
  }

  /** @param line such as build-bot = lead */
  function publisherOf(line) {
    const [account, author] = line.split('=').map((name) => name.trim() || null);
    return { account, author };
  }

  const plain = (value) => ({ true: true, false: false })[value] ?? (/^\d+$/.test(value) ? Number(value) : value);

  /** Yes and no are booleans, numbers are numbers. */
  function policiesOf(form, answer = (name, value) => value) {
    const answers = [...form.querySelectorAll('[data-rfc-policy]')].map(({ name, value }) => [name, answer(name, plain(value))]);
    return Object.fromEntries(answers);
  }

  function roleOf(row) {
    const value = (name) => named(row, name).value.trim();
    return {
      name: value('name'),
      users: chosen(row, 'users'),
      groups: chosen(row, 'groups'),
      needed: approving(row) ? needed(value('needed'), value('count')) : 'any',
      stage: value('stage') === '' ? null : Number(value('stage')),
      kind: value('kind'),
      required: named(row, 'required')?.checked,
      contact: (approving(row) && chosen(row, CONTACT)[0]) || null
    };
  }

  /** Whether approvals are wanted, so that their number means something. */
  const approving = (row) => named(row, 'kind').value === 'approves';

  const named = (part, name) => part.querySelector('[name="' + name + '"]');

  /** A choice without its number is none that there is, and is refused. */
  const needed = (choice, count) => ({ number: count || choice, 'all-but': choice + '-' + count })[choice] ?? choice;

  async function save(form) {
    const settings = settingsOf(form);
    takeProblemAway(form);
    const action = async () => {
      requireChosen(form);
      await call('PUT', form.dataset.rfcSettings, settings);
      forget(form);
      location.hash = SAVED;
      location.reload();
    };
    if (!(await attempt(form, action, form, controlOf))) {
      putProblemBeside(form);
    }
  }

  /** Nobody is named who was typed only. */
  function requireChosen(form) {
    const box = [...form.querySelectorAll(COMBOBOX)].find((each) => each.value.trim() && !each.closest('[hidden]'));
    if (box) {
      const row = rowsOf(form).indexOf(box.closest(ROW));
      const field = row < 0 ? 'bypassers.groups' : 'roles[' + row + '].' + (box.closest(PICKER).dataset.rfcOne || 'users');
      throw Object.assign(new Error(AJS.I18n.getText("rfc-desk.wizard.unchosen", box.value.trim())), { field });
    }
  }

  /** @param field such as prefix, policies.acceptance, bypassers.groups[0], publishers[0].author, roles[1].users[0], requiredRoles[1].name or spaces[0].spaceKey */
  function controlOf(form, field) {
    const [, name, row, part] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(field) || [];
    if (['roles', 'requiredRoles', 'spaces'].includes(name)) {
      const found = rowsOf(form)[row || 0];
      return found && controlIn(found, part || 'name');
    }
    return part === 'groups' ? form.querySelector(GROUPS + ' ' + COMBOBOX) : named(form, part) || named(form, name);
  }

  function controlIn(row, part) {
    const count = named(row, 'count');
    if (part === CONTACT) {
      return row.querySelector('[data-rfc-one=' + CONTACT + '] ' + COMBOBOX);
    }
    return ['users', 'groups'].includes(part) ? row.querySelector(COMBOBOX) : part === 'needed' && !count.hidden ? count : named(row, part);
  }

  /** Moves what is wrong from below the form to where it was typed. */
  function putProblemBeside(form) {
    const control = form.querySelector('[aria-invalid]');
    if (control) {
      const problem = document.createElement('div');
      problem.id = problem.className = PROBLEM;
      problem.append(...form.querySelector('.rfc-error').childNodes);
      control.closest(FIELD).append(problem);
      control.setAttribute('aria-describedby', [...describedBy(control), PROBLEM].join(' '));
      problem.scrollIntoView({ block: 'nearest' });
    }
  }

  function takeProblemAway(form) {
    form.querySelector('#' + PROBLEM)?.remove();
    form.querySelectorAll('[aria-describedby~="' + PROBLEM + '"]').forEach((control) => control.setAttribute('aria-describedby', describedBy(control).join(' ')));
  }

  const describedBy = (control) => (control.getAttribute('aria-describedby') || '').split(' ').filter((id) => id && id !== PROBLEM);

  function addRow(form, values) {
    const blank = form.querySelector('[data-rfc-blank]');
    const row = blank.content.firstElementChild.cloneNode(true);
    blank.before(row);
    if (values) {
      write(row, values);
    }
    return row;
  }

  function write(part, { fields, chips }) {
    inputsOf(part).forEach((input, index) => writeInto(input, fields[index]));
    part.querySelectorAll('.rfc-chips').forEach((each) => each.replaceChildren());
    chips.forEach((chip) => addChip(part, chip));
    if (part.matches(ROW)) {
      nameRow(part);
    }
    if (part.matches(ROLE)) {
      offerCount(part);
    }
  }

  function writeInto(input, value) {
    if (input.type === 'checkbox') {
      input.checked = value ?? false;
    } else {
      input.value = value ?? input.value;
    }
  }

  /** The first field of a row says which one it is. */
  const nameIn = (row) => inputsOf(row)[0];

  function nameRow(row) {
    const name = nameIn(row).value.trim();
    const remove = row.querySelector('[data-rfc-remove]');
    if (name) {
      row.setAttribute('aria-label', name);
      remove.setAttribute('aria-label', remove.textContent + ': ' + name);
    }
  }

  function offerCount(row) {
    row.querySelectorAll('.rfc-needed, .rfc-contact').forEach((part) => {
      part.hidden = !approving(row);
    });
    const count = named(row, 'count');
    const first = COUNTED[named(row, 'needed').value];
    count.hidden = !first;
    count.value = count.value || first || '';
  }

  function removeRow(row) {
    const form = row.closest('form');
    row.remove();
    form.querySelector('[data-rfc-add]').focus();
  }

  function putBack(form, part) {
    if (part) {
      rowsOf(form).forEach((row) => row.remove());
      part.rows.forEach((values) => addRow(form, values));
      form.querySelectorAll(GROUPS).forEach((picker, index) => write(picker, part.others[index]));
    }
  }

  function clicked(form, target) {
    if (target.closest('[data-rfc-add]')) {
      nameIn(addRow(form)).focus();
      keep(form);
    } else if (target.closest('[data-rfc-remove]')) {
      removeRow(target.closest(ROW));
      keep(form);
    } else if (target.closest('[data-rfc-discard]')) {
      forget(form);
      form.reset();
      putBack(form, served);
      takeProblemAway(form);
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
    addPart(FORM, () => (JSON.stringify(written(form)) === JSON.stringify(served) ? undefined : written(form)), putBack);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      save(form);
    });
    form.addEventListener('click', (event) => clicked(form, event.target));
    form.addEventListener('input', ({ target }) => {
      const row = target.closest(ROW);
      if (row && target === nameIn(row)) {
        nameRow(row);
      }
    });
    form.addEventListener('change', ({ target }) => ['needed', 'kind'].includes(target.name) && offerCount(target.closest(ROLE)));
    if (location.hash === SAVED) {
      history.replaceState(history.state, '', location.pathname + location.search);
      form.querySelector('.rfc-saved').textContent = AJS.I18n.getText("rfc-desk.js.settings-saved");
    }
    form.querySelector('.rfc-restored').hidden = !restore(form);
  });
})();
