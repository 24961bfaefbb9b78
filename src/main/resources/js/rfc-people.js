/*
 * Pickers of people: a chip for each, and a combobox that suggests more. One with data-rfc-one names one person, under that name; one with
 * data-rfc-only names groups only; the others name people and groups. A picker is a form, or a part of one that may be left empty. Where a
 * form has parts with data-rfc-part, its own script keeps who was chosen there. One with data-rfc-numbers has no chips: it suggests
 * RFCs, which the script of their page finds, and writes the number of the one that is chosen where somebody may also type it.
 */
(function () {
  'use strict';

  const PICKER = '.rfc-people';
  const FORM = 'form.rfc-people, form:has(.rfc-chips):not(:has([data-rfc-part]))';
  const MOST = 8;
  let lists = 0;
  let latest = 0;

  const listOf = (input) => input.closest(PICKER).querySelector('.rfc-found');
  const active = (list) => list.querySelector('[aria-selected="true"]');

  async function suggest(input) {
    const asked = ++latest;
    const words = input.value.trim();
    const picker = input.closest(PICKER);
    const found = words ? await (picker.dataset.rfcNumbers ? window.RfcDesk.findRfcs(input.form, words) : search(words)) : [];
    if (asked === latest && document.activeElement === input) {
      show(input, found.filter((one) => isPossible(picker, one) && !isChosen(picker, one)).slice(0, MOST));
    }
  }

  /** Users as the host finds them, and what this plugin finds by itself, so that a whole user name will do where the host finds nobody. */
  async function search(words) {
    const [own, users] = await Promise.all([ownPeople(words), usersOfHost(words)]);
    const other = own && users ? [] : await peopleOfPrototype(words);
    const all = distinct([...(own || []), ...(users || []), ...other]);
    return [...all.filter((one) => one.list === 'users'), ...all.filter((one) => one.list === 'groups')];
  }

  async function ownPeople(words) {
    const answer = await read('/rest/rfc/1.0/people', { q: words, limit: MOST });
    return answer && Array.isArray(answer.users)
      ? [...answer.users.map((one) => user(one.name, one.key, one.fullName)), ...listIn(answer, 'groups').map(group)]
      : null;
  }

  /** As documented for Confluence 9 and 10. */
  async function usersOfHost(words) {
    const named = '~ "' + words.replace(/["\\]/g, '\\$&') + '*"';
    const cql = 'type = user and (user.fullname ' + named + ' or user ' + named + ')';
    const answer = await read('/rest/api/search', { cql, limit: MOST });
    const found = answer && Array.isArray(answer.results) ? answer.results.filter((one) => one && one.user) : null;
    return found && found.map((one) => user(one.user.username, one.user.userKey, one.user.displayName));
  }

  /** Documented nowhere, and for a Confluence only that has nothing else. */
  async function peopleOfPrototype(words) {
    const answer = await read('/rest/prototype/1/search/user-or-group.json', { 'max-results': MOST, query: words });
    return listIn(answer, 'result').map((one) =>
      one.type === 'group' ? group(one.name) : user(one.username, one.userKey, one.title)
    );
  }

  /** @return null when the host does not answer, refuses, or sends anything but JSON, as one can go on and type */
  async function read(path, parameters) {
    try {
      const answer = await fetch(AJS.contextPath() + path + '?' + new URLSearchParams(parameters), {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' }
      });
      return answer.ok ? await answer.json() : null;
    } catch (failed) {
      return null;
    }
  }

  const listIn = (answer, name) => (answer && Array.isArray(answer[name]) ? answer[name].filter(Boolean) : []);
  const user = (name, key, fullName) => ({ list: 'users', ids: [name, key], name: fullName || name });
  const group = (name) => ({ list: 'groups', ids: [name], name });

  function distinct(people) {
    return people.filter(
      (one, index) => one.ids[0] && people.findIndex((each) => each.list === one.list && each.ids[0] === one.ids[0]) === index
    );
  }

  function isPossible({ dataset: { rfcOne, rfcOnly } }, { list }) {
    return rfcOnly ? list === rfcOnly : list === 'users' || !rfcOne;
  }

  function nameOfField(picker, one) {
    return picker.dataset.rfcOne || one.list;
  }

  function isChosen(picker, one) {
    return [...picker.querySelectorAll('.rfc-chip:not([hidden]) input')].some(
      (chip) => chip.name === nameOfField(picker, one) && one.ids.includes(chip.value)
    );
  }

  /** The suggestion that was marked stays marked, as others may come when one has begun to choose. */
  function show(input, found) {
    const list = listOf(input);
    const marked = active(list)?.textContent;
    list.id = list.id || 'rfc-found-' + ++lists;
    input.setAttribute('aria-controls', list.id);
    list.replaceChildren(...found.map((one, index) => option(input, one, list.id + '-' + index)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark(input, [...list.children].find((item) => item.textContent === marked));
  }

  function option(input, one, id) {
    const item = document.createElement('li');
    item.id = id;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.textContent = nameOf(input.closest(PICKER), one);
    item.rfcSuggestion = one;
    return item;
  }

  function nameOf(picker, one) {
    const kind = picker.querySelector('.rfc-chip-template')?.dataset.rfcGroup;
    return one.list === 'groups' ? one.name + ' (' + kind + ')' : one.name || one.number + ': ' + one.title;
  }

  function move(input, step) {
    const list = listOf(input);
    const items = [...list.children];
    const next = items.indexOf(active(list)) + step;
    mark(input, items[next < 0 ? items.length - 1 : next % items.length]);
  }

  /** @param chosen nobody when undefined */
  function mark(input, chosen) {
    [...listOf(input).children].forEach((item) => item.setAttribute('aria-selected', String(item === chosen)));
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function choose(item) {
    const picker = item.closest(PICKER);
    const input = picker.querySelector('.rfc-combobox');
    const one = item.rfcSuggestion;
    input.value = one.number || '';
    if (!one.number) {
      add(picker, { name: nameOfField(picker, one), value: one.ids[0], text: nameOf(picker, one) });
    }
    close(input);
    input.focus();
    changed(picker);
  }

  function add(picker, { name, value, text }) {
    const chip = picker.querySelector('.rfc-chip-template').content.firstElementChild.cloneNode(true);
    const hidden = chip.querySelector('input');
    hidden.name = name;
    hidden.value = value;
    chip.querySelector('.rfc-chip-name').textContent = text;
    const button = chip.querySelector('button');
    button.setAttribute('aria-label', button.getAttribute('aria-label') + text);
    if (picker.dataset.rfcOne) {
      picker.querySelector('.rfc-chips').replaceChildren();
    }
    picker.querySelector('.rfc-chips').append(chip);
    demand(picker);
  }

  /** The listener for this event keeps what was typed. */
  function changed(picker) {
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function close(input) {
    latest++;
    show(input, []);
  }

  /** A form that names one person is not sent without, unless it need not name any. */
  function demand(picker) {
    const { rfcOne, rfcOptional } = picker.dataset;
    picker.querySelector('.rfc-combobox').required = rfcOne && !rfcOptional && !picker.querySelector('.rfc-chip:not([hidden])');
  }

  /** Kept until the form is saved, so that Cancel can bring it back. */
  function remove(chip) {
    const picker = chip.closest(PICKER);
    takeOut(chip);
    demand(picker);
    picker.querySelector('.rfc-combobox').focus();
    changed(picker);
  }

  function takeOut(chip) {
    chip.hidden = true;
    chip.querySelector('input').disabled = true;
  }

  const pickersOf = (form) => (form.matches(PICKER) ? [form] : [...form.querySelectorAll(PICKER)]);
  const served = (form) => [...form.querySelectorAll('.rfc-chip:not([data-rfc-added])')];

  function inWords(chip) {
    const { name, value } = chip.querySelector('input');
    return { name, value, text: chip.querySelector('.rfc-chip-name').textContent };
  }

  const same = (one) => (other) => one.name === other.name && one.value === other.value;

  /** @return whom somebody added and took out; nothing when there are none */
  function choice(form) {
    const added = [...form.querySelectorAll('.rfc-chip[data-rfc-added]:not([hidden])')].map(inWords);
    const removed = served(form).filter((chip) => chip.hidden).map(inWords);
    return added.length || removed.length ? { added, removed } : undefined;
  }

  /** Among those who are asked by now, whom others may have changed. */
  function chooseAgain(form, { added, removed } = { added: [], removed: [] }) {
    served(form).filter((chip) => removed.some(same(inWords(chip)))).forEach(takeOut);
    added.filter((one) => ![...form.querySelectorAll('.rfc-chip:not([hidden])')].map(inWords).some(same(one))).forEach((one) => add(pickerFor(form, one), one));
    pickersOf(form).forEach(demand);
  }

  function pickerFor(form, { name }) {
    const pickers = pickersOf(form);
    return pickers.find(({ dataset }) => dataset.rfcOne === name) || pickers[0];
  }

  function reset(form) {
    form.querySelectorAll('[data-rfc-added]').forEach((chip) => chip.remove());
    form.querySelectorAll('.rfc-chip[hidden]').forEach((chip) => {
      chip.hidden = false;
      chip.querySelector('input').disabled = false;
    });
    pickersOf(form).forEach((picker) => {
      demand(picker);
      close(picker.querySelector('.rfc-combobox'));
    });
  }

  function pressed(event) {
    const list = listOf(event.target);
    if (event.key === 'Enter' && (active(list) || !event.target.closest(PICKER).dataset.rfcOptional)) {
      event.preventDefault(); // a form in which somebody is named is sent by its button
      if (active(list)) {
        choose(active(list));
      }
    } else if (list.hidden && event.key === 'ArrowDown') {
      event.preventDefault();
      suggest(event.target);
    } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.target, event.key === 'ArrowDown' ? 1 : -1);
    } else if (!list.hidden && event.key === 'Escape') {
      event.preventDefault(); // a dialog would take it as well
      event.stopPropagation(); // closes the suggestions, and the form only when there are none
      close(event.target);
    }
  }

  function when(type, selector, action) {
    document.addEventListener(type, (event) => event.target.closest(PICKER + ' ' + selector) && action(event), true);
  }

  window.RfcDesk.addPart(FORM, choice, chooseAgain);
  Object.assign(window.RfcDesk, { addChip: (part, one) => add(pickerFor(part, one), one), inWords });

  AJS.toInit(() => {
    when('input', '.rfc-combobox', (event) => suggest(event.target));
    when('keydown', '.rfc-combobox', pressed);
    when('focusout', '.rfc-combobox', (event) => close(event.target));
    when('mousedown', '[role=option]', (event) => event.preventDefault());
    when('click', '[role=option]', (event) => choose(event.target));
    when('click', '.rfc-chip-remove', (event) => remove(event.target.closest('.rfc-chip')));
    document.addEventListener('reset', (event) => event.target.matches(FORM) && reset(event.target));
  });
})();
