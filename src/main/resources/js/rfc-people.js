/*
 * Forms that name people: a chip for each, and a combobox that suggests more. One with data-rfc-one names one person, under
 * that name; the others name people and groups.
 */
(function () {
  'use strict';

  const FORM = 'form.rfc-people';
  const MOST = 8;
  let lists = 0;
  let latest = 0;

  const listOf = (input) => input.closest(FORM).querySelector('.rfc-found');
  const active = (list) => list.querySelector('[aria-selected="true"]');

  async function suggest(input) {
    const asked = ++latest;
    const words = input.value.trim();
    const found = words ? await search(words) : [];
    if (asked === latest && document.activeElement === input) {
      const form = input.closest(FORM);
      show(input, found.filter((one) => isPossible(form, one) && !isChosen(form, one)));
    }
  }

  /** @return nothing when the host does not answer, as one can go on and type */
  async function search(words) {
    const query = new URLSearchParams({ 'max-results': MOST, query: words });
    const answer = await fetch(AJS.contextPath() + '/rest/prototype/1/search/user-or-group.json?' + query, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    }).catch(() => ({ ok: false }));
    return answer.ok ? (await answer.json()).result.map(suggestion) : [];
  }

  function suggestion(one) {
    return one.type === 'group'
      ? { list: 'groups', ids: [one.name], name: one.name }
      : { list: 'users', ids: [one.username, one.userKey], name: one.title };
  }

  function isPossible(form, one) {
    return one.list === 'users' || !form.dataset.rfcOne;
  }

  function nameOfField(form, one) {
    return form.dataset.rfcOne || one.list;
  }

  function isChosen(form, one) {
    return [...form.querySelectorAll('.rfc-chip:not([hidden]) input')].some(
      (chip) => chip.name === nameOfField(form, one) && one.ids.includes(chip.value)
    );
  }

  /** Whoever was marked stays marked, as suggestions may come when one has begun to choose. */
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
    item.textContent = nameOf(input.closest(FORM), one);
    item.rfcSuggestion = one;
    return item;
  }

  function nameOf(form, one) {
    const kind = form.querySelector('.rfc-chip-template').dataset.rfcGroup;
    return one.list === 'groups' ? one.name + ' (' + kind + ')' : one.name;
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
    const form = item.closest(FORM);
    const input = form.querySelector('.rfc-combobox');
    const one = item.rfcSuggestion;
    add(form, { name: nameOfField(form, one), value: one.ids[0], text: nameOf(form, one) });
    input.value = '';
    close(input);
    input.focus();
    changed(form);
  }

  function add(form, { name, value, text }) {
    const chip = form.querySelector('.rfc-chip-template').content.firstElementChild.cloneNode(true);
    const hidden = chip.querySelector('input');
    hidden.name = name;
    hidden.value = value;
    chip.querySelector('.rfc-chip-name').textContent = text;
    const remove = chip.querySelector('button');
    remove.setAttribute('aria-label', remove.getAttribute('aria-label') + text);
    if (form.dataset.rfcOne) {
      form.querySelector('.rfc-chips').replaceChildren();
    }
    form.querySelector('.rfc-chips').append(chip);
    demand(form);
  }

  /** What was typed is kept by whoever hears of it. */
  function changed(form) {
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function close(input) {
    latest++;
    show(input, []);
  }

  /** A form that names one person is not sent without. */
  function demand(form) {
    form.querySelector('.rfc-combobox').required = form.dataset.rfcOne && !form.querySelector('.rfc-chip:not([hidden])');
  }

  /** Kept until the form is saved, so that Cancel can bring it back. */
  function remove(chip) {
    const form = chip.closest(FORM);
    takeOut(chip);
    demand(form);
    form.querySelector('.rfc-combobox').focus();
    changed(form);
  }

  function takeOut(chip) {
    chip.hidden = true;
    chip.querySelector('input').disabled = true;
  }

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

  /** Among those who are asked by now, of whom others may have changed some. */
  function chooseAgain(form, { added, removed } = { added: [], removed: [] }) {
    served(form).filter((chip) => removed.some(same(inWords(chip)))).forEach(takeOut);
    added.filter((one) => ![...form.querySelectorAll('.rfc-chip:not([hidden])')].map(inWords).some(same(one))).forEach((one) => add(form, one));
    demand(form);
  }

  function reset(form) {
    form.querySelectorAll('[data-rfc-added]').forEach((chip) => chip.remove());
    form.querySelectorAll('.rfc-chip[hidden]').forEach((chip) => {
      chip.hidden = false;
      chip.querySelector('input').disabled = false;
    });
    demand(form);
    close(form.querySelector('.rfc-combobox'));
  }

  function pressed(event) {
    const list = listOf(event.target);
    if (event.key === 'Enter') {
      event.preventDefault(); // the form is sent by its button
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
      event.stopPropagation(); // closes the suggestions, and the form only when there are none
      close(event.target);
    }
  }

  function when(type, selector, action) {
    document.addEventListener(type, (event) => event.target.closest(FORM + ' ' + selector) && action(event), true);
  }

  window.RfcDesk.addPart(FORM, choice, chooseAgain);

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
