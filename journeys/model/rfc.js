import { asks, isMember } from './roles.js';

const NEXT = {
  PROPOSED: ['ACCEPTED', 'REJECTED'],
  ACCEPTED: ['IMPLEMENTED', 'DEPRECATED', 'PROPOSED'],
  IMPLEMENTED: ['DEPRECATED'],
  REJECTED: ['PROPOSED'],
  DEPRECATED: []
};
const WITHOUT_REASON = ['ACCEPTED'];
const PEOPLE = ['author', 'lead', 'security', 'product'];
const EDITORS = ['author', 'lead', 'security', 'product', 'admin'];
const ADMINISTRATORS = ['admin'];

/** What the rules say of one RFC, as plainly as they can be said; a second opinion on the plugin's. */
export class Rfc {
  author = 'author';
  status = 'PROPOSED';
  version = 1;
  trashed = false;
  bypassed = false;
  entries = 1;
  decisions = [];

  constructor(roles, text) {
    this.roles = structuredClone(roles);
    this.texts = [null, text];
  }

  get text() {
    return this.texts[this.version];
  }

  /** @return somebody who is asked, and for which role; undefined when the index is too high */
  asked(index) {
    return this.roles
      .filter((role) => this.#waitsFor(role).length === 0)
      .flatMap((role) => PEOPLE.filter((user) => asks(role, user)).map((user) => [user, role.name]))[index];
  }

  /** @return the reasons that stand against it; the plugin names one of them */
  edit(user, roles, text) {
    return this.#unless({ 'no-edit': !EDITORS.includes(user) }, () => {
      this.#save(text);
      this.roles = structuredClone(roles);
    });
  }

  #save(text) {
    this.texts.push(text);
    this.version++;
    this.entries++;
  }

  decide(user, roleName, choice, reason, seen, previous) {
    const role = this.#role(roleName);
    const last = this.decisions.find((each) => each.role === roleName && each.user === user);
    return this.#unless(
      {
        'page-changed': this.texts[seen] !== this.text,
        'role-unknown': !role,
        'not-open': this.status !== 'PROPOSED',
        'not-asked': role && !asks(role, user),
        'own-rfc': user === this.author,
        'stage-not-open': role && this.#waitsFor(role).length > 0,
        'decision-changed': last?.entry !== previous,
        'reason-required': !reason && ['CHANGES_REQUESTED', 'APPROVED_WITH_CONDITIONS'].includes(choice)
      },
      () => {
        this.entries++;
        this.decisions = this.decisions.filter((each) => each !== last);
        this.decisions.push({ entry: this.entries, role: roleName, user, choice, version: this.version, lifted: false });
        this.#acceptWhenComplete();
      }
    );
  }

  withdraw(user, entry) {
    const decision = this.decisions.find((each) => each.entry === entry);
    return this.#unless(
      {
        'decision-changed': !decision,
        'not-open': this.status !== 'PROPOSED',
        'decision-of-another': decision && decision.user !== user
      },
      () => {
        this.entries++;
        this.decisions = this.decisions.filter((each) => each !== decision);
      }
    );
  }

  lift(user, entry) {
    const decision = this.decisions.find((each) => each.entry === entry);
    return this.#unless(
      {
        'decision-changed': !decision,
        'not-open': this.status !== 'PROPOSED' && decision && !this.#isApproval(decision),
        'decision-of-another': decision && decision.user !== user,
        'nothing-to-lift': decision && !this.#asksForMore(decision)
      },
      () => {
        this.entries++;
        decision.lifted = true;
        this.#acceptWhenComplete();
      }
    );
  }

  change(user, from, to, reason) {
    return this.#unless(
      {
        'may-not-edit': !EDITORS.includes(user),
        'status-changed': from !== this.status,
        'transition-not-allowed': !NEXT[from].includes(to),
        'approvals-missing': to === 'ACCEPTED' && !this.#isComplete(),
        'reason-required': !reason && !WITHOUT_REASON.includes(to)
      },
      () => this.#become(to)
    );
  }

  bypass(user, reason, seen) {
    return this.#unless(
      {
        'not-space-administrator': !ADMINISTRATORS.includes(user),
        'not-open': this.status !== 'PROPOSED',
        'nothing-missing': this.#isComplete(),
        'page-changed': this.texts[seen] !== this.text,
        'reason-required': !reason
      },
      () => {
        this.#become('ACCEPTED');
        this.bypassed = true;
      }
    );
  }

  assign(user, roleName, users, groups, seen) {
    const role = this.#role(roleName);
    return this.#unless(
      { 'may-not-edit': !EDITORS.includes(user), 'page-saved': seen !== this.version, 'role-unknown': !role },
      () => {
        if (JSON.stringify([role.users, role.groups]) !== JSON.stringify([users, groups])) {
          Object.assign(role, { users, groups });
          this.#save(this.text);
          this.entries++;
        }
      }
    );
  }

  trash(user) {
    return this.#unless({ 'no-remove': !ADMINISTRATORS.includes(user) }, () => {
      this.trashed = true;
      this.entries++;
    });
  }

  restore() {
    this.trashed = false;
    this.entries++;
  }

  #unless(reasons, work) {
    const against = this.trashed ? ['page-not-found'] : Object.keys(reasons).filter((reason) => reasons[reason]);
    if (against.length === 0) {
      work();
    }
    return against;
  }

  #become(status) {
    this.bypassed = this.bypassed && status !== 'PROPOSED';
    this.status = status;
    this.entries++;
  }

  #acceptWhenComplete() {
    if (this.status === 'PROPOSED' && this.#isComplete()) {
      this.#become('ACCEPTED');
    }
  }

  #isComplete() {
    return this.roles.every((role) => this.#isMet(role));
  }

  #role(name) {
    return this.roles.find((each) => each.name === name);
  }

  #waitsFor(role) {
    return this.roles.filter((each) => each.stage < role.stage && !this.#isMet(each)).map((each) => each.name);
  }

  #isMet(role) {
    const blocked = this.#counting(role).some((each) => each.choice === 'CHANGES_REQUESTED' && !each.lifted);
    return !blocked && this.#approvals(role) >= this.#needed(role);
  }

  #needed(role) {
    if (role.needed !== 'all') {
      return role.needed === 'any' ? 1 : Number(role.needed);
    }
    const abstaining = this.#counting(role).filter((each) => each.choice === 'ABSTAINED').map((each) => each.user);
    const awaited = role.users.filter((user) => user !== this.author && !abstaining.includes(user));
    return Math.max(1, awaited.length + role.groups.length);
  }

  #approvals(role) {
    const approvers = this.#counting(role).filter((each) => this.#isApproval(each)).map((each) => each.user);
    return role.needed === 'all'
      ? role.users.filter((user) => approvers.includes(user)).length +
          role.groups.filter((group) => approvers.some((user) => isMember(user, group))).length
      : approvers.length;
  }

  #counting(role) {
    return this.#decisionsOf(role).filter((each) => this.#standing(role, each) === 'STANDS');
  }

  #decisionsOf(role) {
    return this.decisions.filter((each) => each.role === role.name).sort((one, other) => one.entry - other.entry);
  }

  #standing(role, decision) {
    if (!asks(role, decision.user)) {
      return 'NO_LONGER_ASKED';
    }
    const requests = decision.choice === 'CHANGES_REQUESTED' && !decision.lifted;
    return requests || this.texts[decision.version] === this.text ? 'STANDS' : 'OUTDATED';
  }

  #isApproval(decision) {
    return decision.choice.startsWith('APPROVED');
  }

  #asksForMore(decision) {
    return ['CHANGES_REQUESTED', 'APPROVED_WITH_CONDITIONS'].includes(decision.choice) && !decision.lifted;
  }

  /** @return what everybody who may view the page is shown */
  get shown() {
    return {
      status: this.status,
      pageVersion: this.version,
      bypassed: this.bypassed,
      roles: this.roles.map((role) => ({
        name: role.name,
        approvals: this.#approvals(role),
        needed: this.#needed(role),
        met: this.#isMet(role),
        waitsFor: this.#waitsFor(role),
        decisions: this.#decisionsOf(role).map((each) => ({
          entry: each.entry,
          user: each.user,
          choice: each.choice,
          pageVersion: each.version,
          lifted: each.lifted,
          standing: this.#standing(role, each)
        }))
      }))
    };
  }
}
