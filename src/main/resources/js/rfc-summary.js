/*
 * Keeps an RFC's number, status and next action in sight: in a line at the top of the window while its card is scrolled away, and below the
 * page's title where the card is far down.
 */
(function () {
  'use strict';

  const CARD = '.rfc-status > .rfc-card';
  /** What one came for, in the order in which it is looked for. */
  const ACTIONS = ['.rfc-call :is(button, a)', '.rfc-status-button', '.rfc-number'];

  function summaryOf(card, className) {
    const line = document.createElement('div');
    line.className = 'rfc-desk rfc-summary-line ' + className;
    line.append(card.querySelector('.rfc-number').cloneNode(true), lozengeOf(card), actionOf(card));
    return line;
  }

  function lozengeOf(card) {
    const shown = card.querySelector('.rfc-head .aui-lozenge');
    const lozenge = document.createElement('span');
    lozenge.className = shown.className.replace('rfc-status-button', '');
    lozenge.textContent = shown.querySelector('.rfc-word').textContent;
    return lozenge;
  }

  /** What is asked first, or else the way back to the card. */
  function actionOf(card) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'aui-button aui-button-link';
    button.textContent = card.querySelector('.rfc-call-title')?.textContent || AJS.I18n.getText("rfc-desk.js.to-status");
    button.addEventListener('click', () => {
      card.scrollIntoView({ block: 'center' });
      ACTIONS.map((action) => card.querySelector(action)).find(Boolean).focus({ preventScroll: true });
    });
    return button;
  }

  /** The host's header may stay in sight as well. */
  function topOf() {
    const header = document.getElementById('header');
    return header && ['fixed', 'sticky'].includes(getComputedStyle(header).position) ? header.getBoundingClientRect().bottom : 0;
  }

  function follow(status) {
    const lines = [];
    const put = (line, where) => {
      where.after(line);
      lines.push(line);
      return line;
    };
    const build = () => {
      const card = status.querySelector('.rfc-card');
      const scrolledAway = lines[0] && !lines[0].hidden;
      lines.splice(0).forEach((line) => line.remove());
      const sticky = put(summaryOf(card, 'rfc-sticky'), status);
      sticky.style.top = topOf() + 'px';
      sticky.hidden = !scrolledAway;
      const title = document.querySelector('.page-metadata');
      if (title && card.getBoundingClientRect().top + window.scrollY > window.innerHeight) {
        put(summaryOf(card, 'rfc-byline'), title);
      }
    };
    build();
    new IntersectionObserver(([entry]) => {
      lines[0].hidden = entry.isIntersecting || entry.boundingClientRect.top > 0;
    }).observe(status);
    document.addEventListener('rfc-desk-refreshed', build);
  }

  AJS.toInit(() => {
    const card = document.querySelector(CARD);
    if (card?.querySelector('.rfc-number') && window.IntersectionObserver) {
      follow(card.parentElement);
    }
  });
})();
