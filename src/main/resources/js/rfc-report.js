/*
 * Filters, sorts and pages a report in its place, tells how far the writing of a file has come, and how many RFCs wait for the reader. The
 * server renders all the HTML.
 */
(function () {
  'use strict';

  const REPORT = '[data-rfc-report]';
  const WAITING = '[data-rfc-waiting]';
  const HASH = '#rfcs?';
  const CHART = 'details.rfc-chart';
  /** The width in pixels from which on the chart is shown unasked. */
  const WIDE = 800;
  const { call, fill, attempt, values, served, keep, resume, forget, restoreFocus, announce, showFlag } = window.RfcDesk;

  const termsOf = (report) => report.querySelector('[data-rfc-terms]');

  /** @param settled what happens to what was typed into the filter, once there is an answer */
  async function list(report, query, settled = () => {}) {
    const focus = document.activeElement && document.activeElement.dataset.rfcFocus;
    const done = await attempt(report, async () => {
      const fragment = await call('GET', report.dataset.rfcReport + '?' + query).catch((problem) => {
        keep(termsOf(report), served(termsOf(report)), problem.login);
        throw problem;
      });
      settled();
      fill(report, fragment.report);
      furnish(report);
    });
    if (done) {
      restoreFocus(report, focus);
      announce(found(report));
    }
    return done;
  }

  /** The number of RFCs that wait for the reader, once somebody has asked for it. */
  let waitingCount;

  /** What the server cannot know or leaves to us. */
  function furnish(report) {
    const chart = report.querySelector(CHART);
    if (chart) {
      chart.open = report.rfcChart ?? report.clientWidth >= WIDE;
    }
    const count = report.querySelector('[data-rfc-waiting-count]');
    if (count) {
      waitingCount ??= call('GET', '/waiting?consulted=true&limit=1').catch(() => ({ total: 0 }));
      waitingCount.then(({ total }) => {
        count.textContent = AJS.I18n.getText("rfc-desk.js.waiting", total);
        count.hidden = total === 0;
      });
    }
  }

  /** Where the browser does not let us, the macro is marked to be copied by hand. */
  async function copy(button) {
    const macro = button.closest('details').querySelector('textarea');
    macro.select();
    await navigator.clipboard?.writeText(macro.value).then(
      () => showFlag(AJS.I18n.getText("rfc-desk.js.macro-copied")),
      () => macro.focus()
    );
  }

  function fold(button) {
    const open = button.getAttribute('aria-expanded') === 'false';
    button.setAttribute('aria-expanded', String(open));
    [...button.closest('tbody').rows].slice(1).forEach((row) => (row.hidden = !open));
  }

  function found(report) {
    const table = report.querySelector('[data-rfc-found]');
    return table ? table.dataset.rfcFound : report.querySelector('.rfc-empty').textContent;
  }

  async function show(report, query, settled) {
    if (await list(report, query, settled)) {
      history.replaceState(history.state, '', HASH + query);
    }
  }

  /** @param submitter the button that was pressed; nothing when a mark was ticked */
  function send(form, submitter) {
    const sent = values(form);
    show(form.closest(REPORT), queryOf(form), () => {
      keep(form, sent); // as far as somebody typed on meanwhile
      submitter?.closest('details')?.removeAttribute('open');
    });
  }

  /** What is empty asks for nothing; several values of a word are written with commas. */
  function queryOf(form) {
    const data = new FormData(form);
    const words = [...new Set(data.keys())].map((word) => [word, data.getAll(word).filter(Boolean).join(',')]);
    return new URLSearchParams(words.filter(([, value]) => value)).toString();
  }

  /** Of what waits for the reader; the focus goes to the first one that was not there. */
  async function showMore(button) {
    const waiting = button.closest(WAITING);
    const row = waiting.querySelectorAll('tbody tr').length;
    await attempt(waiting, async () => {
      const fragment = await call('GET', waiting.dataset.rfcWaiting + '&limit=' + button.dataset.rfcMore);
      fill(waiting, fragment.report);
      waiting.querySelectorAll('tbody tr')[row]?.querySelector('a').focus();
      announce(waiting.querySelector('.rfc-pager span')?.textContent || '');
    });
  }

  /** A file of many rows takes its time: meanwhile the reader is told how much there is. */
  async function save(link) {
    const report = link.closest(REPORT);
    const written = report.querySelector('.rfc-written');
    await attempt(report, async () => {
      const answer = await fetch(link.href, { credentials: 'same-origin' });
      const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition'));
      if (!answer.ok || !name) {
        throw new Error(AJS.I18n.getText("rfc-desk.js.failed"));
      }
      const blob = await read(answer, (bytes) => (written.textContent = AJS.I18n.getText("rfc-desk.js.downloading", Math.ceil(bytes / 1000))));
      offer(blob, name[1]);
      written.textContent = AJS.I18n.getText("rfc-desk.js.downloaded", name[1]);
    });
  }

  async function read(answer, tell) {
    const reader = answer.body.getReader();
    const parts = [];
    let bytes = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      tell(bytes);
    }
    return new Blob(parts, { type: answer.headers.get('Content-Type') });
  }

  function offer(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  AJS.toInit(() => {
    document.addEventListener('submit', (event) => {
      if (event.target.matches(REPORT + ' [data-rfc-terms]')) {
        event.preventDefault();
        send(event.target, event.submitter);
      }
    });
    document.addEventListener('click', (event) => {
      const button = event.target.closest(REPORT + ' [data-rfc-query]');
      const file = event.target.closest(REPORT + ' [data-rfc-file]');
      const more = event.target.closest(WAITING + ' [data-rfc-more]');
      const group = event.target.closest(REPORT + ' [data-rfc-fold]');
      const chart = event.target.closest(REPORT + ' ' + CHART + ' > summary');
      if (button) {
        const report = button.closest(REPORT);
        show(report, button.dataset.rfcQuery, () => button.dataset.rfcDiscard && forget(termsOf(report)));
      } else if (file) {
        event.preventDefault();
        save(file);
      } else if (more) {
        showMore(more);
      } else if (event.target.closest(REPORT + ' [data-rfc-copy]')) {
        copy(event.target);
      } else if (group) {
        fold(group);
      } else if (chart) {
        chart.closest(REPORT).rfcChart = !chart.parentElement.open;
      }
    });
    document.addEventListener('change', (event) => {
      if (event.target.matches(REPORT + ' [data-rfc-now]')) {
        send(event.target.form);
      }
    });
    document.querySelectorAll(REPORT).forEach(furnish);
    document.querySelectorAll(REPORT + ' [data-rfc-terms]').forEach(resume);
    const report = document.querySelector(REPORT);
    if (report && location.hash.startsWith(HASH)) {
      show(report, location.hash.substring(HASH.length));
    }
  });
})();
