import { ApiError } from "./api.js";

const EVERY = 10_000;

/** Keeps the offerings and the person's own enrolments fresh: asks every 10 s ± 30 %, and not while nobody looks. */
export class Feed {
  offerings = [];
  total = 0;
  enrolments = [];
  /** `loading`, `ready`, `login` or `error`; once `ready`, a failed update only sets `problem` */
  phase = "loading";
  problem = undefined;
  /** the server's time of what is shown */
  asOf = 0;
  paused = false;
  #host;
  #api;
  #clock;
  #timer;
  #running;

  constructor(host, api, clock) {
    this.#host = host;
    this.#api = api;
    this.#clock = clock;
    host.addController(this);
  }

  get online() {
    return this.problem?.kind !== "offline";
  }

  hostConnected() {
    document.addEventListener("visibilitychange", this.#onSight);
    window.addEventListener("online", this.#onSight);
    this.refresh();
  }

  hostDisconnected() {
    document.removeEventListener("visibilitychange", this.#onSight);
    window.removeEventListener("online", this.#onSight);
    clearTimeout(this.#timer);
  }

  pause(paused) {
    this.paused = paused;
    if (paused) {
      clearTimeout(this.#timer);
    } else {
      this.refresh();
    }
    this.#host.requestUpdate();
  }

  /** One refresh at a time; whoever asks during one gets a new one after it, since its answer may be too old. */
  async refresh() {
    clearTimeout(this.#timer);
    await this.#running;
    this.#running ??= this.#load();
    await this.#running;
    this.#running = undefined;
    this.#host.requestUpdate();
    this.#schedule();
  }

  /** Refreshes within two seconds, at random, so that a whole city does not ask in the same instant. */
  refreshSpread() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), Math.random() * 2000);
  }

  find(id) {
    return this.offerings.find((offering) => offering.id === id) ?? this.#past.get(id);
  }

  /** What the server just answered counts at once; the next refresh brings the rest. */
  note(id, my) {
    const change = (offering) => (offering.id === id ? { ...offering, my } : offering);
    this.offerings = this.offerings.map(change);
    const known = this.#past.get(id);
    if (known) {
      this.#past.set(id, change(known));
    }
    this.#host.requestUpdate();
  }

  // Offerings seen before, so that a card somebody is using does not vanish when its window closes.
  #past = new Map();

  async #load() {
    try {
      const [listed, mine] = await Promise.all([
        this.#api.get(`offerings?state=OPEN,UPCOMING&size=${this.#host.view === "full" ? 200 : 50}`),
        this.#api.get("me/enrolments?size=50"),
      ]);
      Object.assign(this, { offerings: listed.items, total: listed.total, enrolments: mine.items });
      this.#remember();
      Object.assign(this, { phase: "ready", problem: undefined, asOf: this.#clock.now() });
    } catch (error) {
      this.#failed(error instanceof ApiError ? error : new ApiError("failed"));
    }
  }

  #remember() {
    for (const { offering } of this.enrolments) {
      this.#past.set(offering.id, offering);
    }
    for (const offering of this.offerings) {
      this.#past.set(offering.id, offering);
    }
  }

  #failed(error) {
    this.problem = error;
    if (error.kind === "login") {
      if (this.phase === "ready") {
        this.#host.announce(this.#host.words.say("error.login"));
      }
      this.phase = "login";
    } else if (this.phase !== "ready") {
      this.phase = "error";
    }
    this.#host.tell("training-error", { status: error.status, kind: error.kind });
  }

  /** One timer, however many asked for the refresh that has just ended. */
  #schedule() {
    clearTimeout(this.#timer);
    if (!this.paused && !document.hidden && this.#host.isConnected && this.phase !== "login") {
      const wait = Math.max(EVERY * (0.7 + Math.random() * 0.6), (this.problem?.retryAfter ?? 0) * 1000);
      this.#timer = setTimeout(() => this.refresh(), wait);
    }
  }

  #onSight = () => {
    if (document.hidden) {
      clearTimeout(this.#timer);
    } else if (!this.paused) {
      this.refreshSpread();
    }
  };
}
