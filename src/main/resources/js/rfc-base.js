/* What our scripts have in common: how they ask the server, and how a macro waits, answers and says what went wrong. */
window.RfcDesk = (function () {
  'use strict';

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

  /** Replaces what is inside a macro; its root keeps what Confluence has put on it. */
  function fill(macro, html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    macro.replaceChildren(...parsed.childNodes);
  }

  /** @return whether it went well; if not, the reason is shown and the macro is as it was */
  async function attempt(macro, action) {
    const focused = document.activeElement;
    const controls = [...macro.querySelectorAll('button:enabled, select:enabled, textarea:enabled, input:enabled')];
    controls.forEach((control) => (control.disabled = true));
    macro.setAttribute('aria-busy', 'true');
    tell(macro, '');
    let failure;
    try {
      await action();
    } catch (problem) {
      failure = problem;
    }
    controls.forEach((control) => (control.disabled = false));
    macro.removeAttribute('aria-busy');
    if (failure) {
      if (document.activeElement === document.body) {
        focused.focus({ preventScroll: true }); // which it lost while it was disabled
      }
      tell(macro, failure.message, failure.compare);
    }
    return !failure;
  }

  /** @param compare address of the comparison that explains the message; nothing when there is none */
  function tell(macro, message, compare) {
    const error = macro.querySelector('.rfc-error');
    if (error) {
      error.textContent = message;
      if (compare) {
        error.append(' ', comparison(compare));
      }
      if (message) {
        error.scrollIntoView({ block: 'nearest' });
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
    const target = focus && macro.querySelector('[data-rfc-focus="' + focus + '"]:not(:disabled)');
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

  return { call, fill, attempt, restoreFocus, announce };
})();
