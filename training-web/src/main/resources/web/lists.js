import { html, nothing } from "./lib/lit-html/lit-html.js";
import { repeat } from "./lib/lit-html/directives/repeat.js";
import { badge, card, fact } from "./card.js";
import { inVain, isLive, stateAt } from "./faces.js";

export const TABS = ["open", "upcoming", "mine"];

/** Which offerings belong to a tab now, in the server's order. */
export function members(tab, feed, now) {
  if (tab === "mine") {
    return feed.enrolments.filter(isLive).map(({ offeringId }) => offeringId);
  }
  const wanted = tab === "open" ? "OPEN" : "UPCOMING";
  return feed.offerings.filter((offering) => stateAt(offering, now) === wanted).map(({ id }) => id);
}

export function list(tab, ids, feed, view) {
  const cards = ids.map((id) => feed.find(id)).filter(Boolean);
  const shown = html`<ul class="training-cards" role="list">
    ${repeat(
      cards,
      ({ id }) => id,
      (offering) => card(offering, view),
    )}
  </ul>`;
  if (tab === "mine") {
    return html`${cards.length ? html`<h3 class="training-subheading">${view.words.say("mine.current")}</h3>` : nothing}
    ${shown} ${history(feed, view, cards.length)}`;
  }
  return cards.length ? shown : html`${shown}${empty(tab, feed, view)}`;
}

function empty(tab, feed, { words, now }) {
  const next = tab === "open" && feed.offerings.find((offering) => Date.parse(offering.opensAt) > now);
  const text = next ? words.say("empty.openNext", { when: words.when(next.opensAt) }) : words.say(`empty.${tab}`);
  return html`<p class="training-empty" part="empty">${text}</p>`;
}

function outcome({ id, state, offering }) {
  const approval = offering?.my?.approval;
  const vain = approval?.enrolmentId === id ? inVain(approval) : undefined;
  if (state === "OFFERING_CANCELLED" && offering?.calledOff) {
    return { key: "badge.calledOffFor", values: { reason: offering.calledOff }, kind: "closed", icon: "end" };
  }
  return { key: `state.${state}`, ...vain, kind: "closed", icon: "end" };
}

function history(feed, { words }, current) {
  const ended = feed.enrolments
    .filter((item) => !isLive(item))
    .map((item) => ({ ...item, offering: feed.find(item.offeringId) }));
  if (ended.length === 0) {
    return current ? nothing : html`<p class="training-empty" part="empty">${words.say("empty.mine")}</p>`;
  }
  return html`<h3 class="training-subheading">${words.say("mine.history")}</h3>
    <ul class="training-history" role="list">
      ${repeat(
        ended,
        ({ id }) => id,
        (item) =>
          html`<li class="training-past" part="card">
            <h4 class="training-card-title">${item.offering?.title}</h4>
            ${badge(outcome(item), words)}
            <dl class="training-facts">
              ${item.offering?.sessions?.length
                ? fact(words.say("fact.when"), words.when(item.offering.sessions[0].startsAt))
                : nothing}
              ${fact(words.say("fact.requested"), words.when(item.requestedAt))}
            </dl>
          </li>`,
      )}
    </ul>`;
}
