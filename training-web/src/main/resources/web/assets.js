// Texts, icons and the style sheet are files that the server-side pages read as well, so both say and look the same.
const read = async (path) => {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer;
};
const json = async (path) => (await read(path)).json();
const sheet = async (path) => new CSSStyleSheet().replace(await (await read(path)).text());

export const [icons, korean, english, portletSheet] = await Promise.all([
  json("./icons.json"),
  json("./texts/ko.json"),
  json("./texts/en.json"),
  sheet("./portlet.css"),
]);
