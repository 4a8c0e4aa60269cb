import { html, nothing } from "./lib/lit-html/lit-html.js";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows move and choose. */
export function tabs({ names, chosen, label, text, count, choose }) {
  return html`<div
    class="training-tabs"
    part="tabs"
    role="tablist"
    aria-label=${label}
    @keydown=${(event) => move(event, names, choose)}
  >
    ${names.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          class="training-tab"
          part="tab"
          id="tab-${name}"
          data-tab=${name}
          aria-selected=${name === chosen ? "true" : "false"}
          aria-controls="panel"
          tabindex=${name === chosen ? 0 : -1}
          @click=${() => choose(name)}
        >
          ${text(name)}${count(name) ? html` <span class="training-count">${count(name)}</span>` : nothing}
        </button>`,
    )}
  </div>`;
}

function move(event, names, choose) {
  const all = [...event.currentTarget.querySelectorAll("[role=tab]")];
  const at = all.indexOf(event.target.closest("[role=tab]"));
  const to = { Home: 0, End: all.length - 1 }[event.key] ?? (at + (STEPS[event.key] ?? 0) + all.length) % all.length;
  if (!(event.key in STEPS) && event.key !== "Home" && event.key !== "End") {
    return;
  }
  event.preventDefault();
  choose(names[to]);
  all[to].focus();
}
