/** Why a call did not work: `offline`, `login` (401), `refused` (409), `busy` (429, 503) or `failed`. */
export class ApiError extends Error {
  constructor(kind, { status = 0, problem = {}, retryAfter = 0 } = {}) {
    super(`${kind} ${status}`);
    Object.assign(this, { kind, status, problem, retryAfter });
  }

  /** What the person can tell the help desk. */
  get reference() {
    const [, id = ""] = /^urn:uuid:(.+)$/.exec(this.problem.instance ?? "") ?? [];
    return id;
  }
}

const kindOf = (status) => ({ 401: "login", 409: "refused", 429: "busy", 503: "busy" })[status] ?? "failed";

/** Calls the REST API; every answer also teaches the clock. */
export class Api {
  #base;
  #clock;
  #known = new Map();

  constructor(base, clock) {
    this.#base = base;
    this.#clock = clock;
  }

  /** The body of a GET; the same object again while the server says it has not changed. */
  async get(path) {
    const known = this.#known.get(path);
    const answer = await this.#send("GET", path, known ? { "If-None-Match": known.etag } : {});
    if (answer.status === 304) {
      return known.body;
    }
    const body = await answer.json();
    const etag = answer.headers.get("ETag");
    if (etag) {
      this.#known.set(path, { etag, body });
    }
    return body;
  }

  /** A change; sent again with the same key it is done once. */
  async change(method, path, key) {
    const answer = await this.#send(method, path, { "Idempotency-Key": key });
    return answer.json();
  }

  async #send(method, path, headers) {
    const sentAt = this.#clock.mark();
    let answer;
    try {
      answer = await fetch(new URL(path, this.#base), {
        method,
        // the named header keeps the server from asking for Basic credentials in a browser window
        headers: { Accept: "application/json", "X-Requested-With": "training", ...headers },
        // the browser's cache would hide the 304 and with it the Date
        cache: "no-store",
        signal: AbortSignal.timeout(20_000),
      });
    } catch {
      throw new ApiError("offline");
    }
    this.#clock.learn(answer.headers.get("Date"), sentAt);
    if (!answer.ok && answer.status !== 304) {
      throw await failure(answer);
    }
    return answer;
  }
}

async function failure(answer) {
  const problem = await answer.json().catch(() => ({}));
  const retryAfter = Number(answer.headers.get("Retry-After")) || 0;
  return new ApiError(kindOf(answer.status), { status: answer.status, problem, retryAfter });
}
