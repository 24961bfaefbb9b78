import { enforced } from './required.js';
import { step } from './step.js';

const ADMINISTRATORS = ['admin'];
/** Days from today on, the last one not included; far enough from one another for time zones and midnight. */
export const PERIODS = { now: [-2, 3], later: [10, 20], long: [-2, 20], over: [-9, -4], backwards: [20, 10], endless: [-2, 500] };

/** The RFCs are in the first one; in the other there are none. */
export const SPACES = ['DEMO', 'NEXT'];

/** What a space that has chosen nothing lets people do. */
export const DEFAULTS = {
  beginAsDraft: false,
  authorMayApprove: false,
  coAuthorsMayApprove: true,
  authorMayAccept: true,
  authorMayChangeApprovers: true,
  othersMayRaiseConcerns: false,
  acceptance: 'BY_ITSELF',
  changeOfAccepted: 'REOPEN',
  addedRole: 'MARK',
  siteRoles: true
};

const role = (name, user, needed = 'any') => ({ name, users: [user], groups: [], needed, stage: 1, kind: 'approves' });

/** What a space and the site can want of each RFC. */
export const WANTS = {
  nothing: {},
  drafts: { policies: { beginAsDraft: true } },
  concerns: { policies: { othersMayRaiseConcerns: true } },
  role: { ofSpace: [role('Security', 'security')] },
  roleOfTheSite: { ofSite: [role('Security', 'security')] },
  lockedRoles: {
    ofSite: [role('Security', 'security'), role('Product', 'product', 'all')],
    ofSpace: [role('Security', 'product', 'all'), role('Lead', 'lead')],
    policies: { siteRoles: false },
    locked: ['siteRoles']
  },
  people: { minimum: 2 },
  comments: { commentDays: 5 }
};

/** What the rules say of the site and its space, beside any RFC. */
export class Site {
  delegations = [];
  policies = { ...DEFAULTS };
  /** Policies that the site locked at what they are by default, whatever the space chose. */
  locked = [];
  /** The roles that the space requires of its RFCs, with their people. */
  ofSpace = [];
  /** Those that the site requires. */
  ofSite = [];
  /** Of people who must approve each RFC. */
  minimum = 0;
  /** For which people can comment before an RFC is accepted. */
  commentDays = 0;
  /** Whether they could at any time. */
  authorsCouldApprove = false;

  /** @param wants what the space and the site want */
  constructor({ policies, ...wants } = {}) {
    Object.assign(this, wants);
    Object.assign(this.policies, policies);
  }

  /** @return the roles that every RFC of the space needs: what the site requires, the space can only tighten */
  get required() {
    const { siteRoles } = this.locked.includes('siteRoles') ? DEFAULTS : this.policies;
    return siteRoles ? enforced(this.ofSite, this.ofSpace) : this.ofSpace;
  }

  /** @return who decides for the user now */
  delegateOf(user) {
    return this.#at(0, SPACES[0]).get(user);
  }

  #at(day, space) {
    const holding = this.delegations.filter((each) => each.period[0] <= day && day < each.period[1] && holds(each, space));
    return new Map(holding.map(({ user, delegate }) => [user, delegate]));
  }

  /** @param made what is remembered of it when it happens: by whom it was made, and in which space it holds; undefined for all */
  name(made) {
    const { user, delegate, period, by } = made;
    const [from, until] = period;
    const places = SPACES.filter((each) => holds(made, each));
    return step(
      {
        'may-not-name-for': by !== user && !ADMINISTRATORS.includes(by),
        'names-themselves': by !== user && by === delegate,
        'own-delegate': user === delegate,
        'period-over': until <= 0,
        'period-backwards': until <= from,
        'period-too-long': until > 366,
        'delegation-overlaps': this.delegations.some((each) => each.user === user && each.period[0] < until && from < each.period[1] && places.some((place) => holds(each, place))),
        'delegation-circle': days(period).some((day) => places.some((place) => this.#comesBack(user, delegate, this.#at(day, place))))
      },
      () => this.delegations.push(made)
    );
  }

  #comesBack(user, delegate, delegates) {
    const passed = new Set();
    for (let each = delegate; each && !passed.has(each); each = delegates.get(each)) {
      if (each === user) {
        return true;
      }
      passed.add(each);
    }
    return false;
  }

  /** @param delegation undefined when there is none */
  end(user, delegation) {
    const allowed = delegation && [delegation.user, delegation.delegate, ...(delegation.by === delegation.user ? [] : ADMINISTRATORS)];
    return step({ 'delegation-not-found': !allowed?.includes(user) }, () => {
      this.delegations = this.delegations.filter((each) => each !== delegation);
    });
  }

  /** @param answer to that policy of the space */
  choose(user, policy, answer) {
    const locked = this.locked.includes(policy) && answer !== this.policies[policy];
    return step({ 'may-not-change-settings': !ADMINISTRATORS.includes(user), 'policy-locked': locked }, () => {
      this.policies[policy] = answer;
      this.authorsCouldApprove ||= this.policies.authorMayApprove;
    });
  }

  /** @return entries of the delegations that the user gave, and of those that they were given */
  delegationsOf(user) {
    const ids = (some) => some.map((each) => each.id).sort((one, other) => one - other);
    return {
      given: ids(this.delegations.filter((each) => each.user === user)),
      received: ids(this.delegations.filter((each) => each.delegate === user))
    };
  }
}

const holds = ({ space }, place) => !space || space === place;

const days = ([from, until]) => Array.from({ length: Math.max(0, until - from) }, (nothing, index) => from + index);
