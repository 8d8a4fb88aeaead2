// Keys: one letter goes, acts or opens; fields keep their letters. `?` shows them all.
const WAIT = 1200;
let going = 0;

const writing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const busy = (event) => event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target);

const show = (id) => {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) dialog.showModal();
};

const press = (attribute, key) => {
  const found = [...document.querySelectorAll(`[${attribute}="${CSS.escape(key)}"]`)].find((each) => each.checkVisibility());
  if (found) found.click();
  return Boolean(found);
};

const more = () => {
  const near = document.activeElement.closest("li, section, form")?.querySelector("[data-more]");
  const found = near ?? document.querySelector("[data-more]");
  if (found) found.click();
  return Boolean(found);
};

const act = (event) => {
  if (event.key === "?") return show("keys"), true;
  if (event.key === "/") return document.querySelector("[data-search]")?.focus(), true;
  if (event.key === ".") return more();
  if (event.key === "g") return (going = Date.now()), true;
  const wasGoing = Date.now() - going < WAIT;
  going = 0;
  return press(wasGoing ? "data-go" : "data-key", event.key);
};

const submit = (target) => {
  const form = target.form ?? target.closest("form");
  const button = form?.querySelector("[data-primary], button:not([type=button]), input[type=submit]");
  if (form) form.requestSubmit(button ?? undefined);
};

// Arrows walk from the search box into what it found, and back.
const walk = (event) => {
  const links = [...document.querySelectorAll("#found a")];
  if (!links.length || !event.target.closest(".search")) return;
  const at = links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
  (links[at] ?? document.querySelector("[data-search]")).focus();
  event.preventDefault();
};

const list = () => {
  const keys = document.querySelector("[data-keys]");
  for (const each of document.querySelectorAll("[data-key]")) {
    if (!keys) break;
    const entry = document.createElement("div");
    const name = document.createElement("dt");
    const key = document.createElement("dd");
    name.textContent = each.ariaLabel ?? each.textContent.trim();
    key.append(document.createElement("kbd"));
    key.firstChild.textContent = each.dataset.key;
    entry.append(name, key);
    keys.append(entry);
  }
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return submit(event.target);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") return walk(event);
  if (busy(event) || document.querySelector("dialog[open]")) return;
  if (act(event)) event.preventDefault();
});
list();
