import { html, nothing } from "./lib/lit-html/lit-html.js";
import { Actions } from "./actions.js";
import { Api } from "./api.js";
import { portletSheet } from "./assets.js";
import { ServerClock } from "./clock.js";
import { dialog } from "./dialogs.js";
import { TrainingElement } from "./element.js";
import { failure, footer, header, signIn, skeleton, stale } from "./frame.js";
import { Feed } from "./feed.js";
import { TABS, list, members } from "./lists.js";
import { Openings } from "./openings.js";
import { tabs } from "./tabs.js";
import { Words } from "./words.js";

// Relative to this file, so that it also works behind a proxy that puts everything under a path of its own.
const API = new URL("../../api/training/", import.meta.url);
const PAGES = new URL("../", import.meta.url);

const calendarOf = (id) => new URL(id ? `me/calendar.ics?offering=${id}` : "me/calendar.ics", API);
const MOST_COMPACT = 5;

/**
 * The enrollment portlet.
 *
 * Attributes: view (compact, full), limit, lang (ko, en), label, theme (light, contrast, auto).
 * Events: training-enrolled, training-cancelled, training-error, training-height.
 */
class TrainingEnrollment extends TrainingElement {
  static sheets = [portletSheet];
  static properties = {
    view: {},
    lang: {},
    label: {},
    theme: {},
    limit: { type: Number },
    tab: { state: true },
    question: { state: true },
    retrying: { state: true },
  };

  #clock = new ServerClock();
  #api = new Api(API, this.#clock);
  #feed = new Feed(this, this.#api, this.#clock);
  #actions = new Actions(this, this.#api, this.#feed, this.#clock);
  #openings = new Openings(this, this.#feed, this.#clock);
  #said = { status: "", alert: "" };
  #pinned = [];
  #height = new ResizeObserver(() => this.tell("training-height", { height: this.offsetHeight }));

  constructor() {
    super();
    this.tab = "open";
    this.retrying = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#height.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#height.disconnect();
  }

  get words() {
    return new Words(this.lang || this.closest("[lang]")?.lang || "ko");
  }

  /** Any time the server wrote, to write other times in its zone. */
  get zone() {
    return this.#feed.offerings[0]?.opensAt;
  }

  /** Polite, for everything but failures. */
  announce(text) {
    this.#said = { ...this.#said, status: text };
    this.requestUpdate();
  }

  alarm(text) {
    this.#said = { status: "", alert: text };
    this.requestUpdate();
  }

  willUpdate() {
    if (this.#feed.phase !== "loading") {
      this.replaceChildren();
    }
  }

  template() {
    const { words } = this;
    const theme = ["contrast", "auto"].includes(this.theme) ? this.theme : "light";
    const view = this.view === "full" ? "full" : "compact";
    return html`<section
      class="training-portlet training-theme-${theme} training-view-${view} ${this.#filled ? "training-filled" : ""}"
      part="portlet"
      lang=${words.lang}
      aria-label=${this.#filled ? nothing : this.label || words.say("portlet.title")}
    >
      ${this.#filled ? nothing : header(words, this.#clockText())}
      <p class="training-hidden" role="status">${this.#said.status}</p>
      <div role="alert">${this.#alert(words)}</div>
      ${this.#body(words)} ${dialog({ question: this.question, words, answer: (yes) => this.#answer(yes) })}
    </section>`;
  }

  updated() {
    const box = this.renderRoot.querySelector("dialog");
    if (this.question && !box.open) {
      box.showModal();
    } else if (!this.question && box.open) {
      box.close();
    }
  }

  /** Whether the server put the plain portlet inside, which then stands until there is something newer to show. */
  get #filled() {
    return this.#feed.phase === "loading" && this.childElementCount > 0;
  }

  #clockText() {
    const shown = this.#openings.soon && !this.#feed.paused && this.#feed.phase === "ready";
    return shown ? this.words.clock(this.#clock.now(), this.zone, true) : "";
  }

  #alert(words) {
    if (this.#feed.phase === "error") {
      const again = words.clock(this.#clock.now() + this.#feed.problem.retryAfter * 1000, this.zone, true);
      return failure(this.#feed, words, { again, retrying: this.retrying, retry: () => this.#retry() });
    }
    return html`<p class="training-hidden">${this.#said.alert}</p>`;
  }

  #body(words) {
    if (this.#feed.phase === "login") {
      // the host's page, so that the person comes back to where the portlet is
      const next = encodeURIComponent(location.pathname + location.search);
      return signIn(words, new URL(`login?next=${next}`, PAGES));
    }
    if (this.#feed.phase === "loading") {
      return this.#filled ? html`<slot></slot>` : skeleton(words);
    }
    return this.#feed.phase === "ready" ? this.#content(words) : nothing;
  }

  #content(words) {
    const now = this.#clock.now();
    const all = members(this.tab, this.#feed, now);
    const ids = this.#pin(all);
    const { offerings, total } = this.#feed;
    return html`${stale(this.#feed, words, words.clock(this.#feed.asOf, this.zone))}
      ${tabs({
        names: TABS,
        chosen: this.tab,
        label: words.say("tabs.label"),
        text: (name) => words.say(`tab.${name}`),
        count: (name) => members(name, this.#feed, now).length,
        choose: (name) => this.#choose(name),
      })}
      <div part="panel" role="tabpanel" id="panel" aria-labelledby="tab-${this.tab}" tabindex="0">
        ${list(this.tab, ids, this.#feed, this.#view(words, now))}
        ${this.view === "full" && total > offerings.length
          ? html`<p class="training-note">${words.say("list.truncated", { total, shown: offerings.length })}</p>`
          : nothing}
      </div>
      ${footer(words, {
        all: this.view === "full" ? "" : PAGES.href,
        more: Math.max(0, all.filter((id) => !ids.includes(id)).length),
        calendar: calendarOf(),
        paused: this.#feed.paused,
        pause: () => this.#feed.pause(!this.#feed.paused),
      })}`;
  }

  #view(words, now) {
    return {
      words,
      now,
      full: this.view === "full",
      readOnly: !this.#feed.online,
      isBusy: (id) => this.#actions.isBusy(id),
      message: (id) => this.#actions.messages.get(id),
      calendarOf,
      press: (offering, face, event) => this.#press(offering, face, event),
    };
  }

  /** A card stays in its tab until another is chosen, even when it opens, closes or becomes mine: it may have focus. */
  #pin(ids) {
    const limit = this.view === "full" ? Infinity : this.limit || MOST_COMPACT;
    const fresh = ids.filter((id) => !this.#pinned.includes(id));
    this.#pinned = [...this.#pinned, ...fresh.slice(0, Math.max(0, limit - this.#pinned.length))];
    return this.#pinned;
  }

  #choose(name) {
    this.tab = name;
    this.#pinned = [];
    this.#actions.messages.clear();
    if (name === "mine") {
      this.#feed.refresh();
    }
  }

  #press(offering, { action }, event) {
    if (!this.#actions.accepts(offering.id, event)) {
      return;
    }
    if (action.kind === "clash") {
      const clash = offering.my.obstacles.find(({ reason }) => reason === "TIME_CLASH").facts;
      this.question = { kind: "clash", offering, clash };
    } else if (action.kind === "accept") {
      this.#act("accept", offering);
    } else if (action.kind === "enrol" && this.#clock.now() < Date.parse(offering.cancelUntil)) {
      this.#act("enrol", offering);
    } else {
      this.question = { kind: action.kind, offering };
    }
  }

  #answer(yes) {
    const { question } = this;
    this.question = undefined;
    if (yes && question) {
      this.#act(["enrol", "decline"].includes(question.kind) ? question.kind : "cancel", question.offering);
    }
  }

  async #act(verb, offering) {
    await this.#actions[verb](offering);
    await this.updateComplete;
    // the button is gone where nothing more can be done: its card says why
    if (!this.renderRoot.activeElement) {
      this.renderRoot.querySelector(`[data-offering="${offering.id}"] .training-outcome`)?.focus();
    }
  }

  async #retry() {
    this.retrying = true;
    await this.#feed.refresh();
    this.retrying = false;
    await this.updateComplete;
    if (this.#feed.phase === "ready") {
      this.renderRoot.querySelector("[role=tabpanel]").focus();
    }
  }
}

// The page may load this file twice, from two versions even; the first one stays.
if (!customElements.get("training-enrollment")) {
  customElements.define("training-enrollment", TrainingEnrollment);
}
