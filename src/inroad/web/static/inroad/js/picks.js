// Rows that are ticked: all at once, a stretch with Shift, the one in hand with x; the bar says how many.
const form = () => document.getElementById("several");
const boxes = () => [...(form()?.querySelectorAll("input[name=person]") ?? [])];
let last = null;

const tell = () => {
  const ticked = boxes().filter((each) => each.checked).length;
  const words = form()?.querySelector("[data-ticked]");
  if (!words) return;
  words.textContent = ticked ? `${ticked} ${words.dataset.some}` : words.dataset.nobody;
  const all = form().querySelector("[data-all]");
  all.checked = ticked > 0 && ticked === boxes().length;
  all.indeterminate = ticked > 0 && !all.checked;
  form().classList.toggle("some", ticked > 0);
};

const stretch = (to) => {
  const rows = boxes();
  const [from, until] = [rows.indexOf(last), rows.indexOf(to)].sort((one, other) => one - other);
  if (from >= 0) rows.slice(from, until + 1).forEach((each) => (each.checked = to.checked));
};

document.addEventListener("click", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.form !== form()) return;
  if (box.matches("[data-all]")) boxes().forEach((each) => (each.checked = box.checked));
  if (box.name !== "person") return tell();
  if (event.shiftKey && last) stretch(box);
  last = box;
  tell();
});

document.addEventListener("htmx:after:swap", tell);
tell();
