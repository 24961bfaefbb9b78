import { asks, everybody, isMember } from './roles.js';

export const isApproval = (decision) => decision.choice.startsWith('APPROVED');

export const asksForMore = (decision) => ['CHANGES_REQUESTED', 'APPROVED_WITH_CONDITIONS'].includes(decision.choice) && !decision.resolved;

const isQuorum = ({ needed }) => ['any', 'all'].includes(needed) || Number(needed) >= 1;
const isStage = (role) => Number(role.stage) >= 1;
const isValid = (role) => isQuorum(role) && isStage(role);
const stage = (role) => (isStage(role) ? Number(role.stage) : 1);

/** How far the approval has come, with these decisions on this text. */
export class Tally {
  constructor({ roles, decisions, equivalentTexts, texts, text, barred }) {
    Object.assign(this, { roles, decisions, equivalentTexts, texts, text, barred });
  }

  get isComplete() {
    return this.roles.every((role) => this.#isMet(role));
  }

  waitsFor(role) {
    return this.roles.filter((each) => stage(each) < stage(role) && !this.#isMet(each)).map((each) => each.name);
  }

  /** @return for whom else the user has decided for that role */
  otherPrincipals(role, user, onBehalfOf) {
    return this.#decisionsOf(role)
      .filter((each) => each.by === user && asks(role, each.user))
      .map((each) => each.user)
      .filter((each) => each !== onBehalfOf);
  }

  /** @return the minor edits that the user's decisions rest on, be they their own or made as a delegate */
  restsOn(user) {
    return this.roles.flatMap((role) =>
      this.#decisionsOf(role)
        .filter((each) => [each.user, each.by].includes(user))
        .flatMap((each) => this.#carriedOverBy(role, each))
    );
  }

  #isMet(role) {
    const blocked = this.#counting(role).some((each) => each.choice === 'CHANGES_REQUESTED' && !each.resolved);
    return isValid(role) && !blocked && this.#approvals(role) >= this.#needed(role);
  }

  /** Whether it is no use to wait: not enough people are left who can still approve. */
  #isBlocked(role) {
    return !this.#isMet(role) && (!isValid(role) || everybody(role).length === 0 || this.#mostApprovals(role) < this.#needed(role));
  }

  #mostApprovals(role) {
    const approvers = this.#approvers(role);
    const able = everybody(role).filter((user) => approvers.includes(user) || (user !== this.barred && !this.#abstaining(role).includes(user)));
    return role.needed === 'all'
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
    if (!isQuorum(role)) {
      return null;
    }
    if (role.needed !== 'all') {
      return role.needed === 'any' ? 1 : Number(role.needed);
    }
    const abstaining = this.#abstaining(role);
    return Math.max(1, this.#awaited(role).filter((user) => !abstaining.includes(user)).length + role.groups.length);
  }

  #approvals(role) {
    const approvers = this.#approvers(role);
    return role.needed === 'all'
      ? this.#awaited(role).filter((user) => approvers.includes(user)).length +
          role.groups.filter((group) => approvers.some((user) => isMember(user, group))).length
      : approvers.length;
  }

  #awaited(role) {
    return role.users.filter((user) => user !== this.barred || this.#approvers(role).includes(user));
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
    if (decision.choice === 'CHANGES_REQUESTED' && !decision.resolved) {
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
        resolved: each.resolved,
        validity: this.#validity(role, each),
        carriedOverBy: this.#carriedOverBy(role, each).map((minorEdit) => minorEdit.entry)
      }))
    }));
  }
}
