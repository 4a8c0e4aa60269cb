const MINUTE = 60_000;
const SOON = 10 * MINUTE;
const MARKS = [
  { before: SOON, key: "announce.minutes10" },
  { before: MINUTE, key: "announce.minutes1" },
  { before: 0, key: "announce.open" },
];

/** Watches the server's clock for openings and closings: redraws when one comes, says so, and asks for fresh seats. */
export class Openings {
  #host;
  #feed;
  #clock;
  #timer;
  #seenAt = Infinity;

  constructor(host, feed, clock) {
    this.#host = host;
    this.#feed = feed;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected() {
    this.#seenAt = Infinity;
    this.#tick();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Whether an opening is less than ten minutes away, so that the clock is worth showing. */
  get soon() {
    const now = this.#clock.now();
    return this.#moments("opensAt").some((moment) => moment > now && moment - now <= SOON);
  }

  #tick = () => {
    // until the first answer the clock is only the PC's
    const now = this.#feed.asOf ? this.#clock.now() : -Infinity;
    const passed = (moment) => moment > this.#seenAt && moment <= now;
    this.#announce(passed);
    if (this.#moments("opensAt").some(passed) || this.#moments("closesAt").some(passed)) {
      this.#host.requestUpdate();
      this.#feed.refreshSpread();
    } else if (this.soon && !this.#feed.paused) {
      this.#host.requestUpdate();
    }
    this.#seenAt = this.#feed.asOf ? now : Infinity;
    this.#timer = setTimeout(this.#tick, this.#pause(now));
  };

  /** To the next opening, but at most a second, or a longer while where none is near. */
  #pause(now) {
    const next = Math.min(...this.#moments("opensAt", "closesAt").filter((moment) => moment > now), Infinity);
    const nextSecond = 1000 - (this.#clock.now() % 1000) + 5;
    return Math.min(Math.max(next - now, 20), this.soon || !this.#feed.asOf ? nextSecond : 15_000);
  }

  #announce(passed) {
    for (const { before, key } of MARKS) {
      const due = this.#feed.offerings.filter((offering) => passed(Date.parse(offering.opensAt) - before));
      if (due.length > 0) {
        const { words } = this.#host;
        const [{ title }] = due;
        const titles = due.length > 1 ? words.say("announce.and", { title, count: due.length - 1 }) : title;
        this.#host.announce(words.say(key, { title: titles }));
      }
    }
  }

  #moments(...names) {
    return this.#feed.offerings.flatMap((offering) => names.map((name) => Date.parse(offering[name])));
  }
}
