/* Sends what is clicked in our macros, and shows the answer without a reload. The server renders all the HTML. */
(function () {
  'use strict';

  const PAGE_MACRO = '[data-rfc-fragment]';
  const REPORT = '[data-rfc-report]';
  const HASH = '#rfcs?';

  async function call(method, path, body) {
    const answer = await request(method, path, body);
    if (answer.status === 204) {
      return null;
    }
    const isJson = (answer.headers.get('Content-Type') || '').includes('json');
    if (answer.status === 401 || (!isJson && answer.status < 500)) {
      throw new Error(AJS.I18n.getText("rfc-desk.js.log-in-again"));
    }
    const json = isJson ? await answer.json() : {};
    if (!answer.ok) {
      const problem = new Error(json.message || AJS.I18n.getText("rfc-desk.js.failed"));
      throw Object.assign(problem, { compare: json.compare });
    }
    return json;
  }

  async function request(method, path, body) {
    try {
      return await fetch(AJS.contextPath() + '/rest/rfc/1.0' + path, {
        method,
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
        body: body && JSON.stringify(body)
      });
    } catch (unreachable) {
      throw new Error(AJS.I18n.getText("rfc-desk.js.unreachable"));
    }
  }

  function bodyOf(form, macro) {
    if (form.dataset.rfcMethod === 'DELETE') {
      return undefined;
    }
    const data = new FormData(form);
    const body = Object.fromEntries([...data].filter(([, value]) => value !== ''));
    (form.dataset.rfcLists || '').split(' ').filter(Boolean).forEach((name) => (body[name] = data.getAll(name)));
    if (form.dataset.rfcSeen) {
      // The version that was read, which stays that of the first load whatever is refreshed later.
      body.pageVersion = Number(macro.dataset.rfcVersion);
    }
    return body;
  }

  async function submit(form) {
    const macro = form.closest(PAGE_MACRO);
    const focus = form.querySelector('[type=submit]').dataset.rfcFocus;
    const body = bodyOf(form, macro); // before its controls are disabled, as a disabled one is left out
    const done = await attempt(macro, async () => {
      await call(form.dataset.rfcMethod, form.dataset.rfcPath, body);
      if (form.dataset.rfcReload) {
        location.reload(); // the other macros of the page do not know yet which page they are on
      } else {
        await refresh(macro.dataset.rfcPage);
      }
    });
    if (done) {
      restoreFocus(macro, focus);
      announce(AJS.I18n.getText("rfc-desk.js.saved"));
    }
  }

  async function refresh(page) {
    const fragments = await call('GET', '/pages/' + page + '/fragments');
    document.querySelectorAll(PAGE_MACRO + '[data-rfc-page="' + page + '"]').forEach((macro) => {
      const html = macro.dataset.rfcFragment === 'status' ? fragments.status : fragments.roles[macro.dataset.rfcRole];
      if (html) {
        fill(macro, html);
      }
    });
  }

  async function list(report, query) {
    const focus = document.activeElement && document.activeElement.dataset.rfcFocus;
    const done = await attempt(report, async () => {
      const fragment = await call('GET', report.dataset.rfcReport + '?' + query);
      fill(report, fragment.report);
    });
    if (done) {
      restoreFocus(report, focus);
      announce(AJS.I18n.getText("rfc-desk.js.listed"));
    }
    return done;
  }

  /** Replaces what is inside a macro; its root keeps what Confluence has put on it. */
  function fill(macro, html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    macro.replaceChildren(...parsed.childNodes);
  }

  /** @return whether it went well; if not, the reason is shown and the macro is as it was */
  async function attempt(macro, action) {
    const controls = [...macro.querySelectorAll('button:enabled, select:enabled, textarea:enabled, input:enabled')];
    controls.forEach((control) => (control.disabled = true));
    macro.setAttribute('aria-busy', 'true');
    tell(macro, '');
    try {
      await action();
      return true;
    } catch (problem) {
      tell(macro, problem.message, problem.compare);
      return false;
    } finally {
      controls.forEach((control) => (control.disabled = false));
      macro.removeAttribute('aria-busy');
    }
  }

  /** @param compare address of the comparison that explains the message; nothing when there is none */
  function tell(macro, message, compare) {
    const error = macro.querySelector('.rfc-error');
    if (error) {
      error.textContent = message;
      if (compare) {
        error.append(' ', comparison(compare));
      }
    }
  }

  function comparison(address) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = AJS.I18n.getText("rfc-desk.js.compare");
    return link;
  }

  function restoreFocus(macro, focus) {
    const target = focus && macro.querySelector('[data-rfc-focus="' + focus + '"]:enabled');
    const element = target && target.offsetParent ? target : macro.querySelector('.rfc-card');
    if (element) {
      element.focus();
    }
  }

  function announce(message) {
    let live = document.getElementById('rfc-desk-live');
    if (!live) {
      live = document.createElement('div');
      live.id = 'rfc-desk-live';
      live.className = 'rfc-assistive';
      live.setAttribute('role', 'status');
      document.body.append(live);
    }
    live.textContent = '';
    setTimeout(() => (live.textContent = message), 50);
  }

  function toggle(button) {
    const macro = button.closest(PAGE_MACRO);
    const name = button.dataset.rfcToggle;
    const panel = macro.querySelector('[data-rfc-panel="' + name + '"]');
    const opening = panel.hidden;
    closePanels(macro);
    if (opening) {
      panel.hidden = false;
      expanded(macro, name, true);
      (panel.querySelector('textarea, select, input:not([type=hidden])') || panel.querySelector('button')).focus();
    } else {
      restoreFocus(macro, openerOf(macro, name));
    }
  }

  /** @return the focus of what opens a panel; those of the status menu are hidden with it */
  function openerOf(macro, name) {
    return macro.querySelector('[data-rfc-focus="' + name + '"]') ? name : 'status';
  }

  function closePanels(macro) {
    macro.querySelectorAll('[data-rfc-panel="menu"], .rfc-reason-form').forEach((panel) => {
      panel.hidden = true;
      (panel.matches('.rfc-people') ? [panel] : panel.querySelectorAll('.rfc-people')).forEach((form) => form.reset());
      expanded(macro, panel.dataset.rfcPanel, false);
    });
  }

  function expanded(macro, name, open) {
    const opener = macro.querySelector('[data-rfc-toggle="' + name + '"][aria-expanded]');
    if (opener) {
      opener.setAttribute('aria-expanded', String(open));
    }
  }

  function closeMenusBut(macro) {
    document.querySelectorAll('[data-rfc-panel="menu"]:not([hidden])').forEach((menu) => {
      const owner = menu.closest(PAGE_MACRO);
      if (owner !== macro) {
        closePanels(owner);
      }
    });
  }

  function showInReport(report, query) {
    list(report, query).then((done) => {
      if (done) {
        history.replaceState(history.state, '', HASH + query);
      }
    });
  }

  AJS.toInit(() => {
    document.addEventListener('submit', (event) => {
      if (event.target.matches(PAGE_MACRO + ' form[data-rfc-method]')) {
        event.preventDefault();
        submit(event.target);
      } else if (event.target.matches(REPORT + ' [data-rfc-search]')) {
        event.preventDefault();
        showInReport(event.target.closest(REPORT), event.target.dataset.rfcSearch + '&' + new URLSearchParams(new FormData(event.target)));
      }
    });
    document.addEventListener('click', (event) => {
      const button = event.target.closest('.rfc-desk button');
      closeMenusBut(event.target.closest(PAGE_MACRO));
      if (button && button.dataset.rfcToggle) {
        toggle(button);
      } else if (button && button.dataset.rfcQuery) {
        showInReport(button.closest(REPORT), button.dataset.rfcQuery);
      }
    });
    document.addEventListener('change', (event) => {
      if (event.target.matches(REPORT + ' [data-rfc-filter]')) {
        showInReport(event.target.closest(REPORT), event.target.value);
      }
    });
    document.addEventListener('keydown', (event) => {
      const panel = event.key === 'Escape' && event.target.closest('[data-rfc-panel]:not([data-rfc-panel="buttons"])');
      if (panel) {
        const macro = panel.closest(PAGE_MACRO);
        closePanels(macro);
        restoreFocus(macro, openerOf(macro, panel.dataset.rfcPanel));
      }
    });
    const report = document.querySelector(REPORT);
    if (report && location.hash.startsWith(HASH)) {
      showInReport(report, location.hash.substring(HASH.length));
    }
  });
})();
