import { asks, everybody, isMember, isRequired, MEMBERS } from './roles.js';

export const isApproval = (decision) => decision.choice.startsWith('APPROVED');

export const asksForMore = (decision) => decision.requests.some((each) => !each.resolved);

/** @return how many may be missing; undefined unless it says "all but" so many */
const spared = ({ needed }) => /^all-but-([1-9]\d*)$/.exec(needed)?.[1];
const isShare = (role) => ['all', 'majority'].includes(role.needed) || spared(role) !== undefined;
const isQuorum = (role) => role.needed === 'any' || isShare(role) || Number(role.needed) >= 1;
const KINDS = ['approves', 'consulted', 'informed'];
const kind = (role) => (KINDS.includes(role.kind) ? role.kind : 'unknown');
const isStage = (role) => Number(role.stage) >= 1;
const isValid = (role) => isQuorum(role) && isStage(role) && kind(role) !== 'unknown';
const stage = (role) => (isStage(role) ? Number(role.stage) : 1);

/** How far the approval has come, with these decisions on this text. */
export class Tally {
  /** @param accepted whether the RFC was accepted under these roles, so that nobody is waited for any more */
  constructor({ roles, decisions, equivalentTexts, texts, text, barred, minimum, accepted = false }) {
    Object.assign(this, { roles, decisions, equivalentTexts, texts, text, barred, minimum, accepted });
  }

  get isComplete() {
    return this.isMet && this.hasEnoughPeople;
  }

  get isMet() {
    return this.roles.filter(isRequired).every((role) => this.#isMet(role));
  }

  get hasEnoughPeople() {
    const people = new Set(this.roles.filter(isRequired).flatMap((role) => this.#approvers(role)));
    return people.size >= this.minimum;
  }

  waitsFor(role) {
    const waits = kind(role) !== 'informed';
    return this.roles.filter((each) => waits && isRequired(each) && stage(each) < stage(role) && !this.#isMet(each)).map((each) => each.name);
  }

  /** @return who can decide for that role and has not, on this text, and the groups that have such a member */
  awaited(role) {
    const asked = kind(role) !== 'informed' && !this.#isMet(role) && !this.#isBlocked(role) && this.waitsFor(role).length === 0;
    const waits = (user) => asked && !this.barred.includes(user) && this.#isAwaiting(role, user);
    return { users: role.users.filter(waits), groups: role.groups.filter((group) => MEMBERS[group].some(waits)) };
  }

  #isAwaiting(role, user) {
    const decision = this.#counting(role).find((each) => each.user === user);
    return !decision || (decision.choice === 'CHANGES_REQUESTED' && asksForMore(decision) && !this.#way(decision));
  }

  /** @return whether the user's decision for that role counts */
  counts(role, user) {
    return this.#counting(role).some((each) => each.user === user);
  }

  /** @return for whom else the user has decided for that role */
  otherPrincipals(role, user, onBehalfOf) {
    return this.#decisionsOf(role)
      .filter((each) => each.by === user && asks(role, each.user))
      .map((each) => each.user)
      .filter((each) => each !== onBehalfOf);
  }

  /** @return the minor edits that the user's decisions for required roles rest on, be they their own or made as a delegate */
  restsOn(user) {
    return this.roles.filter(isRequired).flatMap((role) =>
      this.#decisionsOf(role)
        .filter((each) => [each.user, each.by].includes(user))
        .flatMap((each) => this.#carriedOverBy(role, each))
    );
  }

  #isMet(role) {
    const blocked = this.#counting(role).some((each) => each.choice === 'CHANGES_REQUESTED' && asksForMore(each));
    const needed = this.#needed(role);
    return isValid(role) && needed !== null && !blocked && this.#approvals(role) >= needed;
  }

  /** Whether it is no use to wait: not enough people are left who can still approve. */
  #isBlocked(role) {
    const needed = this.#needed(role);
    const tooFew = needed === null || everybody(role).length === 0 || this.#mostApprovals(role) < needed;
    const unmeetable = !isValid(role) || (!this.accepted && tooFew);
    return isRequired(role) && !this.#isMet(role) && unmeetable;
  }

  #mostApprovals(role) {
    const approvers = this.#approvers(role);
    const able = everybody(role).filter((user) => approvers.includes(user) || (!this.barred.includes(user) && !this.#abstaining(role).includes(user)));
    return isShare(role)
      ? role.users.filter((user) => able.includes(user)).length + role.groups.filter((group) => able.some((user) => isMember(user, group))).length
      : able.length;
  }

  #approvers(role) {
    return this.#counting(role).filter(isApproval).map((each) => each.user);
  }

  #abstaining(role) {
    return this.#counting(role).filter((each) => each.choice === 'ABSTAINED').map((each) => each.user);
  }

  #needed(role) {
    if (!isRequired(role) || !isQuorum(role)) {
      return null;
    }
    return isShare(role) ? this.#neededShare(role) : Number(role.needed === 'any' ? 1 : role.needed);
  }

  /** Each person who is named is one, and each group; who abstains is among those who may be missing, and takes no side in a majority. */
  #neededShare(role) {
    const all = this.#awaited(role).length + role.groups.length;
    const abstaining = this.#awaited(role).filter((user) => this.#abstaining(role).includes(user)).length;
    if (role.needed === 'majority') {
      return Math.floor((all - abstaining) / 2 + 1);
    }
    const missing = Number(spared(role) ?? 0);
    return missing > 0 && missing >= all ? null : Math.max(1, all - Math.max(missing, abstaining));
  }

  #approvals(role) {
    const approvers = this.#approvers(role);
    return isRequired(role) && isShare(role)
      ? this.#awaited(role).filter((user) => approvers.includes(user)).length +
          role.groups.filter((group) => approvers.some((user) => isMember(user, group))).length
      : approvers.length;
  }

  #awaited(role) {
    return role.users.filter((user) => !this.barred.includes(user) || this.#approvers(role).includes(user));
  }

  #counting(role) {
    return this.#decisionsOf(role).filter((each) => ['STANDS', 'CARRIED_OVER'].includes(this.#validity(role, each)));
  }

  #decisionsOf(role) {
    return this.decisions.filter((each) => each.role === role.name).sort((one, other) => one.entry - other.entry);
  }

  #validity(role, decision) {
    if (!asks(role, decision.user)) {
      return 'NO_LONGER_ASKED';
    }
    if (decision.choice === 'CHANGES_REQUESTED' && asksForMore(decision)) {
      return 'STANDS';
    }
    const way = this.#way(decision);
    if (!way) {
      return 'OUTDATED';
    }
    return way.length === 0 ? 'STANDS' : 'CARRIED_OVER';
  }

  #carriedOverBy(role, decision) {
    return this.#validity(role, decision) === 'CARRIED_OVER' ? this.#way(decision) : [];
  }

  #way(decision) {
    return this.equivalentTexts.between(this.texts[decision.version], this.text);
  }

  get shown() {
    return this.roles.map((role) => ({
      name: role.name,
      kind: kind(role),
      approvals: this.#approvals(role),
      needed: this.#needed(role),
      met: this.#isMet(role),
      blocked: this.#isBlocked(role),
      waitsFor: this.waitsFor(role),
      decisions: this.#decisionsOf(role).map((each) => ({
        entry: each.entry,
        user: each.user,
        by: each.by,
        choice: each.choice,
        pageVersion: each.version,
        requests: each.requests.map(({ entry, by, resolved, answers }) => ({ entry, by, resolved, answers })),
        validity: this.#validity(role, each),
        carriedOverBy: this.#carriedOverBy(role, each).map((minorEdit) => minorEdit.entry)
      }))
    }));
  }
}
