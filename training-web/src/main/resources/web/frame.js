import { html, nothing } from "./lib/lit-html/lit-html.js";
import { icon } from "./card.js";

export const header = (words, clock) =>
  html`<header class="training-header" part="header">
    <h2 class="training-heading" part="heading" id="heading">${words.say("portlet.title")}</h2>
    ${clock ? time(words.say("portlet.clock", { time: clock })) : nothing}
  </header>`;

const time = (text) => html`<p class="training-clock">${icon("clock")}<span>${text}</span></p>`;

export const skeleton = (words) =>
  html`<div class="training-skeleton" part="skeleton">
    <p class="training-hidden">${words.say("loading")}</p>
    <div></div>
    <div></div>
  </div>`;

/** Shown data that could not be refreshed. Not an alert: nothing was lost, and it comes and goes with the network. */
export function stale(feed, words, time) {
  if (feed.phase !== "ready" || !feed.problem) {
    return nothing;
  }
  const key = feed.online ? "error.stale" : "offline";
  return html`<p class="training-stale" part="notice">${icon("warning")}<span>${words.say(key, { time })}</span></p>`;
}

export function failure(feed, words, { retrying, again, retry }) {
  const { reference, retryAfter } = feed.problem;
  return html`<div class="training-failure" part="error">
    <p>
      ${icon("warning")}<span
        >${words.say("error.load")} ${retryAfter ? words.say("error.busy", { time: again }) : nothing}
        ${reference ? words.say("error.reference", { id: reference }) : nothing}</span
      >
    </p>
    <button
      type="button"
      class="training-button training-button-secondary"
      part="button"
      aria-busy=${retrying}
      @click=${retry}
    >
      ${words.say(retrying ? "action.busy" : "action.retry")}
    </button>
  </div>`;
}

export const signIn = (words, href) =>
  html`<div class="training-failure" part="error">
    <p>${icon("lock")}<span>${words.say("error.login")}</span></p>
    <a class="training-button training-button-primary" part="button" href=${href}>${words.say("action.login")}</a>
  </div>`;

export const footer = (words, { all, more, calendar, paused, pause }) =>
  html`<footer class="training-footer" part="footer">
    ${all ? link(all, words.say(more ? "action.allCount" : "action.all", { count: more })) : nothing}
    ${link(calendar, words.say("action.calendarAll"))}
    <button type="button" class="training-plain" part="button" aria-pressed=${paused} @click=${pause}>
      ${icon("pause")}<span>${words.say("action.pause")}</span>
    </button>
    ${paused ? html`<p class="training-note">${words.say("action.paused")}</p>` : nothing}
  </footer>`;

const link = (href, text) => html`<a class="training-link" href=${href}>${text}</a>`;
