import { html, nothing } from "./lib/lit-html/lit-html.js";
import { ifDefined } from "./lib/lit-html/directives/if-defined.js";
import { icons } from "./assets.js";
import { faceOf } from "./faces.js";

export const icon = (name) =>
  html`<svg class="training-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${icons[name]} />
  </svg>`;

/**
 * One offering: title, badge, facts, one button; two where there is a choice.
 *
 * @param view what the card needs of its portlet: words, now, full, readOnly, isBusy(id), message(id), calendarOf(id)
 *     and press(offering, face, event)
 */
export function card(offering, view) {
  const face = faceOf(offering, view.now);
  const { id, title } = offering;
  const message = view.message(id);
  return html`<li class="training-card" part="card" data-offering=${id}>
    <h3 class="training-card-title" part="card-title" id="title-${id}">${title}</h3>
    ${badge(face.badge, view.words, id)} ${facts(offering, view)}
    ${face.note ? html`<p class="training-note">${view.words.say(face.note)}</p>` : nothing}
    ${face.action ? button(offering, face.action, view) : nothing}
    ${face.other ? button(offering, face.other, view) : nothing}
    ${offering.my?.state === "CONFIRMED" && offering.sessions?.length ? calendar(offering, view) : nothing}
    ${message ? outcome(message) : nothing}
  </li>`;
}

export const badge = ({ kind, icon: shape, key, values }, words, id) =>
  html`<p class="training-badge training-badge-${kind}" part="badge badge-${kind}" id=${ifDefined(id && `badge-${id}`)}>
    ${icon(shape)}<span>${words.tell(key, values)}</span>
  </p>`;

export const outcome = ({ kind, text }) =>
  html`<p class="training-outcome training-outcome-${kind}" tabindex="-1">
    ${icon(kind === "done" ? "check" : "warning")}<span>${text}</span>
  </p>`;

// The same element whatever it says, so that focus stays where the person pressed.
function button(offering, action, view) {
  const { id, title } = offering;
  const busy = view.isBusy(id);
  const off = busy || action.disabled || (view.readOnly && action.kind !== "clash");
  const text = view.words.say(busy ? "action.busy" : action.key);
  const style = ["enrol", "accept"].includes(action.kind) ? "primary" : "secondary";
  return html`<button
    type="button"
    class="training-button training-button-${style}"
    part="button button-${style}"
    aria-disabled=${off ? "true" : "false"}
    aria-busy=${busy ? "true" : "false"}
    aria-describedby="badge-${id}"
    @click=${(event) => (off ? event.preventDefault() : view.press(offering, { action }, event))}
  >
    <span>${text}</span><span class="training-hidden">: ${title}</span>
  </button>`;
}

const calendar = ({ id, title }, { words, calendarOf }) =>
  html`<a class="training-link" part="link" href=${calendarOf(id)} download
    ><span>${words.say("action.calendar")}</span><span class="training-hidden">: ${title}</span></a
  >`;

function facts(offering, { words, full }) {
  const { sessions = [], minutes, field, level, my } = offering;
  return html`<dl class="training-facts">
    ${fact(words.say("fact.when"), when(sessions, words))} ${fact(words.say("fact.where"), places(offering, words))}
    ${minutes ? fact(words.say("fact.hours"), words.hours(minutes)) : nothing}
    ${full ? fact(words.say("fact.level"), [field, level].filter(Boolean).join(" · ")) : nothing}
    ${full ? fact(words.say("fact.window"), words.span(offering.opensAt, offering.closesAt)) : nothing}
    ${my?.approval?.waitsFor ? fact(words.say("fact.approval"), steps(my.approval, words)) : nothing}
    ${full || my?.state === "CONFIRMED" ? fact(words.say("fact.cancel"), words.when(offering.cancelUntil)) : nothing}
  </dl>`;
}

export const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function steps({ steps: all, waitsFor }, words) {
  const name = (step) => words.say(`approval.${step}`);
  const told = all.map((step) => (step === waitsFor ? words.say("approval.now", { step: name(step) }) : name(step)));
  return words.say("approval.steps", { steps: told.join(" – ") });
}

const row = ({ startsAt, endsAt }, words) => words.span(startsAt, endsAt);

function when(sessions, words) {
  if (sessions.length === 0) {
    return words.say("sessions.none");
  }
  const [first] = sessions;
  if (sessions.length === 1) {
    return row(first, words);
  }
  return html`${row(first, words)}
    <details class="training-sessions">
      <summary>${words.say("sessions.more", { count: sessions.length })}</summary>
      <ol>
        ${sessions.map((session) => html`<li>${row(session, words)} ${session.room ?? ""}</li>`)}
      </ol>
    </details>`;
}

function places({ sessions = [], mode }, words) {
  const rooms = [...new Set(sessions.map(({ room }) => room).filter(Boolean))];
  return rooms.join(", ") || words.say(mode === "ONLINE" || sessions.length === 0 ? "place.online" : "place.none");
}
