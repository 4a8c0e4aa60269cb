import { html, nothing } from "./lib/lit-html/lit-html.js";

const KINDS = { enrol: "primary", cancel: "danger", leave: "danger", withdraw: "danger", decline: "danger" };

/**
 * The one dialog of a portlet. Esc and the way out both close it; the browser gives focus back to the button behind it.
 *
 * @param question { kind: "enrol" | "cancel" | "leave" | "withdraw" | "decline" | "clash", offering, clash? }
 */
export function dialog({ question, words, answer }) {
  return html`<dialog
    class="training-dialog"
    part="dialog"
    aria-labelledby="dialog-title"
    aria-describedby="dialog-text"
    @close=${() => answer(false)}
  >
    ${question ? content(question, words, answer) : nothing}
  </dialog>`;
}

function content({ kind, offering, clash }, words, answer) {
  const say = (key, facts) => words.say(`dialog.${kind}.${key}`, facts);
  return html`<h3 class="training-dialog-title" id="dialog-title">${say("title")}</h3>
    <p id="dialog-text">${say("text", values(kind, offering, clash, words))}</p>
    <div class="training-dialog-buttons">
      ${kind === "clash" ? closing(words.say("action.close"), answer) : choice(kind, say, answer)}
    </div>`;
}

// What changes nothing comes first and has the focus: a held Enter key must not cancel anything.
const choice = (kind, say, answer) =>
  html`${closing(say("no"), answer)}
    <button
      type="button"
      class="training-button training-button-${KINDS[kind]}"
      part="button"
      @click=${() => answer(true)}
    >
      ${say("yes")}
    </button>`;

const closing = (text, answer) =>
  html`<button
    type="button"
    class="training-button training-button-secondary"
    part="button"
    autofocus
    @click=${() => answer(false)}
  >
    ${text}
  </button>`;

function values(kind, offering, clash, words) {
  const { title, my } = offering;
  if (kind === "clash") {
    const wanted = offering.sessions.find((session) => overlap(session, clash));
    return {
      title,
      when: wanted ? words.span(wanted.startsAt, wanted.endsAt) : "",
      other: clash.title,
      otherWhen: words.span(clash.startsAt, clash.endsAt),
    };
  }
  return { title, position: my?.position, when: words.when(offering.cancelUntil) };
}

const overlap = (one, other) =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);
