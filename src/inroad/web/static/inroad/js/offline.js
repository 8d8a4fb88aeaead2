// The switch that lets this device keep pages, and the list of what it has kept where the server cannot be reached.
const PAGES = "pages";
const live = document.getElementById("live");

const show = (part, yes) => part && (part.hidden = !yes);

const state = async (box) => {
  const able = "serviceWorker" in navigator && window.isSecureContext;
  const on = able && Boolean(await navigator.serviceWorker.getRegistration("/"));
  show(box.querySelector("[data-on]"), able && !on);
  show(box.querySelector("[data-off]"), on);
  show(box.querySelector("[data-never]"), !able);
};

const turnOn = async (box) => {
  await navigator.serviceWorker.register(box.dataset.worker, { scope: "/" });
  await navigator.serviceWorker.ready;
};

const turnOff = async () => {
  const found = await navigator.serviceWorker.getRegistration("/");
  await found?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
};

const press = async (box, button, deed) => {
  button.disabled = true;
  try {
    await deed(box);
  } catch {
    show(box.querySelector("[data-never]"), true);
  }
  button.disabled = false;
  await state(box);
  if (live) live.textContent = box.querySelector("button:not([hidden])")?.textContent.trim() ?? "";
};

const box = document.querySelector("[data-offline-switch]");
if (box) {
  const [on, off] = [box.querySelector("[data-on]"), box.querySelector("[data-off]")];
  on.addEventListener("click", () => press(box, on, turnOn));
  off.addEventListener("click", () => press(box, off, turnOff));
  state(box);
}

const kept = document.querySelector("[data-kept]");
const list = async () => {
  const pages = await caches.open(PAGES);
  for (const request of await pages.keys()) {
    const page = await (await pages.match(request)).text();
    const title = /<title>([^<]*?) · Inroad<\/title>/.exec(page)?.[1];
    if (!title) continue;
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(request.url).pathname;
    link.textContent = new DOMParser().parseFromString(title, "text/html").documentElement.textContent;
    item.append(link);
    kept.querySelector("ul").append(item);
    kept.hidden = false;
  }
};
if (kept && "caches" in window) list();
