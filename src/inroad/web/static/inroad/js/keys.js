// Keys: one letter goes, acts or opens; fields keep their letters. `?` shows them all; web/shared/keys.py tells them.
const WAIT = 1200;
let going = 0;

// Where a letter means something already: it is typed, or it walks through a menu or a list of choices.
const TAKEN = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=listbox], [role=combobox], [role=menu], [role=tree], [role=grid]";
const off = document.body.dataset.letters === "off";
const busy = (event) => event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TAKEN);

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

const undo = () => {
  const last = [...document.querySelectorAll("[data-undo]")].at(-1);
  if (last) last.click();
  return Boolean(last);
};

// Lines of lists, each by the link that opens it.
const lines = () => [...document.querySelectorAll("main :is(.rows > li .row-title a, .moves > li .move-what a, .results li a)")].filter((each) => each.checkVisibility());
const inHand = () => document.activeElement.closest("main li")?.querySelector(".row-title a, .move-what a, :scope > a");

const line = (way) => {
  const all = lines();
  const at = all.indexOf(inHand());
  const next = all[at < 0 ? (way > 0 ? 0 : all.length - 1) : at + way];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return all.length > 0;
};

const tick = () => {
  const box = inHand()?.closest("li").querySelector("input[type=checkbox]");
  if (box) box.click();
  return Boolean(box);
};

const ACTS = {
  "?": () => (show("keys"), true),
  "/": () => (document.querySelector("[data-search]")?.focus(), true),
  ".": more,
  g: () => ((going = Date.now()), true),
  u: undo,
  j: () => line(1),
  k: () => line(-1),
  x: tick,
};

const act = (event) => {
  const wasGoing = Date.now() - going < WAIT;
  going = 0;
  if (wasGoing && press("data-go", event.key)) return true;
  // A page may give a letter a meaning of its own, except those that mean the same everywhere.
  return ACTS[event.key]?.() ?? press("data-key", event.key);
};

const submit = (target) => {
  const form = target.form ?? target.closest("form");
  const button = form?.querySelector("[data-primary], button:not([type=button]), input[type=submit]");
  if (form) form.requestSubmit(button ?? undefined);
};

// Arrows walk from the search box into what it found, and back; and from one line in hand to the next.
const walk = (event) => {
  const way = event.key === "ArrowDown" ? 1 : -1;
  const links = [...document.querySelectorAll("#found a")];
  if (links.length && event.target.closest(".search")) {
    (links[links.indexOf(event.target) + way] ?? document.querySelector("[data-search]")).focus();
    return event.preventDefault();
  }
  if (event.target !== inHand() || !lines().includes(event.target)) return;
  line(way);
  event.preventDefault();
};

const list = () => {
  const keys = document.querySelector("#keys [data-keys]");
  for (const each of document.querySelectorAll("main [data-key]")) {
    if (!keys || each.dataset.key === "n") continue;
    const entry = document.createElement("div");
    const name = document.createElement("dt");
    const key = document.createElement("dd");
    name.textContent = each.ariaLabel ?? each.textContent.trim();
    key.append(document.createElement("kbd"));
    key.firstChild.textContent = each.dataset.key;
    entry.append(name, key);
    keys.append(entry);
    keys.closest("[data-keys-here]").hidden = false;
  }
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return submit(event.target);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") return walk(event);
  if (off || busy(event) || document.querySelector("dialog[open]")) return;
  if (act(event)) event.preventDefault();
});
list();
