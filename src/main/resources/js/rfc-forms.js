/*
 * Keeps what somebody typed over a refresh of its macro, an error, a lost session and a reload, until it was sent or given up by Cancel. A form
 * that wants that has data-rfc-draft, a name that no other form of its macro has. It is kept in this tab, for this user, beside the page and the
 * role; of two macros of the same role each keeps its own. What has no control of its own, such as a person who was chosen, is kept by the
 * script that adds a part.
 */
(function () {
  'use strict';

  const PREFIX = 'rfc-desk.draft:';
  const ROOT = '.rfc-desk, .rfc-settings';
  const PLACE = ['rfcPage', 'rfcRole', 'rfcReport', 'rfcSettings'];
  const DRAFT = 'form[data-rfc-draft]';
  const CONTROL = 'textarea, select, input:not([type=hidden])';
  const PANEL = '[data-rfc-panel]:not([data-rfc-panel="buttons"])';
  const FOCUSABLE = 'button, a, summary, [tabindex], ' + CONTROL;
  /** For browsers that keep nothing, until the page is left. */
  const memory = new Map();
  const parts = [];

  function placeOf(macro) {
    const same = [...document.querySelectorAll(ROOT)].filter((each) => PLACE.every((name) => each.dataset[name] === macro.dataset[name]));
    return [AJS.Meta.get('remote-user-key'), AJS.Meta.get('page-id') || location.pathname, ...PLACE.map((name) => macro.dataset[name]), same.indexOf(macro)];
  }

  function keyOf(form) {
    return PREFIX + JSON.stringify([...placeOf(form.closest(ROOT)), form.dataset.rfcDraft]);
  }

  function load(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key) || memory.get(key) || null);
    } catch (unreadable) {
      return null;
    }
  }

  function store(key, draft) {
    const text = JSON.stringify(draft);
    memory.set(key, text);
    try {
      sessionStorage.setItem(key, text);
    } catch (full) {
      // it is in memory
    }
  }

  function remove(key) {
    memory.delete(key);
    try {
      sessionStorage.removeItem(key);
    } catch (forbidden) {
      // nothing is there
    }
  }

  function keys() {
    try {
      return [...new Set([...memory.keys(), ...Object.keys(sessionStorage)])];
    } catch (forbidden) {
      return [...memory.keys()];
    }
  }

  /** Each control with a name of its own; that of a tick goes with what it stands for, as others may come before it. */
  function controls(form) {
    const seen = {};
    return [...form.querySelectorAll(CONTROL)]
      .filter((control) => !control.closest('[data-rfc-part]'))
      .map((control) => {
        const name = (control.name || control.className) + (control.type === 'checkbox' ? '=' + control.value : '');
        seen[name] = (seen[name] || 0) + 1;
        return [name + '#' + seen[name], control];
      });
  }

  const valueOf = (control) => (control.type === 'checkbox' ? control.checked : control.value);

  function servedValue(control) {
    if (control.tagName === 'SELECT') {
      return ([...control.options].find((option) => option.defaultSelected) || control.options[0]).value;
    }
    return control.type === 'checkbox' ? control.defaultChecked : control.defaultValue;
  }

  function values(form) {
    return Object.fromEntries(controls(form).map(([name, control]) => [name, valueOf(control)]));
  }

  function served(form) {
    return Object.fromEntries(controls(form).map(([name, control]) => [name, servedValue(control)]));
  }

  const partOf = (form) => parts.find(({ selector }) => form.matches(selector));

  /**
   * @param base values that need not be kept
   * @param lost whether somebody has to log in before it can be sent
   */
  function keep(form, base = served(form), lost = false) {
    const fields = Object.fromEntries(Object.entries(values(form)).filter(([name, value]) => value !== base[name]));
    const part = partOf(form)?.read(form);
    if (part || Object.keys(fields).length) {
      store(keyOf(form), { fields, part, text: textOf(form), open: isOpen(form), lost });
    } else {
      remove(keyOf(form));
    }
  }

  const textOf = (form) => [...form.querySelectorAll('textarea, [type=text]')].map(({ value }) => value.trim()).filter(Boolean).join('\n');

  function restore(form) {
    const draft = load(keyOf(form));
    if (draft) {
      partOf(form)?.putBack(form, draft.part);
      controls(form).filter(([name]) => name in draft.fields).forEach(([name, control]) => write(control, draft.fields[name]));
    }
    return Boolean(draft);
  }

  /** Of a form that one comes to anew, without a reload and without having had to log in, nothing is put back. */
  function resume(form) {
    const [navigation] = performance.getEntriesByType('navigation');
    if (navigation?.type === 'navigate' && !load(keyOf(form))?.lost) {
      forget(form);
    } else {
      restore(form);
    }
  }

  function write(control, value) {
    if (control.type === 'checkbox') {
      control.checked = value;
    } else if (control.tagName !== 'SELECT' || [...control.options].some((option) => option.value === value)) {
      control.value = value;
    }
    const closed = control.closest('details');
    if (closed) {
      closed.open = true;
    }
  }

  const forget = (form) => remove(keyOf(form));

  const isOpen = (form) => !form.closest('[hidden]');

  function show(panel) {
    panel.hidden = false;
    expanded(panel, true);
    draftsOf(panel).forEach((form) => restore(form) && keep(form));
  }

  /** @param givenUp whether what was typed there is not wanted any more */
  function hide(panel, givenUp) {
    panel.hidden = true;
    expanded(panel, false);
    draftsOf(panel).forEach((form) => {
      if (givenUp) {
        form.reset();
      }
      keep(form);
    });
  }

  const draftsOf = (panel) => [panel, ...panel.querySelectorAll(DRAFT)].filter((form) => form.matches(DRAFT));

  const openPanels = (macro) => [...macro.querySelectorAll(PANEL)].filter((panel) => !panel.hidden);

  const named = (macro, name) => macro.querySelector('[data-rfc-panel="' + CSS.escape(name) + '"]');

  const openerOf = (macro, name) => macro.querySelector('[data-rfc-toggle="' + CSS.escape(name) + '"]');

  /**
   * The status card opens forms of roles as well: their openers say which form of which role it is, and the panel has the opener's name.
   *
   * @return a form as the server has it now, which the page does not have before somebody opens it
   */
  async function loadForm(macro, name) {
    const opener = openerOf(macro, name).dataset;
    const rfcRole = opener.rfcRole ?? macro.dataset.rfcRole;
    const role = rfcRole === undefined ? '' : '?' + new URLSearchParams({ role: rfcRole });
    const path = '/pages/' + macro.dataset.rfcPage + '/forms/' + encodeURIComponent(opener.rfcForm ?? name) + role;
    return renamed(parse((await window.RfcDesk.call('GET', path)).form), opener.rfcForm, name);
  }

  function renamed(panel, from, to) {
    if (from) {
      const carrying = (attribute) => [panel, ...panel.querySelectorAll('[' + attribute + ']')].filter((each) => each.getAttribute(attribute) === from);
      ['data-rfc-panel', 'data-rfc-draft', 'data-rfc-toggle'].forEach((attribute) => carrying(attribute).forEach((each) => each.setAttribute(attribute, to)));
    }
    return panel;
  }

  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;

  /** Puts a form below the button that opens it, or where those of a menu are. */
  function place(macro, panel) {
    const buttons = openerOf(macro, panel.dataset.rfcPanel).closest('.rfc-actions, .rfc-links');
    if (buttons) {
      buttons.after(panel);
    } else {
      macro.querySelector('.rfc-error').before(panel);
    }
    return panel;
  }

  /** What nobody sees in an open form, such as the decision that it replaces, is to be as new as its macro. */
  async function renew(macro, panel) {
    const next = await loadForm(macro, panel.dataset.rfcPanel).catch(() => undefined);
    if (next && panel.isConnected && !panel.hidden && !macro.hasAttribute('aria-busy')) {
      const here = whereabouts(macro);
      panel.replaceWith(next);
      show(next);
      goThere(macro, here);
    }
  }

  function expanded(panel, open) {
    const opener = panel.closest(ROOT).querySelector('[data-rfc-toggle="' + CSS.escape(panel.dataset.rfcPanel) + '"][aria-expanded]');
    if (opener) {
      opener.setAttribute('aria-expanded', String(open));
    }
  }

  /** Replaces what is inside a macro; its root keeps what Confluence has put on it, and somebody who is doing something there goes on. */
  function fill(macro, html) {
    const parsed = parse(html);
    const before = macro.cloneNode(false);
    const here = whereabouts(macro);
    before.append(...macro.childNodes);
    macro.append(...parsed.childNodes);
    goOn(macro, before);
    goThere(macro, here);
    tellUnsent(macro);
  }

  function goOn(macro, before) {
    openPanels(before).forEach((panel) => stay(macro, panel));
    macro.querySelectorAll(DRAFT).forEach((form) => !form.closest(PANEL) && restore(form));
    before.querySelectorAll('details[open]').forEach(({ className }) => className && macro.querySelector('details.' + className)?.setAttribute('open', ''));
    macro.querySelector('.rfc-error')?.replaceChildren(...(before.querySelector('.rfc-error')?.childNodes || []));
    const dialog = before.querySelector('dialog[open]');
    if (dialog && macro.querySelector('dialog')) {
      dialog.removeAttribute('open');
      macro.querySelector('dialog').replaceWith(dialog);
      dialog.showModal();
    }
  }

  /** @param panel that was open in the macro as it was */
  function stay(macro, panel) {
    const there = named(macro, panel.dataset.rfcPanel);
    if (there) {
      show(there);
    } else if (openerOf(macro, panel.dataset.rfcPanel)) {
      expanded(place(macro, panel), true);
      renew(macro, panel);
    }
  }

  /** @return where in a macro somebody is; nothing when they are elsewhere */
  function whereabouts(macro) {
    const element = document.activeElement;
    if (!macro.contains(element) || window.RfcDesk.isFree(element) || !element.matches(FOCUSABLE)) {
      return undefined;
    }
    const typing = element.selectionStart !== undefined && element.selectionStart !== null;
    return {
      found: (among) => [...among.querySelectorAll(FOCUSABLE)].filter((each) => signature(each) === signature(element)),
      index: [...macro.querySelectorAll(FOCUSABLE)].filter((each) => signature(each) === signature(element)).indexOf(element),
      selection: typing && [element.selectionStart, element.selectionEnd, element.selectionDirection],
      scrolled: element.scrollTop
    };
  }

  function signature(element) {
    const { rfcFocus, rfcToggle } = element.dataset;
    const panel = element.closest(PANEL)?.dataset.rfcPanel;
    return JSON.stringify([element.tagName, element.type, element.name, rfcFocus, rfcToggle, panel, element.matches('button') && element.textContent.trim()]);
  }

  function goThere(macro, here) {
    const element = here && here.found(macro)[here.index];
    if (element && element.offsetParent) {
      element.focus({ preventScroll: true });
      if (here.selection) {
        element.setSelectionRange(...here.selection);
      }
      element.scrollTop = here.scrolled;
    }
  }

  /** What was being typed into a form that is gone, because it cannot be sent any more, is shown until nobody needs it. */
  function tellUnsent(macro) {
    const card = macro.querySelector('.rfc-card');
    const macroKey = PREFIX + JSON.stringify(placeOf(macro)).slice(0, -1) + ',';
    keys().filter((key) => card && key.startsWith(macroKey)).forEach((key) => {
      const draft = load(key);
      const name = JSON.parse(key.substring(PREFIX.length)).pop();
      if (draft && draft.text && draft.open && !openerOf(macro, name) && !macro.querySelector(DRAFT + '[data-rfc-draft="' + CSS.escape(name) + '"]')) {
        card.append(unsent(key, draft.text));
      }
    });
  }

  function unsent(key, text) {
    const box = document.createElement('div');
    box.className = 'rfc-unsent rfc-reason-form';
    const label = document.createElement('label');
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.rows = 3;
    area.value = text;
    label.append(AJS.I18n.getText("rfc-desk.js.unsent"), ' ', area);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'aui-button';
    button.textContent = AJS.I18n.getText("rfc-desk.js.discard");
    button.addEventListener('click', () => {
      remove(key);
      box.remove();
    });
    const actions = document.createElement('div');
    actions.className = 'rfc-actions';
    actions.append(button);
    box.append(label, actions);
    return box;
  }

  function changed(event) {
    const form = event.target.closest(DRAFT);
    if (form) {
      keep(form);
    }
  }

  /**
   * @param selector of forms
   * @param read what is to be kept beside their controls; nothing when that is as it was served
   * @param putBack does so, also where it is already
   */
  function addPart(selector, read, putBack) {
    parts.push({ selector, read, putBack });
  }

  AJS.toInit(() => {
    document.addEventListener('input', changed);
    document.addEventListener('change', changed);
    document.querySelectorAll('[data-rfc-fragment]').forEach(tellUnsent);
  });

  Object.assign(window.RfcDesk, { addPart, values, served, keep, restore, resume, forget, show, hide, openPanels, named, openerOf, loadForm, place, fill });
})();
