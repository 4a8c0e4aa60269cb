import { ApiError } from "./api.js";

const CALM = 800;
const TRIES = 3;

/** Enrols, cancels and answers offers: one press, one key, one answer. */
export class Actions {
  /** offering id → { kind: "done" | "failed", text } */
  messages = new Map();
  #host;
  #api;
  #feed;
  #clock;
  #busy = new Set();
  #keys = new Map();
  #settled = new Map();

  constructor(host, api, feed, clock) {
    this.#host = host;
    this.#api = api;
    this.#feed = feed;
    this.#clock = clock;
  }

  isBusy(id) {
    return this.#busy.has(id);
  }

  /** Whether a press counts: a second click or a held Enter key must not act on what the first made of the button. */
  accepts(id, event) {
    return event.detail < 2 && !this.isBusy(id) && performance.now() - (this.#settled.get(id) ?? -CALM) > CALM;
  }

  async enrol(offering) {
    await this.#run(offering, "enrol", async (key) => {
      const answer = await this.#api.change("POST", `offerings/${offering.id}/enrolments`, key);
      const my = { enrolmentId: answer.id, state: answer.state, position: answer.position, actions: ["CANCEL"] };
      const steps = offering.policies?.approval?.steps;
      const [waitsFor] = steps ?? [];
      const pending = answer.state === "REQUESTED" && waitsFor;
      const approval = pending ? { steps, waitsFor } : undefined;
      this.#feed.note(offering.id, { ...my, obstacles: [], approval });
      this.#host.tell("training-enrolled", { offeringId: offering.id, enrolmentId: answer.id, state: answer.state });
      return this.#host.words.say(pending ? "done.pending" : `done.${answer.state}`, { title: offering.title, position: answer.position });
    });
  }

  async cancel(offering) {
    const { enrolmentId } = offering.my;
    await this.#run(offering, "cancel", async (key) => {
      await this.#api.change("DELETE", `enrolments/${enrolmentId}`, key);
      this.#feed.note(offering.id, { obstacles: [] });
      this.#host.tell("training-cancelled", { offeringId: offering.id, enrolmentId });
      return this.#host.words.say("done.cancelled", { title: offering.title });
    });
  }

  async accept(offering) {
    const { enrolmentId } = offering.my;
    await this.#run(offering, "accept", async (key) => {
      const { state } = await this.#api.change("POST", `enrolments/${enrolmentId}/offer/acceptance`, key);
      this.#feed.note(offering.id, { enrolmentId, state, actions: ["CANCEL"], obstacles: [] });
      this.#host.tell("training-enrolled", { offeringId: offering.id, enrolmentId, state });
      return this.#host.words.say(`done.${state}`, { title: offering.title });
    });
  }

  async decline(offering) {
    const { enrolmentId } = offering.my;
    await this.#run(offering, "decline", async (key) => {
      await this.#api.change("POST", `enrolments/${enrolmentId}/offer/decline`, key);
      this.#feed.note(offering.id, { obstacles: [] });
      this.#host.tell("training-cancelled", { offeringId: offering.id, enrolmentId });
      return this.#host.words.say("done.declined", { title: offering.title });
    });
  }

  async #run(offering, verb, act) {
    const { id, title } = offering;
    if (this.#busy.has(id)) {
      return;
    }
    this.#busy.add(id);
    this.messages.delete(id);
    this.#host.announce(this.#host.words.say("done.busy", { title }));
    try {
      const text = await this.#persist(`${verb} ${id}`, act);
      this.messages.set(id, { kind: "done", text });
      this.#host.announce(text);
    } catch (error) {
      this.#refuse(offering, error instanceof ApiError ? error : new ApiError("failed"));
    }
    this.#busy.delete(id);
    this.#settled.set(id, performance.now());
    this.#host.requestUpdate();
    await this.#feed.refresh();
  }

  /** Tries again by itself while the server is busy; the key stays until an answer says what became of the request. */
  async #persist(name, act) {
    const key = this.#keys.get(name) ?? newKey();
    this.#keys.set(name, key);
    for (let left = TRIES - 1; ; left--) {
      try {
        const result = await act(key);
        this.#keys.delete(name);
        return result;
      } catch (error) {
        if (error.kind === "refused" || error.kind === "login") {
          this.#keys.delete(name);
        }
        if (error.kind !== "busy" || left === 0 || error.retryAfter > 5) {
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, error.retryAfter * 1000 + Math.random() * 1000));
      }
    }
  }

  #refuse(offering, error) {
    const text = this.#explain(offering, error);
    this.messages.set(offering.id, { kind: "failed", text });
    this.#host.alarm(text);
    this.#host.tell("training-error", { status: error.status, kind: error.kind, reason: error.problem.reason });
  }

  #explain({ title }, error) {
    const { words } = this.#host;
    if (error.kind === "refused") {
      const reasons = error.problem.reasons ?? [{ reason: error.problem.reason }];
      return reasons.map((reason) => words.refusal(reason)).join(" ");
    }
    if (error.kind === "busy") {
      const again = this.#clock.now() + Math.max(1, error.retryAfter) * 1000;
      return words.say("error.busy", { time: words.clock(again, this.#host.zone, true) });
    }
    if (error.kind === "login") {
      return words.say("error.login");
    }
    const reference = error.reference ? ` ${words.say("error.reference", { id: error.reference })}` : "";
    return words.say("error.action", { title }) + reference;
  }
}

// randomUUID exists on https and localhost only; an intranet may still be plain http
function newKey() {
  const random = () => [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join("-");
  return crypto.randomUUID?.() ?? random();
}
