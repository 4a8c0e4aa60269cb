import { english, korean } from "./assets.js";

const LANGUAGES = { ko: korean, en: english };

/** Says things in one language, with times in the zone in which the server writes them. */
export class Words {
  constructor(lang) {
    this.lang = lang?.startsWith("en") ? "en" : "ko";
    this.texts = LANGUAGES[this.lang];
  }

  say(key, values = {}) {
    return (this.texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  }

  /** 11. 23.(월) 09:00 */
  when(iso) {
    // kept on one line, by no-break spaces and a word joiner
    return `${this.day(iso)} ${time(iso)}`.replaceAll(" ", "\u00a0").replace("(", "\u2060(");
  }

  day(iso) {
    const date = shifted(iso);
    const weekday = new Intl.DateTimeFormat(this.lang, { weekday: "short", timeZone: "UTC" }).format(date);
    const year = date.getUTCFullYear();
    if (this.lang === "en") {
      const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(date);
      return `${weekday} ${date.getUTCDate()} ${month}${year === thisYear() ? "" : ` ${year}`}`;
    }
    return `${year === thisYear() ? "" : `${year}. `}${date.getUTCMonth() + 1}. ${date.getUTCDate()}.(${weekday})`;
  }

  /** From start to end, without the day twice. */
  span(startsAt, endsAt) {
    const sameDay = this.day(startsAt) === this.day(endsAt);
    return `${this.when(startsAt)} – ${sameDay ? time(endsAt) : this.when(endsAt)}`;
  }

  hours(minutes) {
    const h = Math.floor(minutes / 60);
    const m = minutes % 60;
    return this.say(h && m ? "hours.hm" : h ? "hours.h" : "hours.m", { h, m });
  }

  /** A refusal in words, its times written out. */
  refusal({ reason, facts = {} }) {
    const key = `refused.${sentence(reason, facts)}`;
    const said = facts.value === "" ? { ...facts, value: "–" } : facts;
    return this.tell(key in this.texts ? key : "refused.other", said);
  }

  /** As `say`, where a value may be a time, something with a title, a refusal, or a list of such. */
  tell(key, values = {}) {
    const written = ([name, value]) => [name, this.#written(value)];
    return this.say(key, Object.fromEntries(Object.entries(values).map(written)));
  }

  #written(value) {
    if (Array.isArray(value)) {
      return value.map((one) => this.#written(one)).join(", ");
    }
    if (value?.reason) {
      return this.refusal(value);
    }
    return isTime(value) ? this.when(value) : (value?.title ?? value);
  }

  /** The time of day at a moment in the zone of another time. */
  clock(moment, likeIso, seconds = false) {
    const text = new Date(moment + offset(likeIso)).toISOString();
    return text.slice(11, seconds ? 19 : 16);
  }
}

// Some reasons are said in other words for other facts.
function sentence(reason, facts) {
  if (reason === "NOT_IN_AUDIENCE") {
    return `${facts.trait}.${facts.trait === "STATUS" ? facts.value : facts.test}`;
  }
  if (reason === "PREREQUISITE_MISSING") {
    return facts.need ? `courses.${facts.need}` : facts.field ? "stageInField" : "stage";
  }
  return reason === "RESTRICTED" && facts.reason ? "RESTRICTED.why" : reason;
}

const isTime = (value) => /^\d{4}-\d\d-\d\dT/.test(value);
const thisYear = () => new Date().getFullYear();
const time = (iso) => shifted(iso).toISOString().slice(11, 16);
const shifted = (iso) => new Date(Date.parse(iso) + offset(iso));

// The server decides the zone and writes it into every time; 09:00:00+09:00 is nine o'clock wherever the PC is.
function offset(iso = "") {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign ? (sign === "-" ? -size : size) : -new Date().getTimezoneOffset() * 60_000;
}
