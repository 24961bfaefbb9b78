/*
 * The wizard behind Create → RFC. It sends what was typed under the names of the inputs; the template's context provider checks it. Where this
 * script does not run, the page is made from the template with what its space has by default.
 */
(function () {
  'use strict';

  const ITEM = 'net.rfcdesk.rfc-desk:rfc-blueprint-item';
  const PAGE = 'rfcPage';
  const OFFERED = ['any', 'all', 'majority', '2', '3', '4', '5'];
  const { call, tell } = window.RfcDesk;

  async function fill({ $container, wizardData }) {
    const place = $container[0].querySelector('.rfc-wizard-more');
    $container[0].querySelector('[name=rfcTitle]').focus();
    try {
      const { roles, sections } = await call('GET', '/spaces/' + encodeURIComponent(spaceOf(wizardData)) + '/new-rfc');
      place.innerHTML = window.RfcDesk.Wizard.more({ roles: roles.map(offered), sections });
      place.addEventListener('change', () => count(place));
      count(place);
    } catch (unreachable) {
      // The page says that approvers can be named later.
    }
  }

  const spaceOf = ({ spaceKey }) => spaceKey || AJS.Meta.get('space-key');

  const offered = (role) => ({ ...role, otherNeeded: !OFFERED.includes(role.needed) });

  function count(place) {
    const all = [...place.querySelectorAll('.rfc-wizard-sections input')];
    place.querySelector('.rfc-wizard-count').textContent = AJS.I18n.getText("rfc-desk.wizard.count", all.filter(({ checked }) => checked).length, all.length);
  }

  /** @return false when something is missing, which keeps the dialog open */
  function send({ $container, pageData, wizardData }) {
    const [page] = $container;
    const title = page.querySelector('[name=rfcTitle]');
    const problem = problemOf(title, spaceOf(wizardData)) || unchosen(page);
    tell(page, problem ? problem.text : '');
    if (problem) {
      problem.of.setAttribute('aria-invalid', 'true');
      problem.of.focus();
      return false;
    }
    wizardData.title = prefixed(title.value.trim());
    Object.assign(pageData, asked(page), { rfcLeftOut: leftOut(page) });
    return true;
  }

  function problemOf(title, space) {
    const typed = title.value.trim();
    if (!typed) {
      return { of: title, text: AJS.I18n.getText("rfc-desk.wizard.name-missing") };
    }
    const { canCreatePage } = window.Confluence.Blueprint;
    return canCreatePage && !canCreatePage(space, prefixed(typed)) ? { of: title, text: AJS.I18n.getText("rfc-desk.wizard.name-taken") } : null;
  }

  /** Nobody is asked who was typed only. */
  function unchosen(page) {
    const of = [...page.querySelectorAll('.rfc-combobox')].find(({ value }) => value.trim());
    return of && { of, text: AJS.I18n.getText("rfc-desk.wizard.unchosen", of.value.trim()) };
  }

  function prefixed(title) {
    const prefix = AJS.I18n.getText("rfc-desk.blueprint.page-title").trim();
    return title.toLowerCase().startsWith(prefix.toLowerCase()) ? title : prefix + ' ' + title;
  }

  /** @return for each role its name, its people and groups, and how many of them are needed, numbered from 1 */
  function asked(page) {
    const roles = [...page.querySelectorAll('[data-rfc-wizard-role]')].map((role, index) => [
      ['rfcRole' + (index + 1), role.dataset.rfcWizardRole],
      ['rfcUsers' + (index + 1), chosen(role, 'users')],
      ['rfcGroups' + (index + 1), chosen(role, 'groups')],
      ['rfcNeeded' + (index + 1), role.querySelector('select')?.value || '']
    ]);
    return Object.fromEntries(roles.flat());
  }

  const chosen = (role, list) => [...role.querySelectorAll('.rfc-chip:not([hidden]) input[name=' + list + ']')].map(({ value }) => value).join(',');

  const leftOut = (page) => [...page.querySelectorAll('.rfc-wizard-sections input:not(:checked)')].map(({ value }) => value).join(',');

  function register() {
    window.Confluence.Blueprint.setWizard(ITEM, (wizard) => {
      wizard.on('post-render.' + PAGE, (event, state) => {
        fill(state);
      });
      wizard.on('submit.' + PAGE, (event, state) => send(state));
    });
  }

  if (window.Confluence?.Blueprint?.setWizard) {
    register();
  } else {
    AJS.bind('blueprint.wizard-register.ready', register);
  }
})();
