// What a card shows and offers for an offering at a moment. Pure: facts in, text keys out.

export function stateAt(offering, now) {
  if (offering.state === "CALLED_OFF") {
    return offering.state;
  }
  if (now < Date.parse(offering.opensAt)) {
    return "UPCOMING";
  }
  if (now < Date.parse(offering.closesAt)) {
    return "OPEN";
  }
  const ends = offering.sessions?.map((session) => Date.parse(session.endsAt)) ?? [];
  return now < Math.max(Date.parse(offering.closesAt), ...ends) ? "CLOSED" : "FINISHED";
}

export const isLive = (my) => ["REQUESTED", "APPROVED", "CONFIRMED", "WAITLISTED", "SEAT_OFFERED"].includes(my?.state);

/** → { badge: {kind, icon, key, values}, action?: {kind, key, disabled?}, other?: a second action, note? } */
export function faceOf(offering, now) {
  const { my } = offering;
  if (isLive(my)) {
    return my.state === "WAITLISTED" ? waiting(offering) : seated(offering, now);
  }
  const face = faceOfOthers(offering, now);
  const vain = my?.approval && inVain(my.approval);
  return vain ? { ...face, badge: vain, action: again(face.action) } : face;
}

// What came of an approval says more than how many seats are left.
const again = (action) => (action?.key === "action.enrol" ? { ...action, key: "action.again" } : action);

const REASONS = ["SILENCE", "WAITING_LIST_FULL", "TIME_CLASH", "RESTRICTED", "NOT_IN_DIRECTORY", "APPROVED_TOO_LATE", "NOT_IN_AUDIENCE", "PREREQUISITE_MISSING"];

/** The badge of an approval that came to nothing; none where it was not the approval that did. */
export function inVain({ state, reason }) {
  if (REASONS.includes(reason)) {
    return { kind: "barred", icon: "bar", key: `vain.${reason}` };
  }
  return state === "REJECTED" ? { kind: "barred", icon: "bar", key: "badge.rejected", values: { reason } } : undefined;
}

function faceOfOthers(offering, now) {
  const state = stateAt(offering, now);
  if (state === "UPCOMING") {
    // Who waits for the opening in vain should know it before.
    return notForThem(offering.my?.obstacles ?? []) ?? {
      badge: { kind: "upcoming", icon: "clock", key: "badge.upcoming", values: { when: offering.opensAt } },
      action: { kind: "before", key: "action.before", disabled: true },
    };
  }
  if (state === "CALLED_OFF") {
    return { badge: { kind: "closed", icon: "bar", key: "badge.calledOff" }, note: "note.calledOff" };
  }
  if (state !== "OPEN") {
    const key = state === "CLOSED" ? "badge.closed" : "badge.finished";
    return { badge: { kind: "closed", icon: "lock", key }, note: state === "CLOSED" ? "note.closed" : undefined };
  }
  return hindered(offering) ?? open(offering);
}

function seated(offering, now) {
  const { my } = offering;
  if (my.state === "REQUESTED" || my.state === "APPROVED") {
    return requested(my);
  }
  if (my.state === "SEAT_OFFERED") {
    return offered(my, now);
  }
  const badge =
    my.state === "CONFIRMED"
      ? { kind: "confirmed", icon: "check", key: "badge.confirmed" }
      : { kind: "waiting", icon: "clock", key: `state.${my.state}` };
  if (maysCancel(my, now < Date.parse(offering.cancelUntil))) {
    return { badge, action: { kind: "cancel", key: "action.cancel" } };
  }
  return { badge, note: stateAt(offering, now) === "FINISHED" ? undefined : "note.cancelClosed" };
}

function requested(my) {
  const approver = my.approval?.waitsFor;
  const badge = { kind: "waiting", icon: "clock", key: approver ? `pending.${approver}` : `state.${my.state}` };
  return maysCancel(my, true) ? { badge, action: { kind: "withdraw", key: "action.withdraw" } } : { badge };
}

function offered({ actions, answerBy }, now) {
  const badge = { kind: "full", icon: "seat", key: "badge.offered", values: { when: answerBy } };
  if (!actions?.includes("ACCEPT") || now >= Date.parse(answerBy)) {
    return { badge, note: "note.offerEnded" };
  }
  return {
    badge,
    action: { kind: "accept", key: "action.accept" },
    other: { kind: "decline", key: "action.decline" },
  };
}

function waiting(offering) {
  const { my } = offering;
  const badge = { kind: "waiting", icon: "queue", key: "badge.waiting", values: { position: my.position } };
  return maysCancel(my, true) ? { badge, action: { kind: "leave", key: "action.cancelWaiting" } } : { badge };
}

const maysCancel = (my, otherwise) => my.actions?.includes("CANCEL") ?? otherwise;

function hindered(offering) {
  const obstacles = offering.my?.obstacles ?? [];
  const restricted = obstacles.find(({ reason }) => reason === "RESTRICTED");
  if (restricted) {
    const values = { until: restricted.facts.until };
    return { badge: { kind: "barred", icon: "bar", key: "badge.restricted", values }, note: "note.restricted" };
  }
  if (obstacles.some(({ reason }) => reason === "NOT_IN_DIRECTORY")) {
    return { badge: { kind: "barred", icon: "bar", key: "badge.notInDirectory" }, note: "note.barred" };
  }
  return notForThem(obstacles) ?? clashing(obstacles);
}

// What its audience and its prerequisites say against it, all of it.
function notForThem(obstacles) {
  const why = obstacles.filter(({ reason }) => reason === "NOT_IN_AUDIENCE" || reason === "PREREQUISITE_MISSING");
  return why.length
    ? { badge: { kind: "barred", icon: "bar", key: "badge.notForMe", values: { why } }, note: "note.barred" }
    : undefined;
}

function clashing(obstacles) {
  const clash = obstacles.find(({ reason }) => reason === "TIME_CLASH");
  if (clash) {
    const values = { title: clash.facts.title, when: clash.facts.startsAt };
    return {
      badge: { kind: "clash", icon: "clash", key: "badge.clash", values },
      action: { kind: "clash", key: "action.clash" },
    };
  }
  return undefined;
}

function open({ capacity, seatsTaken, waiting: inLine, waitingListSize, my }) {
  // where seats are kept for departments, those that are left for me
  const left = my?.seatsLeft ?? Math.max(0, capacity - seatsTaken);
  // somebody in line goes first: a seat that is just being passed on is not free for newcomers
  if (my?.actions?.includes("ENROL") || (left > 0 && inLine === 0)) {
    return {
      badge: { kind: "open", icon: "seat", key: "badge.open", values: { left, capacity } },
      action: { kind: "enrol", key: "action.enrol" },
    };
  }
  if (inLine < waitingListSize) {
    return {
      badge: { kind: "full", icon: "queue", key: "badge.full", values: { waiting: inLine } },
      action: { kind: "enrol", key: "action.join" },
    };
  }
  return { badge: { kind: "closed", icon: "lock", key: "badge.exhausted" }, note: "note.exhausted" };
}
