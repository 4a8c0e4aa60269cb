// Not Date.now(): a PC's clock that is set while the page is open must not open an enrolment.
const local = () => performance.timeOrigin + performance.now();

/**
 * The server's clock. A Date header says the second only, so each answer bounds the difference to our clock from both
 * sides, and the bounds of several answers are intersected.
 */
export class ServerClock {
  #least = -Infinity;
  #most = Infinity;

  /** When a request is sent, to be handed to `learn` with its answer. */
  mark() {
    return local();
  }

  learn(date, sentAt) {
    const second = Date.parse(date);
    if (Number.isNaN(second)) {
      return;
    }
    const least = second - local();
    const most = second + 1000 - sentAt;
    if (least > this.#most || most < this.#least) {
      // no offset satisfies both: a clock was set, or the PC slept
      this.#least = -Infinity;
      this.#most = Infinity;
    }
    this.#least = Math.max(this.#least, least);
    this.#most = Math.min(this.#most, most);
  }

  /** The earliest the server's clock can be: a button must not be enabled before the server would say yes. */
  now() {
    return Number.isFinite(this.#least) ? local() + this.#least : Date.now();
  }
}
