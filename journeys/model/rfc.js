import { EquivalentTexts } from './equivalent-texts.js';
import { enforced } from './required.js';
import { RoleHistory } from './role-history.js';
import { asks, changedRoles, isMember, isRequired } from './roles.js';
import { step } from './step.js';
import { asksForMore, isApproval, Tally } from './tally.js';

export const NEXT = {
  DRAFT: ['PROPOSED'],
  PROPOSED: ['ACCEPTED', 'REJECTED', 'DRAFT'],
  ACCEPTED: ['PROPOSED', 'IMPLEMENTED', 'DEPRECATED'],
  IMPLEMENTED: ['DEPRECATED'],
  REJECTED: ['PROPOSED'],
  DEPRECATED: []
};
const WITHOUT_REASON = ['ACCEPTED'];
const PEOPLE = ['author', 'lead', 'security', 'product'];
const EDITORS = ['author', 'lead', 'security', 'product', 'admin'];
const ADMINISTRATORS = ['admin'];
const UNDECIDED = ['DRAFT', 'PROPOSED'];

const asking = (choice) => ['CHANGES_REQUESTED', 'APPROVED_WITH_CONDITIONS'].includes(choice);

const request = (entry, by) => ({ entry, by, resolved: false, answers: 0 });

/** What the rules say of one RFC, as plainly as they can be said; a second opinion on the plugin's. */
export class Rfc {
  author = 'author';
  /** Everybody who was the author, the present one among them. */
  authors = ['author'];
  /** Names of roles, with who took themselves off each though the page names them. */
  departures = new Map();
  version = 1;
  bypassed = false;
  /** What happened since it was proposed again by itself, until its status changes once more. */
  reopening = null;
  /** The texts that were accepted last, and again without anybody's deciding. */
  accepted = [];
  /** Each text that was accepted, with how many saves there had been by then. */
  acceptances = [];
  /** The roles that it was accepted under, who could not decide then, and whether roles asked for less than before; null when nothing is accepted. */
  basis = null;
  /** Names of the roles that it was accepted under, until somebody gives that up. */
  acceptedRoles = null;
  approved = false;
  /** Of people who do not decide. */
  concerns = [];
  /** By whom people were asked for decisions, about which text, and who, role by role. */
  approvalRequests = [];
  /** The text about which a comment period has begun; null when none has, or the record tells that it was stopped. */
  commented = null;
  entries = 1;
  decisions = [];
  equivalentTexts = new EquivalentTexts();

  constructor(site, roles, text) {
    this.site = site;
    this.status = site.policies.beginAsDraft ? 'DRAFT' : 'PROPOSED';
    this.firstRoles = roles;
    this.roles = structuredClone(roles);
    this.roleHistory = new RoleHistory(this.roles, this.status === 'PROPOSED');
    this.texts = [null, text];
  }

  get text() {
    return this.texts[this.version];
  }

  get #policies() {
    return this.site.policies;
  }

  get #barred() {
    return [...(this.#policies.authorMayApprove ? [] : this.authors), ...this.#coAuthors];
  }

  /** Who changed the content since another text was accepted, where they may not decide. */
  get #coAuthors() {
    const before = this.acceptances.findLast(({ text }) => this.equivalentTexts.between(text, this.text) === undefined)?.saves ?? 0;
    const changes = this.equivalentTexts.saves.slice(before).filter((save) => this.equivalentTexts.between(save.before, save.after) === undefined);
    return this.#policies.coAuthorsMayApprove ? [] : changes.map((save) => save.user);
  }

  get #tally() {
    return this.#tallyOf(this.#counted, this.#barred);
  }

  /** The roles of the page, without those who left them. */
  get #asked() {
    return this.roles.map((role) => ({ ...role, users: role.users.filter((user) => !this.#left(role.name).includes(user)) }));
  }

  /** The roles that count: what is required, a page can only tighten. */
  get #counted() {
    return UNDECIDED.includes(this.status) ? enforced(this.site.required, this.#asked) : this.#asked;
  }

  #isFixed(name) {
    return this.site.required.some((role) => role.name === name);
  }

  #left(name) {
    return this.departures.get(name) ?? [];
  }

  #tallyOf(roles, barred, accepted = false) {
    return new Tally({ ...this, roles, text: this.text, barred, accepted, minimum: this.site.minimum });
  }

  get #rests() {
    return !UNDECIDED.includes(this.status) && this.basis !== null;
  }

  /** As it was accepted, whatever became of the roles since. */
  get #acceptedTally() {
    return this.#rests ? this.#tallyOf(this.basis.roles, this.basis.barred, true) : this.#tally;
  }

  /** Of the roles that the page got since. */
  get #addedTally() {
    const then = (role) => this.basis.roles.some((each) => each.name === role.name);
    return this.#tallyOf(this.#rests ? this.#asked.filter((role) => !then(role)) : [], this.#barred);
  }

  /** @return all who are asked, and for which role, where they may decide now */
  get asked() {
    return this.#counted
      .filter((role) => this.#tally.waitsFor(role).length === 0)
      .flatMap((role) => PEOPLE.filter((user) => asks(role, user)).map((user) => [user, role.name]));
  }

  decisionOf(user, roleName) {
    return this.decisions.find((each) => each.role === roleName && each.user === user);
  }

  edit(user, roles, text) {
    return this.#step({ 'no-edit': !EDITORS.includes(user) }, () => {
      this.#save(user, text, roles);
    });
  }

  /** The record tells of the save, and of each role that it changed. */
  #save(user, text, roles) {
    this.equivalentTexts.save(this.version + 1, user, this.text, text);
    this.texts.push(text);
    this.version++;
    const changed = changedRoles(this.roles, roles);
    this.entries += 1 + changed;
    this.#happened({ assigned: changed > 0 });
    this.#askAgainWhoIsNamedAnew(this.roles, roles);
    this.roles = structuredClone(roles);
    this.roleHistory.follow(this.#asked);
    if (this.status === 'ACCEPTED' && this.#policies.changeOfAccepted === 'REOPEN' && !this.#isAccepted(this.accepted.at(-1), this.bypassed)) {
      this.#reopen();
    } else if (this.status === 'ACCEPTED' && this.#holdsAddedRole) {
      this.#reopen();
      this.reopening.assigned = true;
    } else {
      this.#acceptAgain();
    }
  }

  /** Who left a role is asked again by a save that names them after one that did not; one that names them no longer forgets it. */
  #askAgainWhoIsNamedAnew(before, after) {
    const users = (roles, name) => roles.find((role) => role.name === name)?.users ?? [];
    for (const [name, left] of this.departures) {
      const still = (user) => users(before, name).includes(user) && users(after, name).includes(user);
      this.departures.set(name, left.filter(still));
    }
  }

  /** Whether the space wants a role to be heard that the RFC was not accepted under. */
  get #holdsAddedRole() {
    const added = this.roles.some((role) => isRequired(role) && this.acceptedRoles && !this.acceptedRoles.includes(role.name));
    return this.#policies.addedRole === 'REOPEN' && added;
  }

  /** @return why nobody is asked now, by codes */
  /** What a step may have stopped is stopped, and the record tells of it. */
  #step(reasons, happen) {
    return step(reasons, () => {
      happen();
      if (this.commented !== null && !this.#isCommented) {
        this.commented = null;
        this.entries++;
      }
    });
  }

  /** Whether a comment period runs; it does not end within a run. */
  get #isCommented() {
    return this.commented !== null && this.#tally.isComplete && this.equivalentTexts.between(this.commented, this.text) !== undefined;
  }

  beginCommentPeriod(user) {
    return this.#step(
      {
        'may-not-edit': !EDITORS.includes(user),
        'own-acceptance': this.authors.includes(user) && !this.#policies.authorMayAccept,
        'no-comment-period': this.site.commentDays === 0,
        ...this.#closed,
        'approvals-missing': !this.#tally.isMet,
        'people-missing': !this.#tally.hasEnoughPeople,
        'comment-period-begun': this.#isCommented
      },
      () => this.#beginCommentPeriod()
    );
  }

  #beginCommentPeriod() {
    this.commented = this.text;
    this.entries++;
  }

  get #closed() {
    return { 'not-open': !UNDECIDED.includes(this.status), 'not-proposed': this.status === 'DRAFT' };
  }

  #undecided(role, user, onBehalfOf) {
    return {
      ...this.#closed,
      'informed-only': role?.kind === 'informed',
      'not-asked': role && role.kind !== 'informed' && !asks(role, onBehalfOf),
      'role-left': role && this.#left(role.name).includes(onBehalfOf),
      'own-rfc': !this.#policies.authorMayApprove && [user, onBehalfOf].includes(this.author),
      'former-author': !this.#policies.authorMayApprove && [user, onBehalfOf].some((each) => this.authors.includes(each)),
      'co-author': this.#coAuthors.includes(user),
      'approver-co-author': this.#coAuthors.includes(onBehalfOf),
      'decided-already': role && this.#tally.otherPrincipals(role, user, onBehalfOf).length > 0,
      'stage-not-open': role && this.#tally.waitsFor(role).length > 0
    };
  }

  /** @param onBehalfOf whose decision it is to be: the user's, or that of somebody who named them as a delegate */
  decide({ user, onBehalfOf, role: roleName, choice, reason, seen, previous }) {
    const role = this.#role(roleName);
    const last = this.decisionOf(onBehalfOf, roleName);
    return this.#step(
      {
        'not-delegate': !this.#actsFor(user, onBehalfOf),
        'page-changed': this.texts[seen] !== this.text,
        'role-unknown': !role,
        ...this.#undecided(role, user, onBehalfOf),
        'decision-changed': last?.entry !== previous,
        'reason-required': !reason && asking(choice)
      },
      () => {
        this.entries++;
        this.#happened({ decided: true });
        this.decisions = this.decisions.filter((each) => each !== last);
        this.decisions.push({ entry: this.entries, role: roleName, user: onBehalfOf, by: user, choice, version: this.version, requests: asking(choice) ? [request(this.entries, user)] : [] });
        this.approved ||= choice.startsWith('APPROVED');
        this.#acceptWhenComplete(roleName);
      }
    );
  }

  withdraw(user, entry) {
    const decision = this.decisions.find((each) => each.entry === entry);
    return this.#step(
      {
        'decision-changed': !decision,
        ...this.#closed,
        'decision-of-another': decision && !this.#mayTakeCareOf(user, decision)
      },
      () => {
        const complete = this.#tally.isComplete;
        this.entries++;
        this.#happened({ decided: true });
        this.decisions = this.decisions.filter((each) => each !== decision);
        if (!complete) {
          this.#acceptWhenComplete(decision.role);
        }
      }
    );
  }

  resolve(user, entry) {
    const [decision, asked] = this.#asking(entry);
    const closed = this.bypassed || (decision && isApproval(decision)) ? {} : this.#closed;
    return this.#step(
      {
        'decision-changed': !decision,
        ...closed,
        'decision-of-another': decision && !this.#mayTakeCareOf(user, decision),
        'nothing-to-resolve': decision && (!asked || asked.resolved)
      },
      () => {
        this.entries++;
        this.#happened({ decided: true });
        asked.resolved = true;
        this.#acceptWhenComplete(decision.role);
      }
    );
  }

  /** @return the decision that has that entry or asks for something in it, and what it asks for there */
  #asking(entry) {
    const decision = this.decisions.find((each) => each.entry === entry || each.requests.some((one) => one.entry === entry));
    return [decision, decision?.requests.find((each) => each.entry === entry)];
  }

  raise(user, entry, reason) {
    const decision = this.decisions.find((each) => each.entry === entry);
    const role = decision && this.#role(decision.role);
    return this.#step(
      {
        'decision-changed': !decision,
        'role-unknown': decision && !role,
        'not-delegate': decision && !this.#actsFor(user, decision.user),
        ...(decision && this.#undecided(role, user, decision.user)),
        'no-changes-requested': decision && (decision.choice !== 'CHANGES_REQUESTED' || !asksForMore(decision)),
        'reason-required': !reason
      },
      () => {
        this.entries++;
        this.#happened({ decided: true });
        decision.requests.push(request(this.entries, user));
      }
    );
  }

  answer(user, entry, reason) {
    const [decision, asked] = this.#asking(entry);
    return this.#step(
      {
        'decision-changed': !decision,
        'may-not-answer': asked && !this.#mayAnswer(user, asked),
        'nothing-to-resolve': decision && (!asked || asked.resolved),
        'reason-required': !reason
      },
      () => {
        this.entries++;
        asked.answers++;
      }
    );
  }

  #mayAnswer(user, asked) {
    return EDITORS.includes(user) || asked.by === user || user === this.author || [...this.#counted, ...(this.basis?.roles ?? [])].some((role) => asks(role, user));
  }

  raiseOther(user, reason) {
    const decides = this.#counted.some((role) => {
      const reasons = this.#undecided(role, user, user);
      return Object.keys(reasons).every((each) => !reasons[each]);
    });
    return this.#step(
      { 'may-not-raise-concern': !this.#policies.othersMayRaiseConcerns, ...this.#closed, 'decides-on-it': decides, 'reason-required': !reason },
      () => {
        this.entries++;
        this.#happened({ decided: true });
        this.concerns.push(request(this.entries, user));
      }
    );
  }

  resolveOther(user, entry) {
    const concern = this.concerns.find((each) => each.entry === entry);
    return this.#step(
      { 'concern-unknown': !concern, 'concern-of-another': concern && concern.by !== user, 'nothing-to-resolve': concern?.resolved },
      () => {
        this.entries++;
        this.#happened({ decided: true });
        concern.resolved = true;
      }
    );
  }

  /** Who is waited for, role by role; nobody as long as it is not proposed. */
  get #awaited() {
    const roles = this.status === 'PROPOSED' ? this.#counted : [];
    return roles.map((role) => ({ role: role.name, ...this.#tally.awaited(role) })).filter(({ users, groups }) => users.length + groups.length > 0);
  }

  /** @param chosen users and groups; undefined for everybody */
  ask(user, chosen, note) {
    const awaited = this.#awaited;
    const wanted = awaited
      .map(({ role, users, groups }) => ({
        role,
        users: users.filter((each) => chosen?.users.includes(each) ?? true),
        groups: groups.filter((each) => chosen?.groups.includes(each) ?? true)
      }))
      .filter(({ users, groups }) => users.length + groups.length > 0);
    return this.#step(
      {
        'may-not-ask': !EDITORS.includes(user) && user !== this.author,
        ...this.#closed,
        'nobody-to-ask': awaited.length === 0,
        'nobody-chosen': chosen && wanted.length === 0,
        'group-not-awaited': chosen?.groups.some((group) => !awaited.some(({ groups }) => groups.includes(group))),
        ...this.#unaskable(chosen?.users ?? [], awaited)
      },
      () => this.approvalRequests.push({ entry: ++this.entries, by: user, note: note ?? '', text: this.text, roles: wanted })
    );
  }

  #unaskable(users, awaited) {
    const naming = (user) => this.#counted.filter((role) => role.users.includes(user));
    const others = users.filter((user) => naming(user).length > 0 && !awaited.some((role) => role.users.includes(user)));
    const decided = (user) => naming(user).every((role) => this.#tally.counts(role, user));
    return {
      'person-not-named': users.some((user) => naming(user).length === 0),
      'person-decided': others.some(decided),
      'person-not-awaited': others.some((user) => !decided(user))
    };
  }

  /** @param decision that whoever is asked made before. @return how they were asked last; null when nobody has since */
  #askedBy(roleName, whom, decision) {
    const asking = this.approvalRequests.filter(({ roles }) => roles.some((each) => each.role === roleName && whom(each)));
    const last = asking.at(-1);
    if (!last || last.entry < decision?.entry) {
      return null;
    }
    const texts = [...asking.map(({ text }) => text), ...(decision ? [this.texts[decision.version]] : [])];
    return { by: last.by, note: last.note, again: texts.some((text) => this.equivalentTexts.between(text, last.text) === undefined) };
  }

  /** What everybody is shown of those whom a role waits for. */
  #shownAwaited(name) {
    const { users, groups } = this.#awaited.find(({ role }) => role === name) ?? { users: [], groups: [] };
    const asks = (user) => (each) => each.users.includes(user) || each.groups.some((group) => isMember(user, group));
    return {
      people: users.map((user) => {
        const decision = this.decisionOf(user, name);
        return { user, delegate: this.site.delegateOf(user) ?? null, decided: decision !== undefined, asked: this.#askedBy(name, asks(user), decision) };
      }),
      groups: groups.map((group) => ({ name: group, asked: this.#askedBy(name, (each) => each.groups.includes(group)) }))
    };
  }

  #mayTakeCareOf(user, decision) {
    return decision.user === user || (decision.by === user && this.#actsFor(user, decision.user));
  }

  #actsFor(user, onBehalfOf) {
    return [onBehalfOf, this.site.delegateOf(onBehalfOf)].includes(user);
  }

  markMinor(user, version, reason) {
    const save = this.equivalentTexts.saveOf(version);
    return this.#step(
      {
        'version-unknown': !save,
        'may-not-edit': !EDITORS.includes(user),
        'rfc-closed': ['REJECTED', 'DEPRECATED'].includes(this.status),
        'version-of-another': save && save.user !== user,
        'nothing-to-mark-minor': save && save.before === save.after,
        objected: save && this.equivalentTexts.isDisputed(save.before, save.after),
        'already-marked-minor': save && this.equivalentTexts.isMinor(save),
        'reason-required': !reason
      },
      () => {
        this.equivalentTexts.markMinor(++this.entries, save);
        this.#acceptAgain();
      }
    );
  }

  object(user, entry) {
    const minorEdit = this.equivalentTexts.minorEdit(entry);
    return this.#step(
      {
        'minor-edit-unknown': !minorEdit,
        objected: minorEdit && minorEdit.objector,
        'not-concerned': minorEdit && ![this.#acceptedTally, this.#addedTally].some((tally) => tally.restsOn(user).includes(minorEdit))
      },
      () => {
        this.entries++;
        minorEdit.objector = user;
        if (this.status === 'ACCEPTED' && this.#policies.changeOfAccepted === 'REOPEN' && !this.bypassed && !this.#acceptedTally.isComplete) {
          this.#reopen();
        }
      }
    );
  }

  change(user, from, to, reason) {
    return this.#step(
      {
        'may-not-edit': !EDITORS.includes(user),
        'status-changed': from !== this.status,
        'transition-not-allowed': !NEXT[from].includes(to) || (to === 'DRAFT' && !this.#policies.beginAsDraft),
        'own-acceptance': to === 'ACCEPTED' && this.authors.includes(user) && !this.#policies.authorMayAccept,
        'approvals-missing': to === 'ACCEPTED' && !this.#tally.isMet,
        'people-missing': to === 'ACCEPTED' && !this.#tally.hasEnoughPeople,
        'comment-period-missing': to === 'ACCEPTED' && this.site.commentDays > 0 && !this.#isCommented,
        'comment-period-not-over': to === 'ACCEPTED' && this.site.commentDays > 0 && this.#isCommented,
        'reason-required': !reason && !WITHOUT_REASON.includes(to) && from !== 'DRAFT'
      },
      () => this.#become(to)
    );
  }

  bypass(user, reason, seen) {
    return this.#step(
      {
        'may-not-bypass': !ADMINISTRATORS.includes(user),
        ...this.#closed,
        'nothing-missing': this.#tally.isComplete && this.site.commentDays === 0,
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
    const before = this.roles.find((each) => each.name === roleName);
    const own = this.authors.includes(user) && !this.#policies.authorMayChangeApprovers && this.approved;
    const left = this.#left(roleName);
    const against = {
      'may-not-edit': !EDITORS.includes(user),
      'own-approvers': own,
      'approvers-fixed': this.#isFixed(roleName),
      'page-saved': seen !== this.version,
      'role-unknown': !before
    };
    return this.#step(against, () => {
      const roles = this.roles.map((each) => (each === before ? { ...before, users, groups } : each));
      if (changedRoles(this.roles, roles) > 0 && changedRoles(this.#asked, roles) > 0) {
        this.#save(user, this.text, roles);
      }
      if (users.some((each) => left.includes(each))) {
        this.entries++;
        this.#happened({ assigned: true });
        this.departures.set(roleName, this.#left(roleName).filter((each) => !users.includes(each)));
        this.roleHistory.follow(this.#asked);
      }
    });
  }

  leave(user, roleName, reason) {
    const role = this.#role(roleName);
    const named = role?.users.includes(user);
    return this.#step(
      {
        'role-unknown': !role,
        ...this.#closed,
        'asked-through-group': role?.groups.some((group) => isMember(user, group)),
        'not-asked': role && !named,
        'approvers-fixed': this.#isFixed(roleName),
        'role-left': role && this.#left(roleName).includes(user),
        'reason-required': !reason
      },
      () => {
        this.entries++;
        this.#happened({ assigned: true });
        this.departures.set(roleName, [...this.#left(roleName), user]);
        this.roleHistory.follow(this.#asked);
      }
    );
  }

  handOver(user, author) {
    return this.#step(
      { 'may-not-hand-over': user !== this.author && !ADMINISTRATORS.includes(user), 'author-already': author === this.author },
      () => {
        this.entries++;
        this.author = author;
        this.authors = [...new Set([...this.authors, author])];
      }
    );
  }

  /** And back again. */
  trash(user) {
    return this.#step({ 'no-remove': !ADMINISTRATORS.includes(user) }, () => {
      this.entries += 2;
    });
  }

  #become(status) {
    const counted = this.#counted;
    this.bypassed = this.bypassed && status !== 'PROPOSED';
    this.status = status;
    this.accepted = status === 'ACCEPTED' ? [this.text] : this.accepted;
    this.roleHistory.binding = true;
    if (status === 'ACCEPTED') {
      this.acceptances.push({ text: this.text, saves: this.equivalentTexts.saves.length });
      this.acceptedRoles = counted.map((role) => role.name);
      this.basis = { roles: counted, barred: this.#barred, loosened: this.roleHistory.isLoosened(counted, (name) => this.#isFixed(name)) };
    } else if (['DRAFT', 'PROPOSED', 'REJECTED'].includes(status)) {
      this.basis = null;
      this.acceptedRoles = null;
    }
    this.reopening = null;
    this.commented = null;
    this.entries++;
  }

  #reopen() {
    const { bypassed, acceptedRoles } = this;
    this.#become('PROPOSED');
    this.acceptedRoles = acceptedRoles;
    this.reopening = { bypassed, decided: false, assigned: false };
  }

  #happened({ decided, assigned }) {
    if (this.reopening) {
      this.reopening.decided ||= decided === true;
      this.reopening.assigned ||= assigned === true;
    }
  }

  /** What was accepted is there again, and nothing else happened to the status. */
  #acceptAgain() {
    const { reopening, accepted } = this;
    if (!reopening || reopening.assigned || this.#holdsAddedRole || !accepted.some((text) => this.#isAccepted(text, reopening.bypassed))) {
      return;
    }
    if (reopening.bypassed ? !reopening.decided : this.#tally.isComplete) {
      this.#become('ACCEPTED');
      this.accepted = [...accepted, this.text];
      this.bypassed = reopening.bypassed;
    }
  }

  /** A text that was accepted without all approvals was accepted as it stood. */
  #isAccepted(accepted, bypassed) {
    const minorEdits = this.equivalentTexts.between(accepted, this.text);
    return minorEdits !== undefined && (!bypassed || minorEdits.length === 0);
  }

  /** @param roleName for which something was decided; nothing that is said for a role which nobody waits for accepts */
  #acceptWhenComplete(roleName) {
    const role = this.#role(roleName);
    if ((role && !isRequired(role)) || this.status !== 'PROPOSED' || !this.#tally.isComplete) {
      return;
    }
    if (this.site.commentDays > 0) {
      if (!this.#isCommented) {
        this.#beginCommentPeriod();
      }
    } else if (this.#policies.acceptance === 'BY_ITSELF') {
      this.#become('ACCEPTED');
    }
  }

  #role(name) {
    return this.#counted.find((each) => each.name === name);
  }

  /** The page's in its order, then those that it lost since the RFC was accepted under them. */
  get #shownRoles() {
    const then = this.#acceptedTally.shown;
    const known = [...then, ...this.#addedTally.shown];
    const onPage = this.#counted.map((role) => known.find((each) => each.name === role.name));
    return [...onPage, ...then.filter((each) => !onPage.includes(each))];
  }

  /** @return what everybody who may view the page is shown */
  get shown() {
    return {
      status: this.status,
      pageVersion: this.version,
      bypassed: this.bypassed,
      loosened: this.#rests && this.basis.loosened,
      author: this.author,
      commented: this.#isCommented,
      roles: this.#shownRoles.map((role) => ({ ...role, awaited: this.#shownAwaited(role.name) })),
      concerns: this.concerns.map(({ entry, by, resolved, answers }) => ({ entry, by, resolved, answers })),
      minorEdits: this.equivalentTexts.shown
    };
  }
}
